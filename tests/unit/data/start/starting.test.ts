import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { DATA_VERSION } from '@renderer/data/migrations/all';
import { saveMembers } from '@renderer/data/repositories/members';
import { loadReports } from '@renderer/data/start/start-report';
import { FIXED_NOW_MS } from '@tests/builders/clock';
import { idOf } from '@tests/builders/ids';
import { damage, keptRowsOf, Machine } from '@tests/builders/kept-books';
import { aMember, someMembers } from '@tests/builders/member';

const bookId = idOf(1);
const first = `book-${bookId}`;
const second = `book-${bookId}-2`;
let machine: Machine;

beforeEach(() => {
  machine = new Machine();
});
afterEach(async () => {
  await machine.clear();
});

async function eventsOf(id = bookId) {
  return (await loadReports(id)).flatMap(({ events }) => events);
}

const rebuilt = {
  kind: 'rebuilt',
  records: 1,
  members: 3,
  photos: 1,
  unreadableLines: 0,
  lastChangeAtMs: expect.any(Number) as number,
};

describe('a start with equal copies', () => {
  it('opens the book and tells nothing', async () => {
    const before = await keptRowsOf(await machine.makeBook());
    const db = await machine.open();
    expect(db.name).toBe(first);
    expect(await keptRowsOf(db)).toEqual(before);
    expect(await eventsOf()).toEqual([]);
  });

  it('goes on delivering', async () => {
    await machine.makeBook();
    await saveMembers(await machine.open(), someMembers(1, 7));
    expect(machine.journal.rowsOf(bookId, 'members')).toHaveLength(4);
  });
});

describe('a start after an interrupted delivery', () => {
  it('delivers what waits', async () => {
    const db = await machine.makeBook();
    machine.journal.failNext('append', 'before');
    await saveMembers(db, someMembers(1, 7));
    expect(machine.journal.rowsOf(bookId, 'members')).toHaveLength(3);
    await machine.open();
    expect(machine.journal.rowsOf(bookId, 'members')).toHaveLength(4);
    expect(await eventsOf()).toEqual([]);
  });

  it('finds rows that were lost behind what it delivered', async () => {
    const db = await machine.makeBook();
    machine.journal.failNext('append', 'before');
    await saveMembers(db, someMembers(1, 7));
    machine.stop();
    await damage(first, (raw) => raw.table('members').delete(idOf(2)));
    const opened = await machine.open();
    expect(opened.name).toBe(second);
    expect(await opened.members.count()).toBe(4);
  });
});

describe('a start whose journal lacks something', () => {
  it.each([
    ['is missing', () => machine.journal.books.delete(bookId), 'no-journal'],
    [
      'is damaged',
      () => Object.assign(machine.journal.books.get(bookId)!, { condition: 'damaged' }),
      'journal-damaged',
    ],
  ])('writes it anew where it %s', async (_what, harm, reason) => {
    const db = await machine.makeBook();
    harm();
    const members = await db.members.toArray();
    await machine.open();
    expect(machine.journal.rowsOf(bookId, 'members')).toEqual(members);
    expect(machine.journal.books.get(bookId)).toMatchObject({ condition: 'whole' });
    expect(await eventsOf()).toEqual([{ kind: 'journal-renewed', reason }]);
  });

  it('writes it anew where the outbox does not lead on from it', async () => {
    const db = await machine.makeBook();
    machine.journal.failNext('append', 'before');
    await saveMembers(db, someMembers(1, 7));
    machine.stop();
    await damage(first, (raw) => raw.table('outbox').clear());
    await machine.open();
    expect(machine.journal.rowsOf(bookId, 'members')).toHaveLength(4);
    expect(await eventsOf()).toEqual([{ kind: 'journal-renewed', reason: 'journal-behind' }]);
  });

  it('opens all the same while it cannot be written, says so, and tells no success', async () => {
    await machine.makeBook();
    machine.journal.books.delete(bookId);
    machine.journal.failNext('beginSnapshot', 'before', 2);
    const reportBehind = vi.fn();
    await machine.open({ reportBehind });
    expect(reportBehind).toHaveBeenLastCalledWith(
      expect.objectContaining({ code: 'journal-disk-full' }),
    );
    expect(await eventsOf()).toEqual([]);
  });

  it('opens all the same where the journal does not answer at all', async () => {
    await machine.makeBook();
    machine.journal.failNext('list');
    machine.journal.failNext('open');
    expect((await machine.open()).name).toBe(first);
  });
});

describe('a start whose database cannot be trusted', () => {
  it.each([
    ['missing', () => Dexie.delete(first), null],
    ['empty', () => damage(first, (raw) => raw.table('meta').clear()), first],
    ['rows-missing', () => damage(first, (raw) => raw.table('records').clear()), first],
    [
      'older',
      () => damage(first, (raw) => raw.table('meta').update('book', { sequence: 1 })),
      first,
    ],
    [
      'foreign',
      () => damage(first, (raw) => raw.table('meta').update('book', { commitId: idOf(66) })),
      first,
    ],
  ])('makes it anew out of the journal: %s', async (reason, harm, setAside) => {
    const before = await keptRowsOf(await machine.makeBook());
    machine.stop();
    await harm();
    const db = await machine.open();
    expect(db.name).toBe(second);
    expect(await keptRowsOf(db)).toEqual(before);
    expect(await (await db.photoImages.toCollection().first())?.blob.text()).toBe('image');
    expect(await eventsOf()).toEqual([{ ...rebuilt, reason, setAside }]);
    const aside = setAside === null ? [] : [{ databaseName: first, atMs: FIXED_NOW_MS, reason }];
    expect(await machine.entries()).toMatchObject([{ databaseName: second, setAside: aside }]);
  });

  it('leaves the old one as it was found', async () => {
    await machine.makeBook();
    machine.stop();
    await damage(first, (raw) => raw.table('members').delete(idOf(2)));
    await machine.open();
    machine.stop();
    await damage(first, async (raw) => {
      expect(await raw.table('members').count()).toBe(2);
      expect(await raw.table('records').count()).toBe(1);
    });
  });

  it('works on in the new one, start after start', async () => {
    await machine.makeBook();
    machine.stop();
    await Dexie.delete(first);
    await saveMembers(await machine.open(), [aMember({ id: idOf(8), name: '新来' })]);
    const db = await machine.open();
    expect(db.name).toBe(second);
    expect(await db.members.count()).toBe(4);
    expect(machine.journal.rowsOf(bookId, 'members')).toHaveLength(4);
  });

  it('brings back what a damaged journal still holds, and tells how much it lacks', async () => {
    await machine.makeBook();
    machine.stop();
    await Dexie.delete(first);
    const held = machine.journal.books.get(bookId)!;
    held.rows.delete(`members ${idOf(2)}`);
    Object.assign(held, { condition: 'damaged', unreadableLines: 4 });
    const db = await machine.open();
    expect(await db.members.count()).toBe(2);
    expect(await eventsOf()).toMatchObject([{ kind: 'rebuilt', members: 2, unreadableLines: 4 }]);
    expect(held).not.toBe(machine.journal.books.get(bookId));
    expect(machine.journal.books.get(bookId)).toMatchObject({ condition: 'whole' });
  });

  it('completes a damaged journal by what a damaged database still holds', async () => {
    const before = await keptRowsOf(await machine.makeBook());
    machine.stop();
    const held = machine.journal.books.get(bookId)!;
    held.rows.delete(`members ${idOf(2)}`);
    Object.assign(held, { condition: 'damaged', unreadableLines: 1 });
    held.watermark = { ...held.watermark, counts: { ...held.watermark.counts, members: 2 } };
    machine.journal.photosOf(bookId).clear();
    await damage(first, (raw) => raw.table('records').clear());
    const db = await machine.open();
    expect(db.name).toBe(second);
    expect(await keptRowsOf(db)).toEqual(before);
    expect(await (await db.photoImages.toCollection().first())?.blob.text()).toBe('image');
    expect(await eventsOf()).toMatchObject([
      { kind: 'rebuilt', reason: 'rows-missing', records: 1, members: 3, photos: 1 },
    ]);
  });

  it('offers the backups where what is left is no book', async () => {
    await machine.makeBook();
    machine.stop();
    await Dexie.delete(first);
    const held = machine.journal.books.get(bookId)!;
    for (const address of [...held.rows.keys()]) {
      if (address.startsWith('branch ')) held.rows.delete(address);
    }
    Object.assign(held, { condition: 'damaged', unreadableLines: 1 });
    expect(await machine.start()).toMatchObject({ ok: true, value: { kind: 'lost' } });
  });

  it('names the photos that no copy holds', async () => {
    await machine.makeBook();
    machine.stop();
    await Dexie.delete(first);
    machine.journal.photosOf(bookId).clear();
    await machine.open();
    expect(await eventsOf()).toMatchObject([
      { kind: 'rebuilt', photos: 0 },
      { kind: 'photos-lost', photos: [{ originalName: 'IMG_0001.jpg', theme: '照片' }] },
    ]);
  });

  it('tells how far it is', async () => {
    await machine.makeBook();
    machine.stop();
    await Dexie.delete(first);
    const onProgress = vi.fn();
    await machine.open({ onProgress });
    expect(onProgress.mock.calls.map(([progress]) => progress as unknown)).toEqual([
      { step: 'rows', done: 7, total: 7 },
      { step: 'photos', done: 1, total: 1 },
    ]);
  });
});

describe('a rebuild that is interrupted', () => {
  it.each(['loadRows', 'loadPhoto'] as const)(
    'at %s begins again at the next start',
    async (call) => {
      const before = await keptRowsOf(await machine.makeBook());
      machine.stop();
      await Dexie.delete(first);
      machine.journal.failNext(call);
      expect(await machine.start()).toMatchObject({ ok: false });
      expect(await machine.entries()).toMatchObject([{ id: bookId }]);
      expect((await machine.entries())[0]).not.toHaveProperty('databaseName');
      const db = await machine.open();
      expect(await keptRowsOf(db)).toEqual(before);
    },
  );

  it('by a kill leaves a database that is cleared away', async () => {
    await machine.makeBook();
    machine.stop();
    await Dexie.delete(first);
    // As a kill leaves it: some rows, and no row of the book itself.
    const half = new Dexie(second);
    half.version(2).stores({ meta: 'key', members: 'id' });
    await half.table('members').add({ id: idOf(1) });
    half.close();
    const db = await machine.open();
    expect(await db.members.count()).toBe(3);
    expect((await Dexie.getDatabaseNames()).filter((name) => name.startsWith('book-'))).toEqual([
      db.name,
    ]);
  });
});

describe('a start on a machine whose profile was lost', () => {
  it('finds its books in the journal', async () => {
    const before = await keptRowsOf(await machine.makeBook());
    await machine.makeBook(idOf(2));
    machine.stop();
    for (const name of ['books', first, `book-${idOf(2)}`]) await Dexie.delete(name);
    const db = await machine.open();
    expect(await keptRowsOf(db)).toEqual(before);
    expect(await machine.entries()).toHaveLength(2);
    expect(await eventsOf()).toMatchObject([
      { kind: 'registry-restored', books: 2 },
      { kind: 'rebuilt', reason: 'missing' },
    ]);
  });

  it('opens a book whose database is still there as it is', async () => {
    await machine.makeBook();
    machine.stop();
    await Dexie.delete('books');
    expect((await machine.open()).name).toBe(first);
    expect(await eventsOf()).toEqual([{ kind: 'registry-restored', books: 1 }]);
  });

  it('is told that it cannot be said whether there was a book while the journal fails', async () => {
    await machine.makeBook();
    machine.stop();
    for (const name of ['books', first]) await Dexie.delete(name);
    machine.journal.failNext('list');
    expect(await machine.start()).toMatchObject({ ok: false });
  });
});

describe('a start without any usable copy', () => {
  it('says which book is lost, makes nothing, and offers the others', async () => {
    await machine.makeBook();
    await machine.makeBook(idOf(2));
    machine.stop();
    await Dexie.delete(first);
    machine.journal.books.delete(bookId);
    expect(await machine.start({}, bookId)).toMatchObject({
      ok: true,
      value: { kind: 'lost', entry: { id: bookId }, others: [{ id: idOf(2) }] },
    });
    expect(await Dexie.exists(first)).toBe(false);
  });

  it('is the same in the browser mode, where there is no journal', async () => {
    await machine.makeBook();
    machine.stop();
    await damage(first, (raw) => raw.table('meta').clear());
    expect(await machine.start({ journal: null })).toMatchObject({ value: { kind: 'lost' } });
  });
});

describe('a start on what a newer program wrote', () => {
  it('refuses and changes nothing', async () => {
    await machine.makeBook();
    machine.stop();
    machine.journal.books.get(bookId)!.watermark = {
      ...machine.journal.books.get(bookId)!.watermark,
      dataVersion: DATA_VERSION + 1,
    };
    expect(await machine.start()).toMatchObject({ ok: false, error: { code: 'newer-database' } });
  });
});
