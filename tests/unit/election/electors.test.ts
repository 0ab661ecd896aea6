import { describe, expect, it } from 'vitest';

import { toElectorate, withElectionExemptions } from '@shared/election/electors';
import { judgeQuorum } from '@shared/rules/election-quorum';
import { anElection, anExemption } from '@tests/builders/election';
import { idOf } from '@tests/builders/ids';
import {
  aMember,
  belongs,
  exempt,
  probationary,
  someMembers,
  suspended,
} from '@tests/builders/member';

const today = '2026-11-22';

function expectedOf(election = anElection(), members = someMembers(10)) {
  return toElectorate(election, members, today).counts.expectedVoters;
}

describe('the electors of an election', () => {
  it('are the full members of the day whose rights are not suspended', () => {
    const members = [
      ...someMembers(5),
      aMember({ id: idOf(6), states: [belongs(), probationary('2026-01-01')] }),
      aMember({ id: idOf(7), states: [...aMember().states, suspended('2026-01-01')] }),
      aMember({ id: idOf(8), states: [belongs('2010-01-01', '2026-06-16')] }),
    ];
    expect(expectedOf(anElection(), members)).toBe(5);
  });

  it('are fewer by an exemption with reason and both consents', () => {
    expect(expectedOf(anElection({ exemptions: [anExemption(idOf(3))] }))).toBe(9);
  });

  it.each([
    ['reason', { reason: null }],
    ['consent of the superior', { superiorConsentedOn: null }],
    ['consent of the superior by the day', { superiorConsentedOn: '2026-06-18' }],
    ['consent of the meeting', { meetingConsented: false }],
  ])('are not fewer by an exemption without %s', (_, lacking) => {
    expect(expectedOf(anElection({ exemptions: [anExemption(idOf(3), lacking)] }))).toBe(10);
  });

  it('leave out who is exempt on the roster, in elections also the retired at home', () => {
    const states = [...aMember().states, exempt({ reason: 'retired-returned-home' })];
    expect(expectedOf(anElection(), [...someMembers(4), aMember({ id: idOf(9), states })])).toBe(4);
  });

  it('have come only where they are on the roster of the day', () => {
    const arrivedIds = [idOf(2), idOf(1), idOf(99)];
    const { counts, arrivedElectors } = toElectorate(
      anElection({ arrivedIds }),
      someMembers(5),
      today,
    );
    expect(counts.attendingVoters).toBe(2);
    expect(arrivedElectors).toHaveLength(2);
  });

  it('are asked for on the planned day, then today, while nothing was held', () => {
    const planned = toElectorate(anElection({ heldOn: null }), someMembers(2), today);
    const open = toElectorate(anElection({ heldOn: null, plannedOn: null }), [], today);
    expect([planned.date, open.date]).toEqual(['2026-06-17', today]);
  });
});

describe('exemptions of an election on the roster', () => {
  const election = anElection({ exemptions: [anExemption(idOf(3))] });

  it('hold on its day alone, and are there once however often they are noted', () => {
    const once = withElectionExemptions(someMembers(5), election, '2026-06-17');
    const twice = withElectionExemptions(once, election, '2026-06-17');
    expect(twice).toEqual(once);
    expect(once[2]?.states.at(-1)).toMatchObject({
      kind: 'exempt',
      from: '2026-06-17',
      to: '2026-06-17',
      meetingVoteOn: '2026-06-17',
    });
  });

  it('go when the election takes them back; lasting ones stay', () => {
    const lasting = aMember({ id: idOf(3), states: [...aMember().states, exempt()] });
    const noted = withElectionExemptions([lasting], election, '2026-06-17');
    const back = withElectionExemptions(noted, anElection(), '2026-06-17');
    expect(back[0]?.states).toEqual(lasting.states);
  });
});

describe('the quorum', () => {
  it.each([
    [8, 7],
    [9, 8],
    [15, 12],
    [16, 13],
  ])('of %i electors is %i', (expected, least) => {
    const found = judgeQuorum({ expected, attending: least - 1 }, today);
    expect(found).toMatchObject({ least, missing: 1, share: '4/5' });
    expect(judgeQuorum({ expected, attending: least }, today)?.missing).toBe(0);
  });

  it('had to be above 4/5 by the rule of 1990, and is unknown before', () => {
    const electors = { expected: 15, attending: 12 };
    expect(judgeQuorum(electors, '2019-06-17')).toMatchObject({ least: 13, share: '超过4/5' });
    expect(judgeQuorum(electors, '1990-06-26')).toBeNull();
  });
});
