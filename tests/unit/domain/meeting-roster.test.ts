import { meetingRoster, rosterName } from '@shared/domain/meeting-roster';
import { idOf } from '@tests/builders/ids';
import { aMember, belongs, exempt, full, inGroup } from '@tests/builders/member';
import { committeeMeeting, groupMeeting } from '@tests/builders/parts';
import { describe, expect, it } from 'vitest';

const DAY = '2026-06-17';
const members = [
  aMember({ id: idOf(1), states: [belongs(), full(), inGroup(idOf(901))] }),
  aMember({ id: idOf(2), states: [belongs(), full(), inGroup(idOf(902))] }),
  aMember({ id: idOf(3), states: [belongs('2026-07-01'), full(), inGroup(idOf(901))] }),
  aMember({
    id: idOf(9),
    states: [belongs(), full(), inGroup(idOf(902)), exempt({ reason: 'retired-returned-home' })],
  }),
];
const idsOf = (content: Parameters<typeof meetingRoster>[0]) =>
  meetingRoster(content, members, DAY).map(({ member }) => member.id);

describe('meetingRoster', () => {
  it('calls the members of the group that belong on the day', () => {
    expect(idsOf({ kinds: ['group-meeting'], groupMeeting })).toEqual([idOf(1)]);
  });

  it('calls who was in the group on that day, not who is in it today', () => {
    const moved = aMember({
      id: idOf(4),
      states: [
        belongs(),
        full(),
        inGroup(idOf(901), '2010-01-01', DAY),
        inGroup(idOf(902), '2026-06-18'),
      ],
    });
    const called = (date: string) =>
      meetingRoster({ kinds: ['group-meeting'], groupMeeting }, [moved], date).length;
    expect([called(DAY), called('2026-06-18')]).toEqual([1, 0]);
  });

  it('calls nobody while no group is chosen', () => {
    const group = { groupId: null, name: '' };
    expect(idsOf({ kinds: ['group-meeting'], groupMeeting: { ...groupMeeting, group } })).toEqual(
      [],
    );
  });

  it('calls those whom the record names as the committee', () => {
    expect(idsOf({ kinds: ['committee-meeting'], committeeMeeting })).toEqual([idOf(1), idOf(2)]);
  });

  it('calls the branch for a general meeting, whatever else it was', () => {
    const kinds = ['general-meeting', 'group-meeting'] as const;
    expect(idsOf({ kinds: [...kinds], groupMeeting })).toEqual([idOf(1), idOf(2), idOf(9)]);
  });

  it('calls nobody where people are named one by one', () => {
    expect(idsOf({ kinds: ['talk'] })).toEqual([]);
  });

  it('leaves who retired to the home place out of 应到 in an election only', () => {
    const isExpected = (kind: 'election' | 'general-meeting') =>
      meetingRoster({ kinds: [kind] }, members, DAY).at(-1)?.isExpected;
    expect(isExpected('election')).toBe(false);
    expect(isExpected('general-meeting')).toBe(true);
  });
});

it('names whom 应到 is counted from', () => {
  expect(rosterName(['lecture', 'group-meeting'])).toBe('小组党员');
  expect(rosterName(['committee-meeting'])).toBe('委员');
  expect(rosterName(['theme-day'])).toBe('在册');
});
