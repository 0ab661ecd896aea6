import { describe, expect, it } from 'vitest';

import { groupOn } from '@shared/domain/group-on-date';
import { memberSchema } from '@shared/domain/member';
import { postsOn } from '@shared/domain/post-on-date';
import { standingOn } from '@shared/domain/roster-on-date';
import { toMember, toStates } from '@shared/roster/to-member';
import { aDraft } from '@tests/builders/draft';
import { FIXED_NOW_MS } from '@tests/builders/clock';
import { idOf } from '@tests/builders/ids';

describe('toStates', () => {
  const joinedOn = '2024-06-17';

  it('makes a full member probationary up to the day before', () => {
    const states = toStates({
      category: 'full',
      joinedOn,
      fullMemberOn: '2025-07-01',
      belongsFrom: joinedOn,
    });
    expect(states).toEqual([
      { kind: 'belongs', from: joinedOn, to: null, origin: '', destination: '' },
      { kind: 'probationary', from: joinedOn, to: '2025-06-30' },
      { kind: 'full', from: '2025-07-01', to: null },
    ]);
  });

  it('lets probation of a probationary member go on', () => {
    const dates = { category: 'probationary', joinedOn, fullMemberOn: null } as const;
    expect(toStates({ ...dates, belongsFrom: joinedOn })[1]).toEqual({
      kind: 'probationary',
      from: joinedOn,
      to: null,
    });
  });

  it('takes a year of probation where the full-member date is unknown', () => {
    const states = toStates({
      category: 'full',
      joinedOn: '2012-02-29',
      fullMemberOn: null,
      belongsFrom: '2012-02-29',
    });
    expect(states.slice(1)).toEqual([
      { kind: 'probationary', from: '2012-02-29', to: '2013-02-27' },
      { kind: 'full', from: '2013-02-28', to: null },
    ]);
  });

  it('makes up no probation where the joining date is unknown', () => {
    const dates = { category: 'full', joinedOn: null, belongsFrom: '2026-01-01' } as const;
    expect(toStates({ ...dates, fullMemberOn: null }).map(({ kind }) => kind)).toEqual([
      'belongs',
      'full',
    ]);
  });

  it('has no probation for members taken in as full ones', () => {
    const day = '1976-07-01';
    const states = toStates({
      category: 'full',
      joinedOn: day,
      fullMemberOn: day,
      belongsFrom: day,
    });
    expect(states.map(({ kind }) => kind)).toEqual(['belongs', 'full']);
  });
});

describe('toMember', () => {
  const surroundings = {
    id: idOf(1),
    createdAtMs: FIXED_NOW_MS,
    groups: [{ id: idOf(901), name: '一组' }],
  };

  it('makes a member that the schema accepts', () => {
    const member = toMember(aDraft({ groupName: '一组' }), surroundings);
    expect(memberSchema.parse(member)).toEqual(member);
    expect(groupOn(member, member.states[0]?.from ?? '')).toBe(idOf(901));
  });

  it('leaves a member without a group where the branch has no such one', () => {
    const { states } = toMember(aDraft({ groupName: '九组' }), surroundings);
    expect(states.some(({ kind }) => kind === 'group')).toBe(false);
  });

  it('has the post from the first day in the branch on', () => {
    const member = toMember(aDraft({ post: '书记', belongsFrom: '2020-03-01' }), surroundings);
    expect(postsOn(member, '2020-02-29')).toEqual([]);
    expect(postsOn(member, '2020-03-01')).toEqual(['书记']);
  });

  it('lets who moved in later belong from that day only', () => {
    const member = toMember(aDraft({ belongsFrom: '2020-03-01' }), surroundings);
    expect(standingOn(member, '2020-02-29').belongs).toBe(false);
    expect(standingOn(member, '2020-02-29').standing).toBe('full');
    expect(standingOn(member, '2020-03-01').mayVote).toBe(true);
  });
});
