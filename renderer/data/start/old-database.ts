import { Dexie } from 'dexie';

import { keptTables, type KeptRow, type RowKey } from '@shared/keeping/commit';

import type { BlobRow } from '../db';
import { toKeptRow } from '../kept-writes';

/** Rows read in one go. */
const ROWS_AT_ONCE = 500;

/** A database that is put aside, read once more for what the journal cannot give. */
export interface OldDatabase {
  /** Rows of all kept tables; ends early where the database cannot be read on. */
  readonly rows: () => AsyncIterable<readonly KeptRow[]>;
  /** Null if it does not hold the photo; the caller checks the hash. */
  readonly loadPhoto: (storedSha256: string) => Promise<Uint8Array<ArrayBuffer> | null>;
  readonly close: () => void;
}

type PhotoNames = ReadonlyMap<string, string>;

async function loadPhotoNames(raw: Dexie): Promise<PhotoNames> {
  const photos = await raw
    .table<{ readonly id: string; readonly storedSha256: string }>('photos')
    .toArray();
  return new Map(photos.map(({ id, storedSha256 }) => [storedSha256, id]));
}

async function* readTable(raw: Dexie, name: string): AsyncGenerator<readonly KeptRow[]> {
  const table = raw.table<Record<string, unknown>, RowKey>(name);
  const keys = await table.toCollection().primaryKeys();
  for (let start = 0; start < keys.length; start += ROWS_AT_ONCE) {
    const part = keys.slice(start, start + ROWS_AT_ONCE);
    const rows = await table.bulkGet(part);
    yield part.flatMap((key, index) => {
      const row = rows[index];
      return row === undefined ? [] : [{ table: name, key, row: toKeptRow(row) }];
    });
  }
}

/** Opens a database as it lies there, without upgrading it or writing to it. */
export function openOldDatabase(databaseName: string): OldDatabase {
  const raw = new Dexie(databaseName);
  let photoNames: Promise<PhotoNames> | null = null;
  return {
    rows: async function* () {
      try {
        await raw.open();
        const present = new Set(raw.tables.map(({ name }) => name));
        for (const name of keptTables) if (present.has(name)) yield* readTable(raw, name);
      } catch (error) {
        // It is only asked for more; what the journal gives does not depend on it.
        reportError(error);
      }
    },
    loadPhoto: async (storedSha256) => {
      try {
        photoNames ??= raw.open().then(() => loadPhotoNames(raw));
        const id = (await photoNames).get(storedSha256);
        const stored = id && (await raw.table<BlobRow, string>('photoImages').get(id));
        return stored ? new Uint8Array(await stored.blob.arrayBuffer()) : null;
      } catch {
        // The photo is named as missing, which is what the user needs to know.
        return null;
      }
    },
    close: () => raw.close(),
  };
}
