import { toOriginalName } from '@shared/photo/original-name';
import { isPdf, SCAN_LONG_SIDE_PX } from '@shared/photo/scan-page';
import { notAScan, sameScan, scanUnreadable } from '@shared/photo/scan-problems';
import { sniffImage } from '@shared/photo/sniff-image';
import { fail, succeed, type Result } from '@shared/util/result';

import { importPhotos } from '../../workers/photo/client';
import type { PreparedPhoto } from '../../workers/photo/protocol';
import { readPdf, type ReadPdfMeans } from '../../workers/scan/client';

/** As much of a file as tells what it is. */
const HEAD_BYTES = 1024;

export interface PrepareScanMeans extends Pick<ReadPdfMeans, 'signal' | 'onPage'> {
  /** Titles of the scans at the place, by the SHA-256 of the files that they came from. */
  readonly known: ReadonlyMap<string, string>;
}

async function readHead(file: File): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
  } catch {
    return null;
  }
}

async function preparePicture(file: File, { signal, onPage }: PrepareScanMeans) {
  const outcomes = importPhotos([file], {
    known: new Map(),
    signal,
    onProgress: () => onPage(0, 1),
    longSidePx: SCAN_LONG_SIDE_PX,
  });
  for await (const { answer } of outcomes) return answer;
  return null;
}

/**
 * Makes the pages of a scan out of a PDF or a picture, told apart by its bytes.
 *
 * @returns All pages or none, with why; null if the signal ended it.
 */
export async function prepareScan(
  file: File,
  means: PrepareScanMeans,
): Promise<Result<readonly PreparedPhoto[]> | null> {
  const name = toOriginalName(file.name);
  const findRefusal = (originalSha256: string) => {
    const title = means.known.get(originalSha256);
    return title === undefined ? null : sameScan(name, title);
  };
  const head = await readHead(file);
  if (head === null) return fail(scanUnreadable(name));
  if (isPdf(head)) return readPdf(file, { ...means, findRefusal });
  if (sniffImage(head) === null) return fail(notAScan(name));
  const picture = await preparePicture(file, means);
  if (!picture?.ok) return picture;
  const refusal = findRefusal(picture.value.originalSha256);
  return refusal === null ? succeed([picture.value]) : fail(refusal);
}
