import { expect, it } from 'vitest';

import { standingOn } from '@shared/domain/roster-on-date';
import { applyChanges, findChanges, toChangeWords } from '@shared/roster/import/field-changes';
import { aDraft } from '@tests/builders/draft';
import { idOf } from '@tests/builders/ids';
import { aMember, belongs, full, probationary } from '@tests/builders/member';

const context = { groups: [{ id: idOf(901), name: '第一党小组' }], today: '2026-11-22' };

const apply = (member: ReturnType<typeof aMember>, draft: ReturnType<typeof aDraft>) =>
  applyChanges(member, draft, findChanges(member, draft, context), context);

it('changes what the row tells and nothing else', () => {
  const member = aMember({ phone: '1', address: '一社', nameReading: 'wang wei' });
  const changed = apply(member, aDraft({ phone: '13800000001', groupName: '第一党小组' }));
  const group = { kind: 'group', from: '2026-11-22', to: null, groupId: idOf(901) };
  expect(changed).toEqual({ ...member, phone: '13800000001', states: [...member.states, group] });
});

it('carries the states that follow from a new day of becoming full', () => {
  const member = aMember({
    joinedOn: '2025-07-01',
    fullMemberOn: null,
    states: [belongs('2025-07-01'), probationary('2025-07-01')],
  });
  const draft = aDraft({ joinedOn: '2025-07-01', fullMemberOn: '2026-07-01' });
  const changed = apply(member, draft);
  expect(changed.states).toEqual([
    belongs('2025-07-01'),
    probationary('2025-07-01', '2026-06-30'),
    full('2026-07-01'),
  ]);
  expect(standingOn(changed, '2026-11-22').standing).toBe('full');
});

it('adds when the member went out of contact or away, and keeps the other states', () => {
  const draft = aDraft({
    lostContactFrom: '2026-03-01',
    mobile: { from: '2026-02-01', where: '呼和浩特' },
  });
  const member = aMember();
  expect(apply(member, draft).states).toEqual([
    ...member.states,
    { kind: 'lost-contact', from: '2026-03-01', to: null },
    { kind: 'mobile', from: '2026-02-01', where: '呼和浩特', to: null },
  ]);
  expect(findChanges(apply(member, draft), draft, context).changes).toEqual([]);
});

it('ends a post on the day before the new one, so that earlier days keep it', () => {
  const was = { kind: 'post' as const, from: '2020-01-01', to: null, post: '组织委员' };
  const member = aMember({ states: [belongs(), full(), was] });
  expect(apply(member, aDraft({ post: '书记' })).states).toEqual([
    belongs(),
    full(),
    { ...was, to: '2026-11-21' },
    { kind: 'post', from: '2026-11-22', to: null, post: '书记' },
  ]);
});

it('says a change as a human would', () => {
  expect(toChangeWords({ field: 'phone', before: '', after: '1' })).toBe('联系电话：补上 1');
  expect(toChangeWords({ field: 'sex', before: '男', after: '女' })).toBe('性别：男 → 女');
});
