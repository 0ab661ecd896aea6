import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { BookModel } from '@shared/book/model/book-model';
import { nationalProvisions } from '@shared/rules/provision-set';
import type { SampleBook } from '@shared/sample/build-sample';
import { toCountedRecord } from '@shared/statistics/counted-record';
import { toYearBook } from '@shared/year-book/to-year-book';
import type { YearSource } from '@shared/year-book/year-source';
import { loadLargeSample, toYearSource } from '@scripts/sample-book/make-year-book';

/** What the book is made of, as text: the rest follows from it and from the program's own rules. */
export type StoredSource = Omit<YearSource, 'counted' | 'rules'>;

/** Where the book's content lies for all programs that are measured. */
export interface BookFolder {
  readonly source: string;
  /** Rows for the app's own database. */
  readonly rows: string;
  readonly toPhoto: (photoId: string) => string;
}

export function toBookFolder(folder: string): BookFolder {
  return {
    source: join(folder, 'source.json'),
    rows: join(folder, 'rows.json'),
    toPhoto: (photoId) => join(folder, `${photoId}.jpg`),
  };
}

/** What was taken out for storing is put back. */
export function toWholeSource(stored: StoredSource): YearSource {
  const counted = stored.revisions.flatMap(({ document }) => toCountedRecord(document) ?? []);
  return { ...stored, counted, rules: nationalProvisions };
}

export async function readSource(folder: string): Promise<YearSource> {
  const text = await readFile(toBookFolder(folder).source, 'utf8');
  return toWholeSource(JSON.parse(text) as StoredSource);
}

export async function readBook(folder: string): Promise<BookModel> {
  return toYearBook(await readSource(folder));
}

/** Writes the sample's full year down, text and photos, for all programs that are measured. */
export async function writeBookFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const files = toBookFolder(folder);
  const sample = await loadLargeSample();
  const source = toYearSource(sample);
  // What follows from the rest or from the program's rules is not stored.
  const stored = { ...source, counted: undefined, rules: undefined };
  await writeFile(files.source, JSON.stringify(stored));
  await writeFile(
    files.rows,
    JSON.stringify({ ...sample.book, members: source.members } satisfies SampleBook),
  );
  for (const [photoId, bytes] of sample.photoBytes) await writeFile(files.toPhoto(photoId), bytes);
}
