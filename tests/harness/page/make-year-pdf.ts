import { Dexie, type Table } from 'dexie';

import { createTypesetter } from '@renderer/workers/typeset/typesetter';
import { nationalProvisions } from '@shared/rules/provision-set';
import { assertPresent } from '@shared/util/assert';

import type { StoredSource } from '../../bench/book-files';
import { FIXED_NOW_MS } from '../../builders/clock';

export interface YearPdfRun {
  /** From the records to the file's bytes; the worker is new and has yet to load its fonts. */
  readonly tookMs: number;
  /** How much of it until the pages were laid out. */
  readonly layOutMs: number;
  readonly pageCount: number;
  readonly sizeBytes: number;
  readonly sha256: string;
}

const loadSource = async (folder: string) =>
  (await (await fetch(`${folder}/source.json`)).json()) as StoredSource;

/** Where photos wait for the run. */
class PhotoBase extends Dexie {
  readonly photos!: Table<{ readonly id: string; readonly jpeg: Blob }, string>;

  constructor() {
    super('photos-of-a-year');
    this.version(1).stores({ photos: 'id' });
  }
}

/**
 * Puts a year's photos into the browser's database, where the app has them: as Blobs that lie on
 * the disk. Those of a `fetch` lie in memory.
 */
export async function storeYearPhotos(folder: string): Promise<void> {
  const base = new PhotoBase();
  for (const { id } of (await loadSource(folder)).photos) {
    const response = await fetch(`${folder}/${id}.jpg`);
    // A photo of another year is in no page of this one.
    if (response.ok) await base.photos.put({ id, jpeg: await response.blob() });
  }
  base.close();
}

async function loadPhotos(): Promise<ReadonlyMap<string, Blob>> {
  const base = new PhotoBase();
  const stored = await base.photos.toArray();
  base.close();
  return new Map(stored.map(({ id, jpeg }) => [id, jpeg]));
}

/**
 * Makes the book of a year that lies in a folder of the site, in the app's typesetting worker. Its
 * photos must have been stored.
 */
export async function makeYearPdf(folder: string): Promise<YearPdfRun> {
  const source = await loadSource(folder);
  const photos = await loadPhotos();
  const { revisions, photos: shapes, ...frame } = source;
  const { year, end } = createTypesetter();
  const startedAt = performance.now();
  await year.openYear();
  await year.putRecords({ revisions, photos: shapes, removedIds: [] });
  const { pages } = await year.layOutYear({ ...frame, rules: nationalProvisions });
  const layOutMs = performance.now() - startedAt;
  if (!pages.ok) throw new Error(pages.error[0]?.what);
  const pageNumbers = pages.value.pages.map((_, index) => index + 1);
  const selection = { edition: pages.value.edition, pageNumbers, isDuplex: false };
  const made = await year.makePdf({ selection, photos, madeAtMs: FIXED_NOW_MS });
  const tookMs = performance.now() - startedAt;
  end();
  if (!made.ok) throw new Error(`${made.error.what}${made.error.next}`);
  const { bytes, sha256, pageCount } = assertPresent(made.value, 'nothing cancelled it');
  return { tookMs, layOutMs, pageCount, sizeBytes: bytes.length, sha256 };
}
