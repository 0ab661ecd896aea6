import { rosterOn, standingOn } from '@shared/domain/roster-on-date';
import { idOf } from '@tests/builders/ids';
import { aMember, belongs, exempt, full, probationary, suspended } from '@tests/builders/member';
import { describe, expect, it } from 'vitest';

const DAY = '2026-06-17';

describe('standingOn', () => {
  it('counts a full member as expected with a vote', () => {
    expect(standingOn(aMember(), DAY)).toEqual({
      belongs: true,
      standing: 'full',
      isExempt: false,
      exemption: null,
      isExpected: true,
      isSuspended: false,
      mayVote: true,
      isMobile: false,
      isLostContact: false,
    });
  });

  it('gives a probationary member no vote until the day of becoming full', () => {
    const member = aMember({
      states: [belongs(), probationary('2025-06-17', '2026-06-16'), full('2026-06-17')],
    });
    expect(standingOn(member, '2026-06-16')).toMatchObject({
      standing: 'probationary',
      isExpected: true,
      mayVote: false,
    });
    expect(standingOn(member, '2026-06-17')).toMatchObject({ standing: 'full', mayVote: true });
    expect(standingOn(member, '2025-06-16')).toMatchObject({ standing: null, isExpected: false });
  });

  it('lets the later of two overlapping standings hold, and full on the same day', () => {
    const open = aMember({ states: [belongs(), full('2026-06-17'), probationary('2025-06-17')] });
    expect(standingOn(open, DAY).standing).toBe('full');
    const same = aMember({ states: [belongs(), full('2026-06-17'), probationary('2026-06-17')] });
    expect(standingOn(same, DAY).standing).toBe('full');
  });

  it('counts who moves in or out on the day of the meeting', () => {
    const movingIn = aMember({ states: [belongs(DAY), full()] });
    const movingOut = aMember({ states: [belongs('2010-01-01', DAY), full()] });
    expect(standingOn(movingIn, DAY).belongs).toBe(true);
    expect(standingOn(movingIn, '2026-06-16').belongs).toBe(false);
    expect(standingOn(movingOut, DAY).belongs).toBe(true);
    expect(standingOn(movingOut, '2026-06-18').belongs).toBe(false);
  });

  it('lets who is suspended attend without a vote', () => {
    const member = aMember({ states: [belongs(), full(), suspended('2026-01-01', '2026-12-31')] });
    expect(standingOn(member, DAY)).toMatchObject({
      isExpected: true,
      isSuspended: true,
      mayVote: false,
    });
    expect(standingOn(member, '2027-01-01').mayVote).toBe(true);
  });

  it('leaves out who is exempt with both consents', () => {
    const member = aMember({ states: [belongs(), full(), exempt()] });
    expect(standingOn(member, DAY)).toMatchObject({
      isExempt: true,
      isExpected: false,
      mayVote: false,
    });
    expect(standingOn(member, '2025-12-31').isExempt).toBe(false);
  });

  it.each([{ superiorConsentOn: null }, { meetingVoteOn: null }, { meetingVoteOn: '2026-06-18' }])(
    'still expects who is exempt without both consents by the day: %j',
    (lacking) => {
      const member = aMember({ states: [belongs(), full(), exempt(lacking)] });
      const standing = standingOn(member, DAY);
      expect(standing).toMatchObject({ isExempt: false, isExpected: true, mayVote: true });
      expect(standing.exemption?.reason).toBe('frail-or-bedridden');
    },
  );

  it('prefers an exemption that has taken effect to one that has not', () => {
    const member = aMember({
      states: [belongs(), full(), exempt({ meetingVoteOn: null }), exempt()],
    });
    expect(standingOn(member, DAY).isExempt).toBe(true);
  });

  it('leaves out a retiree back home in elections only', () => {
    const member = aMember({
      states: [belongs(), full(), exempt({ reason: 'retired-returned-home' })],
    });
    expect(standingOn(member, DAY)).toMatchObject({ isExempt: false, exemption: null });
    expect(standingOn(member, DAY, 'election').isExpected).toBe(false);
  });

  it('still counts who is mobile or out of contact', () => {
    const member = aMember({
      states: [
        belongs(),
        full(),
        { kind: 'mobile', from: '2026-03-01', to: null, where: '鄂尔多斯' },
        { kind: 'lost-contact', from: '2026-05-01', to: null },
      ],
    });
    expect(standingOn(member, DAY)).toMatchObject({
      isMobile: true,
      isLostContact: true,
      isExpected: true,
    });
  });
});

describe('rosterOn', () => {
  it('keeps the order given and leaves out who did not belong or was no member yet', () => {
    const members = [
      aMember({ id: idOf(3) }),
      aMember({ id: idOf(1), states: [belongs('2026-07-01'), full()] }),
      aMember({ id: idOf(4), states: [belongs()] }),
      aMember({ id: idOf(2), states: [belongs(), probationary('2026-01-01')] }),
    ];
    expect(rosterOn(members, DAY).map(({ member }) => member.id)).toEqual([idOf(3), idOf(2)]);
  });

  it('keeps the exempt on the roster', () => {
    const members = [aMember({ states: [belongs(), full(), exempt()] })];
    expect(rosterOn(members, DAY)).toMatchObject([{ isExpected: false }]);
  });
});
