import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { commit } from '@renderer/data/commit';
import type { BookDatabase } from '@renderer/data/db';
import {
  changeElection,
  createElection,
  deleteElection,
  loadElection,
  loadElections,
  writeElectionRecord,
} from '@renderer/data/repositories/elections';
import { deleteMember, loadMembers, saveMembers } from '@renderer/data/repositories/members';
import { deleteDraft, loadRecord } from '@renderer/data/repositories/records';
import { nationalProvisions } from '@shared/rules/provision-set';
import { anElection, anExemption } from '@tests/builders/election';
import { FIXED_NOW_MS } from '@tests/builders/clock';
import { idOf } from '@tests/builders/ids';
import { someMembers } from '@tests/builders/member';
import { anEmptyDatabase } from '@tests/builders/open-database';

const { id } = anElection();
let db: BookDatabase;

const write = () => writeElectionRecord(db, id, FIXED_NOW_MS, nationalProvisions);

beforeEach(async () => {
  db = anEmptyDatabase();
  await saveMembers(db, someMembers(5));
  await createElection(db, anElection({ exemptions: [anExemption(idOf(5))] }));
});
afterEach(() => db.delete());

describe('the elections of a book', () => {
  it('are changed as they are stored, so that two changes both stay', async () => {
    await changeElection(db, id, FIXED_NOW_MS, (one) => ({ ...one, termName: '第十三届' }));
    await changeElection(db, id, FIXED_NOW_MS, (one) => ({ ...one, tellerIds: [idOf(1)] }));
    expect(await loadElection(db, id)).toMatchObject({
      termName: '第十三届',
      tellerIds: [idOf(1)],
    });
  });

  it('stand newest first', async () => {
    await createElection(db, anElection({ id: idOf(0xaaa) }));
    expect((await loadElections(db)).map((one) => one.id)).toEqual([idOf(0xaaa), id]);
  });

  it('are deleted while nothing was held, and kept afterwards', async () => {
    await changeElection(db, id, FIXED_NOW_MS, (one) => ({ ...one, arrivedIds: [idOf(1)] }));
    expect(await deleteElection(db, id)).toMatchObject({ error: { code: 'election-is-used' } });
    await changeElection(db, id, FIXED_NOW_MS, (one) => ({ ...one, arrivedIds: [] }));
    expect(await deleteElection(db, id)).toMatchObject({ ok: true });
    expect(await loadElection(db, id)).toBeNull();
    expect(await changeElection(db, id, FIXED_NOW_MS, (one) => one)).toMatchObject({
      error: { code: 'election-is-gone' },
    });
  });
});

describe('a member whom an election names', () => {
  it('is not deleted; others are', async () => {
    expect(await deleteMember(db, idOf(5))).toMatchObject({
      error: { code: 'member-in-elections' },
    });
    expect(await deleteMember(db, idOf(4))).toMatchObject({ ok: true });
  });
});

describe('the record of an election', () => {
  it('is begun once and written again, with the exemptions on the roster', async () => {
    const first = await write();
    const second = await write();
    expect(second).toEqual(first);
    expect(await db.records.count()).toBe(1);
    expect((await loadElection(db, id))?.recordId).toBe(first.ok ? first.value : '');
    const exempt = (await loadMembers(db)).flatMap(({ states }) =>
      states.filter(({ kind }) => kind === 'exempt'),
    );
    expect(exempt).toHaveLength(1);
  });

  it('is begun anew after its draft was deleted', async () => {
    const first = await write();
    if (first.ok) await deleteDraft(db, first.value, FIXED_NOW_MS);
    const second = await write();
    expect(second.ok && first.ok && second.value !== first.value).toBe(true);
  });

  it('is not written over once it is filed', async () => {
    const first = await write();
    const record = first.ok ? await loadRecord(db, first.value) : null;
    await commit(db, '归档', [db.records], async () => {
      if (record) await db.records.put({ ...record, status: 'filed' });
    });
    expect(await write()).toMatchObject({ ok: false, error: { code: 'record-is-filed' } });
  });

  it('needs the day of the meeting', async () => {
    await changeElection(db, id, FIXED_NOW_MS, (one) => ({ ...one, heldOn: null }));
    expect(await write()).toMatchObject({ error: { code: 'election-without-day' } });
    expect(await db.records.count()).toBe(0);
  });
});
