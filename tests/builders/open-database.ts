import { afterEach } from 'vitest';

import { BookDatabase } from '@renderer/data/db';
import { toFirstMeta } from '@renderer/data/meta';

import { FIXED_NOW_MS } from './clock';
import { idOf } from './ids';

let made = 0;
const open: BookDatabase[] = [];

/** The id that a test's book has. */
export const bookId = idOf(999);

/** Gives a database the row that every book has, as soon as it is opened. */
export function withFirstMeta(db: BookDatabase): BookDatabase {
  db.on('ready', async () => {
    if ((await db.meta.count()) === 0) await db.meta.put(toFirstMeta(bookId, FIXED_NOW_MS));
  });
  return db;
}

/** A fresh, empty book database; closed and deleted when the test ends. */
export function anEmptyDatabase(): BookDatabase {
  made += 1;
  const db = withFirstMeta(new BookDatabase(`test-${made}`));
  open.push(db);
  return db;
}

afterEach(async () => {
  for (const db of open.splice(0)) await db.delete();
});
