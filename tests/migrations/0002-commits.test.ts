import { describe, expect, it } from 'vitest';

import { DATA_VERSION } from '@renderer/data/migrations/all';
import { saveBranch } from '@renderer/data/repositories/branches';
import { branchSchema } from '@shared/domain/branch';
import { commitSchema } from '@shared/keeping/commit';

import { openOldBook, readOldBook, type OldBook } from './old-book';
import { withoutMoved } from './open-raw';

describe('a database made at version 1, opened at version 2', () => {
  it('begins to count its commits and keeps older programs out', async () => {
    const opened = await openOldBook(readOldBook(1));
    expect(await opened.meta.get('book')).toEqual({
      key: 'book',
      bookId: '00000000-0000-7000-8000-0000000003e7',
      createdAtMs: 1_781_000_000_000,
      minimumDataVersion: DATA_VERSION,
      sequence: 0,
      commitId: null,
      atMs: 1_781_000_000_000,
      exportedSequence: 0,
    });
    expect(await opened.outbox.count()).toBe(0);
  });

  it('keeps all its rows as they were', async () => {
    const old = readOldBook(1);
    const opened = await openOldBook(old);
    for (const [name, { rows }] of Object.entries(old.stores)) {
      if (name === 'meta') continue;
      expect(await opened.table(name).toArray(), name).toMatchObject(withoutMoved(name, rows));
    }
  });

  it('gives its next change the number 1', async () => {
    const opened = await openOldBook(readOldBook(1));
    const branch = branchSchema.parse(await opened.branch.toCollection().first());
    expect(await saveBranch(opened, { ...branch, superior: '红旗镇党委' })).toMatchObject({
      ok: true,
    });
    expect(await opened.meta.get('book')).toMatchObject({ sequence: 1 });
  });

  it('opens even if it never became a book', async () => {
    const old = readOldBook(1);
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

describe('a database made at version 2', () => {
  it('opens with every row it had', async () => {
    const old = readOldBook(2);
    const opened = await openOldBook(old);
    for (const [name, { rows }] of Object.entries(old.stores)) {
      if (name === 'meta') continue;
      expect(await opened.table(name).toArray(), name).toMatchObject(withoutMoved(name, rows));
    }
    expect(await opened.meta.get('book')).toMatchObject({ sequence: 4, exportedSequence: 0 });
  });

  it('holds commits that today’s schema accepts', async () => {
    const [waiting] = await (await openOldBook(readOldBook(2))).outbox.toArray();
    expect(commitSchema.parse(waiting).sequence).toBe(4);
  });
});
