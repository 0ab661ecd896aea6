import { useEffect, useRef, useState } from 'react';

import type { FiguresChoice } from '@shared/superior/branch-year';

import type { ShownWork } from '../../forms/packages/work-progress';
import { clock } from '../../platform/clock';

import type { ChosenFile } from './chosen-files';
import { readFiles, type Readings } from './read-files';

/** Reading of files as it is shown and stopped; a new one takes the place of the one before. */
export function useReading() {
  const [work, setWork] = useState<ShownWork | null>(null);
  const abort = useRef<AbortController | null>(null);
  useEffect(() => () => abort.current?.abort(), []);

  /** Gives null where a later reading took its place. */
  const read = async (
    files: readonly ChosenFile[],
    choice: FiguresChoice,
    passphrases: ReadonlyMap<string, string>,
  ): Promise<Readings | null> => {
    abort.current?.abort();
    const controller = new AbortController();
    abort.current = controller;
    const startedAtMs = clock.nowMs();
    const readings = await readFiles(files, {
      choice,
      passphrases,
      signal: controller.signal,
      onProgress: (words, part) => {
        if (abort.current !== controller) return;
        setWork({ words, part, elapsedMs: clock.nowMs() - startedAtMs });
      },
    });
    if (abort.current !== controller) return null;
    setWork(null);
    return readings;
  };
  return { work, read, cancel: () => abort.current?.abort() };
}
