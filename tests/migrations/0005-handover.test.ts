import { describe, expect, it } from 'vitest';

import { findMisshapenTable } from '@renderer/data/check-rows';
import { DATA_VERSION } from '@renderer/data/migrations/all';

import { openOldBook, readOldBook } from './old-book';

describe('a database made at version 4, opened today', () => {
  it('keeps every row as it was', async () => {
    const old = readOldBook(4);
    const opened = await openOldBook(old);
    for (const [name, { rows }] of Object.entries(old.stores)) {
      if (name === 'meta') continue;
      expect(await opened.table(name).toArray(), name).toMatchObject(rows);
    }
    expect(await findMisshapenTable(opened)).toBeNull();
  });

  it('has empty tables for elections and handovers and keeps older programs out', async () => {
    const opened = await openOldBook(readOldBook(4));
    for (const name of ['elections', 'handovers', 'takeovers']) {
      expect(await opened.table(name).count(), name).toBe(0);
    }
    expect(await opened.meta.get('book')).toMatchObject({ minimumDataVersion: DATA_VERSION });
  });
});

describe('a database made at version 5', () => {
  it('opens with every row it had, each of today’s shape', async () => {
    const old = readOldBook(5);
    const opened = await openOldBook(old);
    for (const [name, { rows }] of Object.entries(old.stores)) {
      if (name === 'meta') continue;
      expect(await opened.table(name).toArray(), name).toMatchObject(rows);
    }
    expect(await findMisshapenTable(opened)).toBeNull();
  });
});
