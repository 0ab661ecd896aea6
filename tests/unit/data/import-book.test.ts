import { readFileSync } from 'node:fs';

import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { BookDatabase } from '@renderer/data/db';
import { importBook, type ImportMeans } from '@renderer/data/import-book';
import { DATA_VERSION } from '@renderer/data/migrations/all';
import { saveBookDesign } from '@renderer/data/repositories/book-designs';
import { loadContacts, saveContact } from '@renderer/data/repositories/contacts';
import { loadPayments, savePayments } from '@renderer/data/repositories/payments';
import { loadImage } from '@renderer/data/repositories/photos';
import { addBookFile } from '@renderer/data/repositories/book-files';
import { addPrinting } from '@renderer/data/repositories/printings';
import { addScan } from '@renderer/data/repositories/scans';
import { saveWordTemplate } from '@renderer/data/repositories/word-templates';
import { loadReports } from '@renderer/data/start/start-report';
import { toBookCopy } from '@renderer/data/to-book-copy';
import { toFirstBookDesign } from '@shared/domain/book-design';
import type { BookCopy } from '@shared/keeping/book-copy';
import { keptTables, type KeptRow } from '@shared/keeping/commit';
import { sha256HexOfText } from '@shared/util/hash';
import { aBookFile, aPrinting, aScan, aWordTemplate } from '@tests/builders/bound-book';
import { FIXED_NOW_MS } from '@tests/builders/clock';
import { idOf } from '@tests/builders/ids';
import { keptRowsOf, Machine } from '@tests/builders/kept-books';
import { aStoredPhoto } from '@tests/builders/stored-photo';

const newBookId = idOf(50);
let machine: Machine;

beforeEach(() => {
  machine = new Machine();
});
afterEach(async () => {
  await machine.clear();
});

function someMeans(overrides: Partial<ImportMeans> = {}): ImportMeans {
  return {
    newBookId,
    journal: machine.journal.host,
    nowMs: () => FIXED_NOW_MS,
    onProgress: () => undefined,
    signal: new AbortController().signal,
    ...overrides,
  };
}

async function copyOf(db: BookDatabase): Promise<BookCopy> {
  const copy = await toBookCopy(db);
  if (!copy.ok) throw new Error(copy.error.what);
  return copy.value;
}

async function aCopy(overrides: Partial<BookCopy> = {}): Promise<BookCopy> {
  return { ...(await copyOf(await machine.makeBook())), ...overrides };
}

async function openNew(): Promise<BookDatabase> {
  const start = await machine.start({}, newBookId);
  if (!start.ok || start.value.kind !== 'open') throw new Error('the new book opens');
  return start.value.book.db;
}

/** A copy that some older version wrote, as a package would hold it. */
function copyOfVersion1(): BookCopy {
  const fixture = new URL('../../fixtures/databases/v1.json', import.meta.url);
  const { stores } = JSON.parse(readFileSync(fixture, 'utf8')) as {
    stores: Record<string, { keyPath: string; rows: KeptRow['row'][] }>;
  };
  const rowsOf = (table: string): readonly KeptRow['row'][] =>
    (stores[table]?.rows ?? []).map((row, index) =>
      table === 'history' ? { ...row, sequence: index + 1 } : row,
    );
  const counts = Object.fromEntries(keptTables.map((table) => [table, rowsOf(table).length]));
  return {
    bookId: idOf(999),
    watermark: { sequence: 0, commitId: null, atMs: FIXED_NOW_MS, dataVersion: 1, counts },
    rows: async function* (table) {
      for (const [index, row] of rowsOf(table).entries()) {
        yield await Promise.resolve({ table, key: index + 1, row });
      }
    },
    loadPhoto: () => Promise.resolve(null),
  };
}

describe('importing a copy', () => {
  it('gives the same book under an id of its own', async () => {
    const source = await machine.makeBook();
    const before = await keptRowsOf(source);
    expect(await importBook(await copyOf(source), someMeans())).toEqual({
      ok: true,
      value: { bookId: newBookId, missingPhotos: [] },
    });
    const db = await openNew();
    expect(await keptRowsOf(db)).toEqual(before);
    expect(await (await db.photoImages.toCollection().first())?.blob.text()).toBe('image');
    expect(await db.meta.get('book')).toMatchObject({
      bookId: newBookId,
      sequence: 0,
      origin: { bookId: idOf(1), watermark: { sequence: 4 } },
    });
  });

  it('brings dues and contacts along, in the database and in the journal', async () => {
    const source = await machine.makeBook();
    const [memberId, on] = [idOf(1), '2026-06-17'];
    await savePayments(source, [
      {
        id: idOf(701),
        memberId,
        months: ['2026-06'],
        paidOn: on,
        paidFen: 3200,
        receivedBy: '欧阳春晓',
        receiptNumber: '',
        isReductionApproved: false,
        note: '',
      },
    ]);
    await saveContact(source, { id: idOf(702), memberId, on, how: '电话', by: '', content: '' });
    const before = [await loadPayments(source), await loadContacts(source)];
    await importBook(await copyOf(source), someMeans());
    const db = await openNew();
    expect([await loadPayments(db), await loadContacts(db)]).toEqual(before);
    expect(machine.journal.rowsOf(newBookId, 'payments')).toHaveLength(1);
    expect(machine.journal.rowsOf(newBookId, 'contacts')).toHaveLength(1);
  });

  it('brings the bound book along: design, printings, listed files, scans and Word forms', async () => {
    const source = await machine.makeBook();
    const pages = [aStoredPhoto({ id: idOf(831), storedSha256: await sha256HexOfText('image') })];
    await saveBookDesign(source, toFirstBookDesign(2026));
    await addPrinting(source, aPrinting(1));
    await addBookFile(source, aBookFile(1));
    await addScan(source, aScan({ place: { kind: 'section', section: 'cover' } }), pages);
    await saveWordTemplate(source, aWordTemplate());
    const before = await keptRowsOf(source);
    await importBook(await copyOf(source), someMeans());
    const db = await openNew();
    expect(await keptRowsOf(db)).toEqual(before);
    for (const table of ['bookDesigns', 'printings', 'bookFiles', 'scans', 'wordTemplates']) {
      expect(machine.journal.rowsOf(newBookId, table), table).toHaveLength(1);
    }
    expect(await (await loadImage(db, idOf(831)))?.text()).toBe('image');
  });

  it('gives it a journal, so that the next start has nothing to tell', async () => {
    await importBook(await aCopy(), someMeans());
    expect(machine.journal.rowsOf(newBookId, 'members')).toHaveLength(3);
    await openNew();
    expect(await loadReports(newBookId)).toEqual([]);
  });

  it('brings rows of an older version up to date', async () => {
    const copy = copyOfVersion1();
    const imported = await importBook(copy, someMeans());
    expect(imported).toMatchObject({ ok: true });
    const db = await openNew();
    expect(db.verno).toBe(DATA_VERSION);
    expect(await db.members.count()).toBe(copy.watermark.counts['members']);
    expect(await db.meta.get('book')).toMatchObject({
      minimumDataVersion: DATA_VERSION,
      bookId: newBookId,
    });
  });

  it('names the photos that the copy does not hold whole', async () => {
    const flipped = () => Promise.resolve(new TextEncoder().encode('imagf'));
    expect(await importBook(await aCopy({ loadPhoto: flipped }), someMeans())).toMatchObject({
      value: { missingPhotos: [{ originalName: 'IMG_0001.jpg', theme: '照片' }] },
    });
  });

  it('tells how far it is', async () => {
    const onProgress = vi.fn();
    await importBook(await aCopy(), someMeans({ onProgress }));
    expect(onProgress).toHaveBeenLastCalledWith({ step: 'photos', done: 1, total: 1 });
  });
});

describe('a copy that is refused', () => {
  async function expectNothingMade(): Promise<void> {
    expect(await Dexie.exists(`book-${newBookId}`)).toBe(false);
    expect(await machine.entries()).toMatchObject([{ id: idOf(1) }]);
    expect(machine.journal.books.has(newBookId)).toBe(false);
  }

  it('is newer than the program', async () => {
    const copy = await aCopy();
    const watermark = { ...copy.watermark, dataVersion: DATA_VERSION + 1 };
    expect(await importBook({ ...copy, watermark }, someMeans())).toMatchObject({
      error: { code: 'newer-copy' },
    });
    await expectNothingMade();
  });

  it('holds fewer rows than it says', async () => {
    const copy = await aCopy();
    const counts = { ...copy.watermark.counts, members: 4 };
    const watermark = { ...copy.watermark, counts };
    expect(await importBook({ ...copy, watermark }, someMeans())).toMatchObject({
      error: { code: 'copy-incomplete' },
    });
    await expectNothingMade();
  });

  it.each([
    ['rows of a table that no version knew', 'strangers'],
    ['rows of another shape', 'members'],
  ])('holds %s', async (_what, table) => {
    const copy = await aCopy();
    const rows: BookCopy['rows'] = async function* (name) {
      if (name !== table) {
        yield* copy.rows(name);
        return;
      }
      yield await Promise.resolve({ table, key: idOf(1), row: { id: idOf(1), name: 7 } });
    };
    const counts = { ...copy.watermark.counts, [table]: 1 };
    const watermark = { ...copy.watermark, counts };
    expect(await importBook({ ...copy, rows, watermark }, someMeans())).toMatchObject({
      error: { code: 'copy-misshapen' },
    });
    await expectNothingMade();
  });

  it('fails while it is read', async () => {
    const broken: BookCopy['loadPhoto'] = () => Promise.reject(new Error('torn'));
    expect(await importBook(await aCopy({ loadPhoto: broken }), someMeans())).toMatchObject({
      ok: false,
    });
    await expectNothingMade();
  });

  it('is cancelled half-way', async () => {
    const controller = new AbortController();
    const onProgress = () => controller.abort();
    const means = someMeans({ onProgress, signal: controller.signal });
    expect(await importBook(await aCopy(), means)).toMatchObject({
      error: { code: 'import-cancelled' },
    });
    await expectNothingMade();
  });
});
