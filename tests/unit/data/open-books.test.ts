import { Dexie } from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';

import { BookDatabase } from '@renderer/data/db';
import { DATA_VERSION } from '@renderer/data/migrations/all';
import { createBook, openLastBook } from '@renderer/data/open-books';
import { loadBooks } from '@renderer/data/registry';
import { aBranch } from '@tests/builders/branch';
import { idOf } from '@tests/builders/ids';
import { someStartMeans } from '@tests/builders/start-means';

const means = someStartMeans();

afterEach(async () => {
  await Dexie.delete('books');
  await new BookDatabase(idOf(1)).delete();
  await new BookDatabase(idOf(2)).delete();
});

describe('books', () => {
  it('open none on a machine without any', async () => {
    expect(await openLastBook(null, means)).toEqual({ ok: true, value: { kind: 'none' } });
  });

  it('open the one used last, else the oldest', async () => {
    await createBook(idOf(1), aBranch({ createdAtMs: 1 }), means);
    await createBook(idOf(2), aBranch({ createdAtMs: 2 }), means);
    expect(await openLastBook(idOf(2), means)).toMatchObject({
      ok: true,
      value: { book: { bookId: idOf(2) } },
    });
    expect(await openLastBook('gone', means)).toMatchObject({
      ok: true,
      value: { book: { bookId: idOf(1) } },
    });
  });

  it('are not listed when filling them failed', async () => {
    const made = await createBook(idOf(1), aBranch(), means, () =>
      Promise.reject(new Error('no room')),
    );
    expect(made.ok).toBe(false);
    expect(await loadBooks()).toEqual({ ok: true, value: [] });
  });

  it('refuse to open what a newer program wrote', async () => {
    await createBook(idOf(1), aBranch(), means, async (db) => {
      await db.meta.update('book', { minimumDataVersion: DATA_VERSION + 1 });
    });
    expect(await openLastBook(idOf(1), means)).toMatchObject({
      ok: false,
      error: { code: 'newer-database' },
    });
  });
});
