import { describe, expect, it } from 'vitest';

import type { BookDatabase } from '@renderer/data/db';
import { loadCountedBook } from '@renderer/data/repositories/counted-records';
import { fileRecord, startCorrection } from '@renderer/data/repositories/filing';
import { createDraft, deleteDraft, saveDraft } from '@renderer/data/repositories/records';
import type { RecordContent } from '@shared/domain/record';
import type { Period } from '@shared/statistics/period';
import { FIXED_NOW_MS } from '@tests/builders/clock';
import { idOf } from '@tests/builders/ids';
import { someMembers } from '@tests/builders/member';
import { anEmptyDatabase } from '@tests/builders/open-database';
import { aRecord, anEntry } from '@tests/builders/record';
import { aFiledRecord } from '@tests/builders/statistics';

const members = someMembers(3);
const year: Period = { kind: 'book-year', year: 2026 };
const load = (db: BookDatabase, period: Period = year) =>
  loadCountedBook(db, period, '2026-01-01', '2026-12-31');

async function file(
  db: BookDatabase,
  number: number,
  content: Partial<RecordContent>,
  revision = 1,
) {
  const record = aRecord({ id: idOf(number), content: { themeDay: null, ...content } });
  if (revision === 1) await createDraft(db, record);
  const document = aFiledRecord(content, { members, number, revision });
  await fileRecord(db, { ...record, revision: revision - 1, status: 'correcting' }, document);
  return document;
}

const present = { attendance: members.map(({ id }) => anEntry(id)) };
const oneAway = {
  attendance: members.map(({ id }, place) => anEntry(id, place === 0 ? 'absent' : 'present')),
};

describe('loadCountedBook', () => {
  it('reads filed records and tells drafts, deleted ones left out', async () => {
    const db = anEmptyDatabase();
    await file(db, 701, present);
    await createDraft(db, aRecord({ id: idOf(702) }));
    await createDraft(db, aRecord({ id: idOf(703) }));
    await deleteDraft(db, idOf(703), FIXED_NOW_MS);
    const { records, drafts, correcting } = await load(db);
    expect(records.map(({ recordId }) => recordId)).toEqual([idOf(701)]);
    expect([drafts, correcting]).toEqual([1, 0]);
  });

  it('counts the newest sealed text, not what is being corrected', async () => {
    const db = anEmptyDatabase();
    await file(db, 701, present);
    await startCorrection(db, idOf(701), FIXED_NOW_MS);
    await file(db, 701, oneAway, 2);
    await startCorrection(db, idOf(701), FIXED_NOW_MS);
    const stored = await db.records.get(idOf(701));
    const moved = { ...stored!.content, bookYear: 2031, startsAt: '2031-01-01' };
    await saveDraft(db, { ...stored!, content: moved });
    const { records, correcting } = await load(db);
    expect(records.map(({ date }) => date)).toEqual(['2026-06-17']);
    expect(records[0]?.lines.map(({ state }) => state)).toEqual(['absent', 'present', 'present']);
    expect(correcting).toBe(1);
  });

  it('reads by book year and by day, and nothing else', async () => {
    const db = anEmptyDatabase();
    await file(db, 701, { startsAt: '2027-01-12T09:00', endsAt: null, bookYear: 2026 });
    await file(db, 702, { startsAt: '2026-01-12T09:00', endsAt: null, bookYear: 2025 });
    await file(db, 703, { startsAt: '2025-06-12T09:00', endsAt: null, bookYear: 2025 });
    const numbers = async (period: Period) =>
      (await load(db, period)).records.map(({ recordId }) => recordId).sort();
    expect(await numbers(year)).toEqual([idOf(701), idOf(702)]);
    expect(await numbers({ kind: 'months', from: '2026-01', to: '2026-12' })).toEqual([idOf(702)]);
  });

  it('answers for an empty book', async () => {
    expect(await load(anEmptyDatabase())).toEqual({
      localRules: [],
      records: [],
      drafts: 0,
      correcting: 0,
    });
  });
});
