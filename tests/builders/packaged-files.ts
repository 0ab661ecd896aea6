import type { BookCopy } from '@shared/keeping/book-copy';
import { toBookFiles } from '@shared/package/book-files';
import type { BookPayload } from '@shared/package/read-book';
import { sha256Hex } from '@shared/util/hash';

import { FIXED_NOW_LOCAL, FIXED_NOW_MS } from './clock';

export const packagingMoment = { madeAt: FIXED_NOW_LOCAL, madeAtMs: FIXED_NOW_MS };

/** The files of a book's package by path. */
export async function toFileMap(copy: BookCopy): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  for await (const { path, bytes } of toBookFiles(copy, packagingMoment)) {
    if (files.has(path)) throw new Error(`${path} was written twice`);
    files.set(path, bytes);
  }
  return files;
}

/** What an opened package with these files offers. */
export async function toPayload(
  files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
): Promise<BookPayload> {
  const hashes = new Map<string, string>();
  for (const [path, bytes] of files) hashes.set(path, await sha256Hex(bytes));
  return {
    load: (path) => Promise.resolve(files.get(path) ?? null),
    findSha256: (path) => hashes.get(path) ?? null,
  };
}

export async function collectRows(copy: BookCopy, table: string) {
  const rows = [];
  for await (const row of copy.rows(table)) rows.push(row);
  return rows;
}
