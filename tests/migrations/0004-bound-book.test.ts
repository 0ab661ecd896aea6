import { describe, expect, it } from 'vitest';

import {
  expectEmpty,
  expectOlderKeptOut,
  expectRowsKept,
  openOldBook,
  readOldBook,
  type OldBook,
} from './old-book';

describe('a database made at version 3, opened today', () => {
  it('keeps every row as it was', async () => {
    const old = readOldBook(3);
    const opened = await openOldBook(old);
    await expectRowsKept(opened, old);
  });

  it('has empty tables for the bound book and keeps older programs out', async () => {
    const opened = await openOldBook(readOldBook(3));
    await expectEmpty(opened, ['bookDesigns', 'printings', 'scans', 'wordTemplates']);
    await expectOlderKeptOut(opened);
  });

  it('opens even if it never became a book', async () => {
    const old = readOldBook(3);
    const stores = Object.entries(old.stores).map(([name, store]) => [
      name,
      { ...store, rows: [] },
    ]);
    const opened = await openOldBook({
      ...old,
      stores: Object.fromEntries(stores) as OldBook['stores'],
    });
    expect(await opened.meta.count()).toBe(0);
  });
});

describe('a database made at version 4', () => {
  it('opens with every row it had, each of today’s shape', async () => {
    const old = readOldBook(4);
    const opened = await openOldBook(old);
    await expectRowsKept(opened, old);
  });
});
