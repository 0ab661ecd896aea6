import type { BookCopy } from '@shared/keeping/book-copy';
import { keptTables, type KeptRow } from '@shared/keeping/commit';
import { sha256Hex } from '@shared/util/hash';

import { aBranch } from './branch';
import { FIXED_NOW_MS } from './clock';
import { idOf } from './ids';
import { aMember } from './member';
import { aPhoto, aRecord } from './record';

type Row = KeptRow['row'];

type KeptTable = (typeof keptTables)[number];
export type BookRows = Readonly<Record<KeptTable, readonly Row[]>>;

/** Of the tables whose rows are not named by an `id`. */
const keysOf: Readonly<Partial<Record<KeptTable, (row: Row) => unknown>>> = {
  revisions: (row) => (row['seal'] as Row)['sequence'],
  takeovers: (row) => (row['seal'] as Row)['sequence'],
  history: (row) => row['sequence'],
  bookDesigns: (row) => row['bookYear'],
};

function toKey(table: KeptTable, row: Row): unknown {
  return (keysOf[table] ?? ((one: Row) => one['id']))(row);
}

/** A book in memory; rows of each table in the order of their keys. */
export function aBookCopy(
  rows: Partial<BookRows> = {},
  photos: ReadonlyMap<string, Uint8Array<ArrayBuffer>> = new Map(),
  overrides: Partial<BookCopy> = {},
): BookCopy {
  const tables = new Map<string, KeptRow[]>(
    keptTables.map((table) => {
      const kept = (rows[table] ?? []).map(
        (row) => ({ table, key: toKey(table, row), row }) as KeptRow,
      );
      return [table, kept.sort((one, other) => (one.key < other.key ? -1 : 1))];
    }),
  );
  const counts = Object.fromEntries([...tables].map(([table, kept]) => [table, kept.length]));
  return {
    bookId: idOf(0xb00c),
    watermark: { sequence: 7, commitId: idOf(0xc0), atMs: FIXED_NOW_MS, dataVersion: 1, counts },
    // eslint-disable-next-line @typescript-eslint/require-await -- a generator by contract
    rows: async function* (table) {
      yield* tables.get(table) ?? [];
    },
    loadPhoto: (hash) => Promise.resolve(photos.get(hash)?.slice() ?? null),
    ...overrides,
  };
}

/** A small book with two records of two years, and a photo in each. */
export async function aSmallBook() {
  const pictures = [new TextEncoder().encode('one'), new TextEncoder().encode('two')];
  const hashes = await Promise.all(pictures.map(sha256Hex));
  const photoRows = hashes.map((storedSha256, index) =>
    aPhoto({ id: idOf(0x900 + index), recordId: idOf(0x700 + index), storedSha256 }),
  );
  const record = (index: number, bookYear: number, startsAt: string) =>
    aRecord({
      id: idOf(0x700 + index),
      content: { bookYear, startsAt, photos: [{ photoId: idOf(0x900 + index), caption: '' }] },
    });
  const rows = {
    branch: [aBranch()],
    members: [aMember()],
    records: [record(0, 2026, '2026-06-17T14:30'), record(1, 2025, '2025-12-17T09:00')],
    photos: photoRows,
    history: [{ sequence: 1, recordId: idOf(0x700), atMs: 1, event: 'created', note: '' }],
  } as unknown as Partial<BookRows>;
  const photos = new Map(hashes.map((hash, index) => [hash, pictures[index]!]));
  return { rows, photos, hashes };
}
