import { useCallback, useEffect, useRef, useState } from 'react';

import { clock } from '../../platform/clock';
import type { PackageStep } from '../../workers/package/protocol';
import type { PackageWork } from '../../workers/package/client';

import type { ShownWork } from './work-progress';

const stepWords: Readonly<Record<PackageStep, string>> = {
  key: '正在由密码计算密钥，需要几秒钟',
  decrypting: '正在解密',
  writing: '正在写文件',
  documents: '正在把记录做成 PDF',
  checking: '正在核验每一个文件',
};

/** One piece of long work at a time: what is shown of it, and how it is stopped. */
export interface FollowedWork {
  /** Null while nothing is being done. */
  readonly shown: ShownWork | null;
  /** Begins; what is given goes to the work. `totalBytes` serves steps that do not know theirs. */
  readonly begin: (totalBytes: number | null) => PackageWork;
  /** Shows work of another kind than a package's. */
  readonly show: (words: string, part: number | null) => void;
  readonly end: () => void;
  readonly cancel: () => void;
}

export function useWork(): FollowedWork {
  const [shown, setShown] = useState<ShownWork | null>(null);
  const abort = useRef<AbortController | null>(null);
  const begun = useRef<{ words: string; atMs: number }>({ words: '', atMs: 0 });

  useEffect(() => () => abort.current?.abort(), []);

  const show = useCallback((words: string, part: number | null) => {
    // Each step takes its own time, so that what is left is judged by that step alone.
    if (begun.current.words !== words) begun.current = { words, atMs: clock.nowMs() };
    const isKnown = part !== null && Number.isFinite(part);
    const elapsedMs = clock.nowMs() - begun.current.atMs;
    setShown({ words, part: isKnown ? Math.min(1, part) : null, elapsedMs });
  }, []);

  const begin = useCallback(
    (totalBytes: number | null): PackageWork => {
      const controller = new AbortController();
      abort.current = controller;
      begun.current = { words: '', atMs: 0 };
      return {
        signal: controller.signal,
        onProgress: (step, done, ownTotal) => {
          const total = ownTotal ?? (step === 'writing' ? totalBytes : null);
          show(stepWords[step], total === null || total === 0 ? null : done / total);
        },
      };
    },
    [show],
  );
  return {
    shown,
    begin,
    show,
    end: useCallback(() => setShown(null), []),
    cancel: useCallback(() => abort.current?.abort(), []),
  };
}
