import { describe, expect, it } from 'vitest';

import {
  dropCorrection,
  fileRecord,
  loadChain,
  loadRevisionsOf,
  startCorrection,
} from '@renderer/data/repositories/filing';
import {
  createDraft,
  loadHistory,
  loadRecord,
  saveDraft,
} from '@renderer/data/repositories/records';
import type { BookDatabase } from '@renderer/data/db';
import { toFiledDocument } from '@shared/domain/filing';
import type { MeetingRecord } from '@shared/domain/record';
import { verifyChain } from '@shared/domain/seal-chain';
import { aBranch } from '@tests/builders/branch';
import { FIXED_NOW_LOCAL, FIXED_NOW_MS } from '@tests/builders/clock';
import { idOf } from '@tests/builders/ids';
import { someMembers } from '@tests/builders/member';
import { anEmptyDatabase } from '@tests/builders/open-database';
import { anEntry, aRecord } from '@tests/builders/record';

const members = someMembers(3);
const attendance = members.map((member) => anEntry(member.id));

function toDocument(record: MeetingRecord, correctionReason = '') {
  return toFiledDocument({
    branch: aBranch(),
    members,
    record,
    photos: [],
    ordinals: { 'theme-day': 1 },
    filedAtMs: FIXED_NOW_MS,
    filedAt: FIXED_NOW_LOCAL,
    enteredAt: '2026-06-17T19:00',
    correctionReason,
  });
}

async function file(db: BookDatabase, record: MeetingRecord, reason = '') {
  return fileRecord(db, record, toDocument(record, reason));
}

describe('filing', () => {
  it('seals the record, freezes it and tells its history', async () => {
    const db = anEmptyDatabase();
    const record = aRecord({ content: { attendance } });
    await createDraft(db, record);
    const filed = await file(db, record);
    expect(filed).toMatchObject({ ok: true, value: { seal: { sequence: 1, revision: 1 } } });
    expect(await loadRecord(db, record.id)).toMatchObject({ status: 'filed', revision: 1 });
    expect((await loadHistory(db, record.id)).map((row) => row.event)).toEqual([
      'created',
      'filed',
    ]);
  });

  it('keeps one unbroken chain when two records are filed at the same time', async () => {
    const db = anEmptyDatabase();
    const records = [1, 2, 3, 4].map((n) => aRecord({ id: idOf(n), content: { attendance } }));
    for (const record of records) await createDraft(db, record);
    const results = await Promise.all(records.map((record) => file(db, record)));
    expect(results.every((result) => result.ok)).toBe(true);
    const chain = await loadChain(db);
    expect(chain.map((revision) => revision.seal.sequence)).toEqual([1, 2, 3, 4]);
    expect(await verifyChain(chain)).toEqual([]);
  });

  it('refuses a record that is filed already', async () => {
    const db = anEmptyDatabase();
    const record = aRecord({ content: { attendance } });
    await createDraft(db, record);
    await file(db, record);
    expect(await file(db, record)).toMatchObject({ ok: false, error: { code: 'already-filed' } });
    expect(await loadChain(db)).toHaveLength(1);
  });
});

describe('correction', () => {
  it('adds a revision with its reason and keeps the old text', async () => {
    const db = anEmptyDatabase();
    const record = aRecord({ content: { attendance } });
    await createDraft(db, record);
    await file(db, record);
    await startCorrection(db, record.id, 1);
    const open = (await loadRecord(db, record.id))!;
    const changed = { ...open, content: { ...open.content, place: '村委会院内' } };
    await saveDraft(db, changed);
    await file(db, changed, '地点写错');

    const revisions = await loadRevisionsOf(db, record.id);
    expect(revisions.map(({ document }) => document.content.place)).toEqual([
      '三楼党员活动室',
      '村委会院内',
    ]);
    expect(revisions[1]?.document).toMatchObject({ revision: 2, correctionReason: '地点写错' });
    expect(await verifyChain(await loadChain(db))).toEqual([]);
  });

  it('given up brings the filed text back', async () => {
    const db = anEmptyDatabase();
    const record = aRecord({ content: { attendance } });
    await createDraft(db, record);
    await file(db, record);
    await startCorrection(db, record.id, 1);
    await saveDraft(db, {
      ...record,
      status: 'correcting',
      revision: 1,
      content: { ...record.content, place: '' },
    });
    await dropCorrection(db, record.id, 2);
    expect(await loadRecord(db, record.id)).toMatchObject({
      status: 'filed',
      content: { place: '三楼党员活动室' },
    });
  });
});
