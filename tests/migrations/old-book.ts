import { readFileSync } from 'node:fs';

import { expect, onTestFinished } from 'vitest';

import { findMisshapenTable } from '@renderer/data/check-rows';
import { BookDatabase } from '@renderer/data/db';
import { DATA_VERSION } from '@renderer/data/migrations/all';

import { createOldDatabase, type OldDatabase } from './open-raw';

/** What a database of an old version held. */
export type OldBook = Omit<OldDatabase, 'name'>;

/** What a version of the app left, kept as literal JSON. */
export function readOldBook(version: number): OldBook {
  const fixture = new URL(`../fixtures/databases/v${version}.json`, import.meta.url);
  return JSON.parse(readFileSync(fixture, 'utf8')) as OldBook;
}

/** Makes the old database and opens it by the program of today; it is gone after the test. */
export async function openOldBook(old: OldBook): Promise<BookDatabase> {
  await createOldDatabase({ ...old, name: 'book-made-before' });
  const db = new BookDatabase('made-before');
  onTestFinished(() => db.delete());
  await db.open();
  return db;
}

/** Expects every row of the old book as it was, each of the shape that today’s program reads. */
export async function expectRowsKept(opened: BookDatabase, old: OldBook): Promise<void> {
  for (const [name, { rows }] of Object.entries(old.stores)) {
    // The book's own row follows the version.
    if (name === 'meta' && old.version !== DATA_VERSION) continue;
    expect(await opened.table(name).toArray(), name).toMatchObject(rows);
  }
  expect(await findMisshapenTable(opened)).toBeNull();
}

/** Expects the tables that a version brought, with nothing in them. */
export async function expectEmpty(opened: BookDatabase, tables: readonly string[]): Promise<void> {
  for (const name of tables) expect(await opened.table(name).count(), name).toBe(0);
}

/** Expects that programs of the version before do not write the book any more. */
export async function expectOlderKeptOut(opened: BookDatabase): Promise<void> {
  expect(await opened.meta.get('book')).toMatchObject({ minimumDataVersion: DATA_VERSION });
}
