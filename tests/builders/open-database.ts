import { afterEach } from 'vitest';

import { BookDatabase } from '@renderer/data/db';

let made = 0;
const open: BookDatabase[] = [];

/** A fresh, empty book database; closed and deleted when the test ends. */
export function anEmptyDatabase(): BookDatabase {
  made += 1;
  const db = new BookDatabase(`test-${made}`);
  open.push(db);
  return db;
}

afterEach(async () => {
  for (const db of open.splice(0)) await db.delete();
});
