import { useEffect, useState } from 'react';

import { isSpaceLow, toSpaceWords } from '@shared/keeping/free-space';

import { loadFreeBytes } from '../../platform/free-space';

const LOOK_EVERY_MS = 60_000;

/** Told on 今日 before the disk is full: saving still works. */
export function LowSpaceNote() {
  const [freeBytes, setFreeBytes] = useState<number | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const look = async () => {
      const bytes = await loadFreeBytes();
      if (isCurrent) setFreeBytes(bytes);
    };
    void look();
    const timer = setInterval(() => void look(), LOOK_EVERY_MS);
    return () => {
      isCurrent = false;
      clearInterval(timer);
    };
  }, []);
  if (freeBytes === null || !isSpaceLow(freeBytes)) return null;
  return (
    <div className="note note-advice today-note" role="status">
      <p>
        <strong>磁盘快满了，只剩 {toSpaceWords(freeBytes)}。</strong>
      </p>
      <p>现在还能保存，写过的都在。请清出一些空间，照片和备份才放得下。</p>
    </div>
  );
}
