import { describe, expect, it } from 'vitest';

import { findNewGroups } from '@shared/roster/new-groups';
import { planImport } from '@shared/roster/plan-import';
import { aDraft } from '@tests/builders/draft';
import { idOf } from '@tests/builders/ids';
import { aMember } from '@tests/builders/member';

const X = '11010519491231002X';

describe('planImport', () => {
  it.each([
    ['the same name and birth date', {}, {}, 'same'],
    ['the same number', { name: '陈杰', identityNumber: X }, { identityNumber: X }, 'same'],
    ['another birth date', { bornOn: '1991-05-06' }, {}, 'new'],
    ['no birth date in the paste', { bornOn: null }, {}, 'namesake'],
    ['no birth date on the roster', {}, { bornOn: null }, 'namesake'],
    ['a variant of the name', { name: '王𬱖' }, { name: '王頔' }, 'new'],
  ] as const)('takes a row with %s for it', (_case, draft, member, match) => {
    const rows = [{ rowNumber: 2, draft: aDraft(draft) }];
    const roster = [aMember({ name: '王伟', bornOn: '1968-03-01', ...member })];
    expect(planImport(rows, roster)[0]?.match).toBe(match);
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
