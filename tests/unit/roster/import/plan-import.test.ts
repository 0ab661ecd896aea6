import { describe, expect, it } from 'vitest';

import type { Member } from '@shared/domain/member';
import type { MemberDraft } from '@shared/roster/import/member-draft';
import { findNewGroups } from '@shared/roster/import/new-groups';
import { planImport, type Decisions } from '@shared/roster/import/plan-import';
import { aDraft } from '@tests/builders/draft';
import { idOf } from '@tests/builders/ids';
import { aMember, belongs, full, probationary } from '@tests/builders/member';

const X = '11010519491231002X';
const Y = '110105199003071239';
const context = { groups: [{ id: idOf(901), name: '第一党小组' }], today: '2026-11-22' };

const plan = (
  drafts: readonly Partial<MemberDraft>[],
  members: readonly Partial<Member>[],
  decisions?: Decisions,
) =>
  planImport(
    drafts.map((draft, index) => ({
      rowNumber: index + 2,
      draft: aDraft(draft),
      isHidden: false,
    })),
    members.map((member, index) => aMember({ id: idOf(index + 1), ...member })),
    context,
    decisions,
  );

const kindsOf = (...given: Parameters<typeof plan>) => plan(...given).rows.map(({ kind }) => kind);

describe('who a row is about', () => {
  it.each([
    ['the same name and birth date', {}, {}, 'same'],
    [
      'the same number and another name',
      { name: '王玮', identityNumber: X },
      { identityNumber: X },
      'changed',
    ],
    ['nobody of its name', { name: '李四' }, {}, 'new'],
    ['another birth date, no numbers', { bornOn: '1991-05-06' }, {}, 'unsure'],
    [
      'another birth date, both numbers known',
      { bornOn: '1990-03-07', identityNumber: Y },
      { identityNumber: X },
      'new',
    ],
    ['no birth date in the table', { bornOn: null }, {}, 'same'],
    ['no birth date in the book', {}, { bornOn: null }, 'changed'],
    ['a variant of the name', { name: '王𬱖' }, { name: '王頔' }, 'new'],
    ['a name with another dot', { name: '洛桑·旺堆' }, { name: '洛桑•旺堆' }, 'same'],
  ] as const)('%s', (_case, draft, member, kind) => {
    expect(kindsOf([draft], [member])).toEqual([kind]);
  });

  it('leaves the choice to the user among several of one name', () => {
    const { rows, onlyInBook } = plan([{ bornOn: null }], [{}, { bornOn: '1991-01-01' }]);
    expect(rows[0]).toMatchObject({
      kind: 'unsure',
      candidates: [{ id: idOf(1) }, { id: idOf(2) }],
    });
    expect(onlyInBook).toEqual([]);
  });

  it('is unsure of two rows of one name for one member', () => {
    expect(kindsOf([{ bornOn: null }, { bornOn: null, phone: '1' }], [{}])).toEqual([
      'unsure',
      'unsure',
    ]);
  });

  it('never takes one member for two rows', () => {
    const rows = [{ identityNumber: X }, { bornOn: null }];
    expect(kindsOf(rows, [{ identityNumber: X }])).toEqual(['same', 'new']);
  });

  it('follows what the user decided', () => {
    const rows = [{ bornOn: '1991-05-06' }];
    expect(kindsOf(rows, [{}], new Map([[2, 'new']]))).toEqual(['new']);
    const decided = plan(rows, [{}], new Map([[2, { memberId: idOf(1) }]]));
    expect(decided.rows[0]).toMatchObject({
      kind: 'changed',
      changes: [{ field: 'bornOn', before: '1968-03-01', after: '1991-05-06' }],
    });
  });

  it('tells who of today is in the book alone, and touches nobody', () => {
    const gone = { name: '赵六', states: [belongs('2010-01-01', '2020-01-01'), full()] };
    const { onlyInBook } = plan([{}], [{}, { name: '李四' }, gone]);
    expect(onlyInBook.map(({ name }) => name)).toEqual(['李四']);
  });
});

describe('what a row changes', () => {
  const changesOf = (draft: Partial<MemberDraft>, member: Partial<Member>) => {
    const [row] = plan([draft], [member]).rows;
    return row?.kind === 'changed' ? row.changes : [];
  };

  it('names each field with what was and what will be', () => {
    expect(
      changesOf({ phone: '13800000001', groupName: '第一党小组' }, { phone: '13900000001' }),
    ).toEqual([
      { field: 'phone', before: '13900000001', after: '13800000001' },
      { field: 'group', before: '', after: '第一党小组' },
    ]);
  });

  it('never wipes what an empty cell does not tell', () => {
    expect(changesOf({ sex: null, fullMemberOn: null }, { phone: '1', address: '一社' })).toEqual(
      [],
    );
  });

  it('takes a phone with other signs between its digits for the same', () => {
    expect(changesOf({ phone: '04778581234' }, { phone: '0477-8581234' })).toEqual([]);
  });

  it('keeps a right identity number against a wrong one, and says so', () => {
    const [row] = plan([{ identityNumber: '110105194912310021' }], [{ identityNumber: X }]).rows;
    expect(row).toMatchObject({ kind: 'same', left: ['表里的身份证号有误，保留名册里的'] });
  });

  it('makes a probationary member full only by a day', () => {
    const member = {
      fullMemberOn: null,
      joinedOn: '2025-07-01',
      states: [belongs(), probationary('2025-07-01')],
    };
    const draft = { joinedOn: '2025-07-01' };
    const [open] = plan([{ ...draft, fullMemberOn: null }], [member]).rows;
    expect(open).toMatchObject({ kind: 'same', left: [expect.stringContaining('没有转正日期')] });
    expect(
      changesOf({ ...draft, fullMemberOn: '2026-07-01' }, member).map(({ field }) => field),
    ).toEqual(['fullMemberOn', 'category']);
  });
});

describe('findNewGroups', () => {
  it('names each missing group once, in the order of its number', () => {
    const drafts = ['第三党小组', '', '第一党小组', '2组', '第三党小组', '离退休党小组'].map(
      (groupName) => ({ groupName }),
    );
    expect(findNewGroups(drafts, [{ id: idOf(1), name: '第一党小组' }])).toEqual([
      '2组',
      '第三党小组',
      '离退休党小组',
    ]);
  });
});
