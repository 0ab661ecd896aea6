import { useEffect, useState } from 'react';

import { isDiskFull, isSpaceLow, toSpaceWords } from '@shared/keeping/free-space';

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
  const isFull = isDiskFull(freeBytes);
  return (
    <div className={`note ${isFull ? 'note-problem' : 'note-advice'} today-note`} role="status">
      <p>
        <strong>
          {isFull ? '磁盘满了' : '磁盘快满了'}，剩余空间：{toSpaceWords(freeBytes)}。
        </strong>
      </p>
      <p>
        {isFull
          ? '新写的内容可能存不下；显示过“已保存”的都在。请先清出一些空间，窗口不要关。'
          : '现在还能保存，写过的都在。请清出一些空间，照片和备份才放得下。'}
      </p>
    </div>
  );
}
