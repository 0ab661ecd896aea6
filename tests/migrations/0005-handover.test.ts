import { describe, it } from 'vitest';

import {
  expectEmpty,
  expectOlderKeptOut,
  expectRowsKept,
  openOldBook,
  readOldBook,
} from './old-book';

describe('a database made at version 4, opened today', () => {
  it('keeps every row as it was', async () => {
    const old = readOldBook(4);
    const opened = await openOldBook(old);
    await expectRowsKept(opened, old);
  });

  it('has empty tables for elections and handovers and keeps older programs out', async () => {
    const opened = await openOldBook(readOldBook(4));
    await expectEmpty(opened, ['elections', 'handovers', 'takeovers']);
    await expectOlderKeptOut(opened);
  });
});

describe('a database made at version 5', () => {
  it('opens with every row it had, each of today’s shape', async () => {
    const old = readOldBook(5);
    const opened = await openOldBook(old);
    await expectRowsKept(opened, old);
  });
});
