import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { transact } from '@renderer/data/commit';
import { createDelivery } from '@renderer/data/create-delivery';
import type { BookDatabase } from '@renderer/data/db';
import { createDraft, saveDraft } from '@renderer/data/repositories/records';
import { saveMembers } from '@renderer/data/repositories/members';
import { writeSnapshot } from '@renderer/data/snapshot';
import { sha256HexOfText } from '@shared/util/hash';
import type { Problem } from '@shared/util/result';
import { FakeJournal, journalDiskFull } from '@tests/builders/fake-journal';
import { aMember, someMembers } from '@tests/builders/member';
import { anEmptyDatabase, bookId } from '@tests/builders/open-database';
import { aRecord } from '@tests/builders/record';
import { aStoredPhoto } from '@tests/builders/stored-photo';

/** A book with a journal that stands where the book stands. */
async function aKeptBook() {
  const db = anEmptyDatabase();
  const journal = new FakeJournal();
  const reports: (string | null)[] = [];
  await db.open();
  await writeSnapshot(db, journal.host);
  const report = (behind: Problem | null) => reports.push(behind?.code ?? null);
  db.delivery = createDelivery({ db, bookId, journal: journal.host, fromSequence: 0, report });
  journal.calls.length = 0;
  open.push(db);
  return { db, journal, reports };
}

const open: BookDatabase[] = [];

afterEach(() => {
  for (const db of open.splice(0)) db.delivery?.stop();
});

const sequenceOf = (journal: FakeJournal) => journal.books.get(bookId)?.watermark.sequence;

async function aWholePhoto() {
  return aStoredPhoto({ storedSha256: await sha256HexOfText('image') });
}

describe('a delivery', () => {
  it('has ended when a write is acknowledged', async () => {
    const { db, journal, reports } = await aKeptBook();
    await saveMembers(db, someMembers(2));
    await saveMembers(db, [aMember({ name: '改名' })]);
    expect(sequenceOf(journal)).toBe(2);
    expect(journal.rowsOf(bookId, 'members').map(({ name }) => name)).toEqual(['改名', '党员2']);
    expect(reports).toEqual([null, null]);
  });

  it('brings a photo’s bytes before the row that names it', async () => {
    const { db, journal } = await aKeptBook();
    const photo = await aWholePhoto();
    await createDraft(db, aRecord());
    await saveDraft(db, aRecord(), [photo]);
    expect(journal.calls).toEqual(['append', 'findMissingPhotos', 'putPhoto', 'append']);
    expect([...journal.photosOf(bookId).keys()]).toEqual([photo.photo.storedSha256]);
  });

  it('keeps the row of a photo whose bytes are not whole', async () => {
    const { db, journal } = await aKeptBook();
    await createDraft(db, aRecord());
    await saveDraft(db, aRecord(), [aStoredPhoto()]);
    expect(journal.rowsOf(bookId, 'photos')).toHaveLength(1);
    expect(journal.photosOf(bookId).size).toBe(0);
  });

  it('hands over together what came in while one was under way', async () => {
    const { db, journal } = await aKeptBook();
    await Promise.all(someMembers(6).map((member) => saveMembers(db, [member])));
    expect(sequenceOf(journal)).toBe(6);
    expect(journal.calls.length).toBeLessThan(6);
  });
});

describe('a delivery that fails', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is told, and tried again until the journal holds everything', async () => {
    const { db, journal, reports } = await aKeptBook();
    journal.failNext('append', 'before', 3);
    expect(await saveMembers(db, someMembers(1))).toMatchObject({ ok: true });
    expect(reports).toEqual([journalDiskFull.code]);
    expect(sequenceOf(journal)).toBe(0);
    await vi.waitFor(async () => {
      await vi.advanceTimersByTimeAsync(3000);
      expect(reports.at(-1)).toBeNull();
    });
    expect(sequenceOf(journal)).toBe(1);
  });

  it('is not repeated where only the answer was lost', async () => {
    const { db, journal, reports } = await aKeptBook();
    journal.failNext('append', 'after');
    await saveMembers(db, someMembers(1));
    await saveMembers(db, someMembers(1, 2));
    expect(reports).toEqual([journalDiskFull.code, null]);
    expect(sequenceOf(journal)).toBe(2);
    expect(journal.rowsOf(bookId, 'members')).toHaveLength(2);
  });

  it.each(['findMissingPhotos', 'putPhoto'] as const)(
    'at %s keeps back the row as well',
    async (call) => {
      const { db, journal } = await aKeptBook();
      await createDraft(db, aRecord());
      journal.failNext(call);
      await saveDraft(db, aRecord(), [await aWholePhoto()]);
      expect(journal.rowsOf(bookId, 'photos')).toEqual([]);
      await db.delivery!.deliver();
      expect(journal.rowsOf(bookId, 'photos')).toHaveLength(1);
      expect(journal.photosOf(bookId).size).toBe(1);
    },
  );

  it('writes a journal anew that vanished or was damaged meanwhile', async () => {
    const { db, journal, reports } = await aKeptBook();
    await saveMembers(db, someMembers(3));
    journal.books.delete(bookId);
    await saveMembers(db, someMembers(1, 9));
    expect(reports.at(-1)).toBe('journal-damaged');
    expect(await db.delivery!.deliver()).toMatchObject({ ok: true });
    expect(journal.rowsOf(bookId, 'members')).toHaveLength(4);
    journal.books.get(bookId)!.condition = 'damaged';
    await saveMembers(db, someMembers(1, 12));
    await db.delivery!.deliver();
    expect(journal.books.get(bookId)).toMatchObject({ condition: 'whole' });
    expect(journal.rowsOf(bookId, 'members')).toHaveLength(5);
  });

  it('gives up a snapshot that the book overtook, and writes the next', async () => {
    const { db, journal } = await aKeptBook();
    const add = journal.host.addToSnapshot;
    vi.spyOn(journal.host, 'addToSnapshot').mockImplementationOnce(async (...values) => {
      await transact(db, [db.members], () => db.members.put(aMember({ name: '中途' })));
      return add(...values);
    });
    await saveMembers(db, someMembers(2));
    expect(await writeSnapshot(db, journal.host)).toMatchObject({
      ok: false,
      error: { code: 'book-moved' },
    });
    expect(await writeSnapshot(db, journal.host)).toMatchObject({ ok: true, value: 2 });
    expect(journal.rowsOf(bookId, 'members').map(({ name }) => name)).toContain('中途');
  });

  it('ends its tries when the book is closed', async () => {
    const { db, journal } = await aKeptBook();
    journal.failNext('append', 'before', 100);
    await saveMembers(db, someMembers(1));
    db.delivery!.stop();
    const calls = journal.calls.length;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(journal.calls.length).toBe(calls);
  });
});

it('a snapshot holds every row and photo', async () => {
  const db = anEmptyDatabase();
  const journal = new FakeJournal();
  await saveMembers(db, someMembers(600));
  await createDraft(db, aRecord());
  const photo = await aWholePhoto();
  await saveDraft(db, aRecord(), [photo]);
  expect(await writeSnapshot(db, journal.host)).toEqual({ ok: true, value: 3 });
  expect(journal.rowsOf(bookId, 'members')).toEqual(await db.members.orderBy(':id').toArray());
  expect(journal.rowsOf(bookId, 'records')).toEqual(await db.records.toArray());
  expect(journal.rowsOf(bookId, 'history')).toEqual(await db.history.toArray());
  expect([...journal.photosOf(bookId).keys()]).toEqual([photo.photo.storedSha256]);
});
