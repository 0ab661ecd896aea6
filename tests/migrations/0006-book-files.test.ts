import { describe, expect, it } from 'vitest';

import {
  expectEmpty,
  expectOlderKeptOut,
  expectRowsKept,
  openOldBook,
  readOldBook,
} from './old-book';

describe('a database made at version 5, opened today', () => {
  it('keeps every row as it was', async () => {
    const old = readOldBook(5);
    const opened = await openOldBook(old);
    await expectRowsKept(opened, old);
  });

  it('has an empty list of saved files and keeps older programs out', async () => {
    const opened = await openOldBook(readOldBook(5));
    await expectEmpty(opened, ['bookFiles']);
    await expectOlderKeptOut(opened);
  });
});

describe('a database made at version 6', () => {
  it('opens with every row it had, each of today’s shape', async () => {
    const old = readOldBook(6);
    const opened = await openOldBook(old);
    await expectRowsKept(opened, old);
    expect(await opened.bookFiles.count()).toBe(2);
  });
});
