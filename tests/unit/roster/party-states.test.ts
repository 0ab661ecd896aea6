import { describe, expect, it } from 'vitest';

import { agreeWithDates, alignPartyStates } from '@shared/roster/party-states';
import { belongs, exempt, full, probationary } from '@tests/builders/member';

const joinedOn = '2025-06-17';
const fullMemberOn = '2026-06-17';

describe('alignPartyStates', () => {
  it('ends probation and begins full membership, and leaves all else as it is', () => {
    const states = [belongs(joinedOn), probationary(joinedOn), exempt()];
    const dates = { category: 'full', joinedOn, fullMemberOn, belongsFrom: joinedOn } as const;
    expect(alignPartyStates(states, dates)).toEqual([
      belongs(joinedOn),
      exempt(),
      probationary(joinedOn, '2026-06-16'),
      full(fullMemberOn),
    ]);
  });
});

describe('agreeWithDates', () => {
  const states = [belongs(joinedOn), probationary(joinedOn, '2026-06-16'), full(fullMemberOn)];

  it('agrees with the days that the states begin on', () => {
    expect(agreeWithDates(states, { joinedOn, fullMemberOn })).toBe(true);
  });

  it.each([
    { joinedOn: '2025-06-18', fullMemberOn },
    { joinedOn, fullMemberOn: '2026-07-01' },
  ])('does not agree with %j', (dates) => {
    expect(agreeWithDates(states, dates)).toBe(false);
  });

  it('does not agree with a full-member date that no state tells', () => {
    expect(agreeWithDates([probationary(joinedOn)], { joinedOn, fullMemberOn })).toBe(false);
  });

  it('has nothing against a date that is not known', () => {
    expect(agreeWithDates([full('2026-01-01')], { joinedOn: null, fullMemberOn: null })).toBe(true);
  });
});
