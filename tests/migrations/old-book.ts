import { readFileSync } from 'node:fs';

import { onTestFinished } from 'vitest';

import { BookDatabase } from '@renderer/data/db';

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
