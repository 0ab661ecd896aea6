import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { FoundBook, FoundPhoto, Row } from './read-book';

/** Just enough of a line of the journal (docs/formats/journal.md) to read it without the app. */
interface Entry {
  readonly kind: 'segment' | 'row' | 'snapshot-end' | 'commits';
  readonly previous: string | null;
  readonly table?: string;
  readonly key?: string | number;
  readonly row?: Row;
  readonly commits?: readonly {
    readonly sequence: number;
    readonly changes: readonly {
      readonly table: string;
      readonly key: string | number;
      readonly row: Row | null;
    }[];
  }[];
}

const toSha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** Where the app keeps the journals of a data folder. */
export function toJournalFolder(dataFolder: string): string {
  return `${dataFolder}-journal`;
}

/** Folders of the books in a data folder's journal. */
export function listJournals(dataFolder: string): readonly string[] {
  const folder = toJournalFolder(dataFolder);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /^[0-9a-f-]{36}$/u.test(name))
    .map((name) => join(folder, name));
}

/** Path of the segment in use; the one with the highest number. */
export function findSegment(bookFolder: string): string {
  const names = readdirSync(bookFolder).filter((name) => /^\d{6}\.journal$/u.test(name));
  const newest = names.sort().at(-1);
  if (newest === undefined) throw new Error(`留底里没有文件：${bookFolder}`);
  return join(bookFolder, newest);
}

/**
 * Reads a segment's lines up to its end or its first torn line.
 *
 * @throws {Error} If a line before the last does not prove itself, or the chain is broken.
 */
function readEntries(path: string): readonly Entry[] {
  const lines = readFileSync(path).toString('latin1').split('\n');
  // What follows the last line feed was being written when the end came.
  lines.pop();
  let previous: string | null = null;
  return lines.map((line, index) => {
    const json = Buffer.from(line.slice(65), 'latin1');
    const sha256 = toSha256(json);
    if (line.slice(0, 65) !== `${sha256} `) throw new Error(`${path} 第 ${index + 1} 行的校验不符`);
    const entry = JSON.parse(json.toString('utf8')) as Entry;
    if (index > 0 && entry.previous !== previous) {
      throw new Error(`${path} 第 ${index + 1} 行没有接上`);
    }
    previous = sha256;
    return entry;
  });
}

/** Reads every line that proves itself, in all segments from the oldest on. */
function salvageEntries(bookFolder: string): readonly Entry[] {
  const names = readdirSync(bookFolder).filter((name) => /^\d{6}\.journal$/u.test(name));
  return names.sort().flatMap((name) => {
    const lines = readFileSync(join(bookFolder, name)).toString('latin1').split('\n');
    return lines.flatMap((line) => {
      const json = Buffer.from(line.slice(65), 'latin1');
      const isProven = line.slice(0, 65) === `${toSha256(json)} `;
      return isProven ? [JSON.parse(json.toString('utf8')) as Entry] : [];
    });
  });
}

function readRows(entries: readonly Entry[]): ReadonlyMap<string, ReadonlyMap<string, Row>> {
  const tables = new Map<string, Map<string, Row>>();
  const change = (table = '', key: string | number = '', row: Row | null = null) => {
    const rows = tables.get(table) ?? new Map<string, Row>();
    tables.set(table, rows);
    if (row === null) rows.delete(String(key));
    else rows.set(String(key), row);
  };
  for (const { kind, table, key, row, commits = [] } of entries) {
    if (kind === 'row') change(table, key, row);
    for (const { changes } of commits)
      for (const one of changes) change(one.table, one.key, one.row);
  }
  return tables;
}

function findPhoto(bookFolder: string, row: Row): FoundPhoto {
  const storedSha256 = String(row['storedSha256']);
  const path = join(bookFolder, 'photos', storedSha256.slice(0, 2), `${storedSha256}.jpg`);
  const facts = { id: String(row['id']), storedSha256 };
  if (!existsSync(path)) return { ...facts, foundSha256: null, isPicture: false };
  const bytes = readFileSync(path);
  // A JPEG begins with SOI and ends with EOI (ITU T.81, B.1.1.3).
  const isPicture =
    bytes.readUInt16BE(0) === 0xffd8 && bytes.readUInt16BE(bytes.length - 2) === 0xffd9;
  return { ...facts, foundSha256: toSha256(bytes), isPicture };
}

/** Everything that the journal holds of one book, read from its files while no app runs. */
export function readJournal(bookFolder: string): FoundBook {
  return toBook(bookFolder, readEntries(findSegment(bookFolder)));
}

/** Whatever of a damaged journal can still be read. */
export function salvageJournal(bookFolder: string): FoundBook {
  return toBook(bookFolder, salvageEntries(bookFolder));
}

function toBook(bookFolder: string, entries: readonly Entry[]): FoundBook {
  const tables = readRows(entries);
  const photos = [...(tables.get('photos')?.values() ?? [])];
  return {
    tables: Object.fromEntries([...tables].map(([name, rows]) => [name, [...rows.values()]])),
    photos: photos.map((row) => findPhoto(bookFolder, row)),
  };
}
