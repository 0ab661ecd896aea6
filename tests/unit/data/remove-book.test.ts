import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { removeBook } from '@renderer/data/remove-book';
import { idOf } from '@tests/builders/ids';
import { Machine } from '@tests/builders/kept-books';

let machine: Machine;

beforeEach(() => {
  machine = new Machine();
});
afterEach(async () => {
  await machine.clear();
});

describe('a book that is removed', () => {
  it('is no longer listed, keeps its database, and does not come back', async () => {
    await machine.makeBook();
    await machine.makeBook(idOf(2));
    expect(await removeBook(idOf(1), machine.journal.host)).toMatchObject({ ok: true });
    expect((await machine.open()).bookId).toBe(idOf(2));
    expect(await machine.entries()).toMatchObject([{ id: idOf(2) }]);
    expect(await Dexie.exists(`book-${idOf(1)}`)).toBe(true);
  });

  it('stays on the list while its journal cannot be moved aside', async () => {
    await machine.makeBook();
    machine.journal.failNext('remove');
    expect(await removeBook(idOf(1), machine.journal.host)).toMatchObject({ ok: false });
    expect(await machine.entries()).toMatchObject([{ id: idOf(1) }]);
  });
});
