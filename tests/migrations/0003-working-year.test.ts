import { describe, expect, it } from 'vitest';

import { findMisshapenTable } from '@renderer/data/check-rows';

import { assertPresent } from '@shared/util/assert';

import { expectOlderKeptOut, expectRowsKept, openOldBook, readOldBook } from './old-book';
import { withoutMoved } from './open-raw';

describe.each([1, 2])('a database made at version %i, opened today', (version) => {
  it('keeps all its rows, with what they lack left empty', async () => {
    const old = readOldBook(version);
    const opened = await openOldBook(old);
    for (const [name, { rows }] of Object.entries(old.stores)) {
      if (name === 'meta') continue;
      expect(await opened.table(name).toArray(), name).toMatchObject(withoutMoved(name, rows));
    }
    expect(await opened.members.toCollection().first()).toMatchObject({
      education: '',
      job: '',
      landline: '',
      address: '',
      duesBases: [],
    });
    expect(await opened.branch.toCollection().first()).toMatchObject({
      terms: [],
      ownPlaces: [],
    });
  });

  it('has rows of the shape that today’s program reads, and keeps older programs out', async () => {
    const opened = await openOldBook(readOldBook(version));
    expect(await findMisshapenTable(opened)).toBeNull();
    await expectOlderKeptOut(opened);
  });
});

describe('党小组 and 党内职务, which older versions kept without a day', () => {
  const belongs = (from: string, to: string | null) => ({
    kind: 'belongs',
    from,
    to,
    origin: '',
    destination: '',
  });
  const groupId = '00000000-0000-7000-8000-000000000385';

  async function openWith(member: Record<string, unknown>) {
    const old = readOldBook(1);
    const { members } = old.stores;
    const rows = [{ ...(members?.rows[0] as object), groupId, post: '书记', ...member }];
    const stores = { ...old.stores, members: { ...assertPresent(members, 'members'), rows } };
    const opened = await openOldBook({ ...old, stores });
    const [row] = await opened.members.toArray();
    return assertPresent(row, 'the member').states.filter(
      ({ kind }) => kind === 'group' || kind === 'post',
    );
  }

  it('hold from the first day of belonging on', async () => {
    const states = [belongs('2020-03-01', null), belongs('2010-01-01', '2015-12-31')];
    expect(await openWith({ states })).toEqual([
      { kind: 'group', from: '2010-01-01', to: null, groupId },
      { kind: 'post', from: '2010-01-01', to: null, post: '书记' },
    ]);
  });

  it('end with the last day of belonging', async () => {
    const states = [belongs('2010-01-01', '2015-12-31')];
    const period = { from: '2010-01-01', to: '2015-12-31' };
    expect(await openWith({ states, post: '' })).toEqual([{ kind: 'group', ...period, groupId }]);
  });

  it('hold from the day of entry for who has no state at all', async () => {
    const createdAtMs = Date.UTC(2026, 5, 17, 12);
    const from = '2026-06-17';
    expect(await openWith({ states: [], groupId: null, createdAtMs })).toEqual([
      { kind: 'post', from, to: null, post: '书记' },
    ]);
  });
});

describe('a database made at version 3', () => {
  it('opens with every row it had, each of today’s shape', async () => {
    const old = readOldBook(3);
    const opened = await openOldBook(old);
    await expectRowsKept(opened, old);
  });
});
