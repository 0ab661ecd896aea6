import type { FiguresChoice } from '@shared/superior/branch-year';
import type { BranchReading } from '@shared/superior/read-package';

import { createBranchesReader } from '../../workers/branches/client';

import type { ChosenFile } from './chosen-files';

interface ReadingMeans {
  readonly choice: FiguresChoice;
  /** Of encrypted files, by their names. */
  readonly passphrases: ReadonlyMap<string, string>;
  readonly signal: AbortSignal;
  readonly onProgress: (words: string, part: number | null) => void;
}

export type Readings = ReadonlyMap<string, BranchReading>;

/** Reads files one after the other; after `abort` those that were read are given. */
export async function readFiles(
  files: readonly ChosenFile[],
  { choice, passphrases, signal, onProgress }: ReadingMeans,
): Promise<Readings> {
  const readings = new Map<string, BranchReading>();
  const totalBytes = files.reduce((sum, { file }) => sum + file.size, 0);
  let doneBytes = 0;
  let words = '';
  let sizeBytes = 0;
  const reader = createBranchesReader((part) => {
    onProgress(words, part === null ? null : (doneBytes + part * sizeBytes) / totalBytes);
  });
  const stop = () => reader.close();
  signal.addEventListener('abort', stop);
  for (const [place, { fileName, file }] of files.entries()) {
    if (signal.aborted) break;
    words = `正在核验第 ${place + 1} 个文件，共 ${files.length} 个：${fileName}`;
    sizeBytes = file.size;
    onProgress(words, totalBytes === 0 ? null : doneBytes / totalBytes);
    const passphrase = passphrases.get(fileName) ?? null;
    const reading = await reader.read({ file, choice, passphrase });
    if (reading.kind === 'refused' && reading.reason === 'cancelled') break;
    readings.set(fileName, reading);
    doneBytes += sizeBytes;
  }
  signal.removeEventListener('abort', stop);
  reader.close();
  return readings;
}
