import { afterEach, describe, expect, it } from 'vitest';

import { BookDatabase } from '@renderer/data/db';
import { createBook, openLastBook } from '@renderer/data/open-books';
import { BookRegistry, loadBooks } from '@renderer/data/registry';
import { aBranch } from '@tests/builders/branch';
import { idOf } from '@tests/builders/ids';

afterEach(async () => {
  await new BookRegistry().delete();
  await new BookDatabase(idOf(1)).delete();
  await new BookDatabase(idOf(2)).delete();
});

describe('books', () => {
  it('open none on a machine without any', async () => {
    expect(await openLastBook(null)).toEqual({ ok: true, value: null });
  });

  it('open the one used last, else the oldest', async () => {
    await createBook(idOf(1), aBranch({ createdAtMs: 1 }));
    await createBook(idOf(2), aBranch({ createdAtMs: 2 }));
    expect(await openLastBook(idOf(2))).toMatchObject({ ok: true, value: { bookId: idOf(2) } });
    expect(await openLastBook('gone')).toMatchObject({ ok: true, value: { bookId: idOf(1) } });
  });

  it('are not listed when filling them failed', async () => {
    const made = await createBook(idOf(1), aBranch(), () => Promise.reject(new Error('no room')));
    expect(made.ok).toBe(false);
    expect(await loadBooks(new BookRegistry())).toEqual({ ok: true, value: [] });
  });

  it('refuse to open what a newer program wrote', async () => {
    await createBook(idOf(1), aBranch(), async (db) => {
      await db.meta.update('book', { minimumDataVersion: 2 });
    });
    expect(await openLastBook(idOf(1))).toMatchObject({
      ok: false,
      error: { code: 'newer-database' },
    });
  });
});
