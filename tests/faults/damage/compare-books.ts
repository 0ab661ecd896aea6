import canonicalize from 'canonicalize';

import { keptTables } from '@shared/keeping/commit';

import type { FoundBook, Row } from '../read-book';

/** How much of what was expected is there. */
export interface BackCount {
  readonly expectedRecords: number;
  readonly records: number;
  readonly expectedPhotos: number;
  readonly photos: number;
  /** Rows of any kept table that are missing or differ, by table. */
  readonly missingRows: readonly string[];
}

function toTexts(rows: readonly Row[] = []): ReadonlySet<string> {
  return new Set(rows.map((row) => canonicalize(row) ?? ''));
}

function findMissingRows(expected: FoundBook, found: FoundBook): readonly string[] {
  return keptTables.flatMap((table) => {
    const present = toTexts(found.tables[table]);
    const missing = [...toTexts(expected.tables[table])].filter((text) => !present.has(text));
    return missing.map((text) => `${table} ${text.slice(0, 60)}`);
  });
}

function countGoodPhotos({ photos }: FoundBook): number {
  return photos.filter((photo) => photo.foundSha256 === photo.storedSha256 && photo.isPicture)
    .length;
}

/** Counts the expected rows and photos that are there again, as they were. */
export function countBack(expected: FoundBook, found: FoundBook): BackCount {
  const present = toTexts(found.tables['records']);
  const records = [...toTexts(expected.tables['records'])];
  return {
    expectedRecords: records.length,
    records: records.filter((text) => present.has(text)).length,
    expectedPhotos: countGoodPhotos(expected),
    photos: countGoodPhotos(found),
    missingRows: findMissingRows(expected, found),
  };
}
