import type { Photo } from '@shared/domain/photo';
import type { Scan, ScanPlace } from '@shared/domain/scan';
import { toScanTitle } from '@shared/photo/scan-title';
import { newId } from '@shared/util/ids';
import type { Result } from '@shared/util/result';

import { toStorageProblem } from '../../data/attempt';
import type { StoredPhoto } from '../../data/stored-photo';
import { clock } from '../../platform/clock';
import type { PreparedPhoto } from '../../workers/photo/protocol';

import { useFileQueue, type FileQueue, type QueueMeans } from '../use-file-queue';

import { prepareScan, type PrepareScanMeans } from './prepare-scan';

/** How far the file in work is, and how many wait behind it. */
export interface ScanProgress {
  readonly fileName: string;
  /** 0 while the file is opened. */
  readonly page: number;
  readonly pageCount: number;
  readonly filesLeft: number;
}

export type ScanImport = FileQueue<ScanProgress>;

interface ScanImportInput {
  readonly bookYear: number;
  readonly place: ScanPlace;
  /** Titles of the scans that are there, by the SHA-256 of their files. */
  readonly known: ReadonlyMap<string, string>;
  readonly onAdd: (scan: Scan, pages: readonly StoredPhoto[]) => Promise<Result<null>>;
}

/** Gives the pages their ids, and puts them together as one scan. */
function toScan({ bookYear, place }: ScanImportInput, pages: readonly PreparedPhoto[]) {
  const [id, addedAtMs] = [newId(), clock.nowMs()];
  const stored = pages.map(({ image, thumbnail, ...facts }): StoredPhoto => {
    const photo: Photo = { id: newId(), recordId: id, ...facts, addedAtMs };
    return { photo, image, thumbnail };
  });
  const title = toScanTitle(pages[0]?.originalName ?? '');
  const photoIds = stored.map(({ photo }) => photo.id);
  const scan: Scan = { id, bookYear, place, title, photoIds, addedAtMs };
  return { scan, stored };
}

interface TakeInMeans extends PrepareScanMeans {
  readonly known: Map<string, string>;
}

/** Draws the pages of a file and stores them; null if it was cancelled. */
async function takeIn(
  file: File,
  input: ScanImportInput,
  means: TakeInMeans,
): Promise<Result<null> | null> {
  const pages = await prepareScan(file, means);
  if (!pages?.ok) return pages;
  const { scan, stored } = toScan(input, pages.value);
  const added = await input.onAdd(scan, stored);
  const first = pages.value[0];
  if (added.ok && first) means.known.set(first.originalSha256, scan.title);
  return added;
}

async function takeAllIn(
  files: readonly File[],
  { input, signal, onProgress, refuse }: QueueMeans<ScanImportInput, ScanProgress>,
): Promise<number> {
  const known = new Map(input().known);
  let added = 0;
  for (const [index, file] of files.entries()) {
    if (signal.aborted) break;
    const progress = {
      fileName: file.name,
      page: 0,
      pageCount: 0,
      filesLeft: files.length - index - 1,
    };
    onProgress(progress);
    const onPage = (done: number, pageCount: number) =>
      onProgress({ ...progress, page: done + 1, pageCount });
    const taken = await takeIn(file, input(), { signal, known, onPage });
    if (taken?.ok === true) added += 1;
    if (taken?.ok === false) refuse(taken.error);
  }
  return added;
}

/** Takes scans in, one file after the other: draw its pages, store them, next. */
export function useScanImport(input: ScanImportInput): ScanImport {
  return useFileQueue({
    input,
    takeIn: takeAllIn,
    toProblem: (error) => toStorageProblem('装入扫描件', error),
  });
}
