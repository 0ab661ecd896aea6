import { idOf } from '@tests/builders/ids';
import { findingsOf } from '@tests/builders/filing-check';
import { aMember, belongs, exempt, full, someMembers } from '@tests/builders/member';
import { anEntry } from '@tests/builders/record';
import { describe, expect, it } from 'vitest';

const all = someMembers(10).map(({ id }) => anEntry(id));
const butLast = (entry: (typeof all)[number]) => [...all.slice(0, 9), entry];

describe('the sheet against the roster', () => {
  it('needs somebody on the roster', () => {
    expect(
      findingsOf({ attendance: [], chairId: null, recorderId: null }, { members: [] }),
    ).toContain(
      'missing roster-empty attendance 2026年6月17日（周三）的名册上没有党员，请先在“党员”里录入。',
    );
  });

  it('needs an entry of everybody expected', () => {
    expect(findingsOf({ attendance: all.slice(0, 9) })).toEqual([
      'false entry-missing attendance 党员10在当天的名册上，但没有登记出席情况。',
    ]);
  });

  it('needs none of who is exempt, and allows one', () => {
    const members = [
      ...someMembers(10),
      aMember({ id: idOf(11), name: '哈斯', states: [belongs(), full(), exempt()] }),
    ];
    expect(findingsOf({ attendance: all }, { members })).toEqual([]);
    expect(findingsOf({ attendance: [...all, anEntry(idOf(11))] }, { members })).toEqual([]);
  });

  it('names namesakes by what tells them apart', () => {
    const members = [
      ...someMembers(9),
      aMember({ id: idOf(10), bornOn: '1968-01-01' }),
      aMember({ id: idOf(11), bornOn: '1991-01-01' }),
    ];
    expect(findingsOf({ attendance: all }, { members })).toEqual([
      'false entry-missing attendance 王伟（1991年生）在当天的名册上，但没有登记出席情况。',
    ]);
  });

  it('tells of namesakes whom nothing tells apart', () => {
    const twin = { bornOn: null, sex: null, ethnicity: '', joinedOn: null };
    const members = [
      ...someMembers(8),
      aMember({ id: idOf(9), ...twin }),
      aMember({ id: idOf(10), ...twin }),
    ];
    expect(findingsOf({ attendance: all }, { members })).toEqual([
      'advice namesakes-alike attendance 名册上有2名“王伟”，纸面上分不清，请在“党员”里补上出生日期等信息。',
    ]);
  });

  it('refuses an entry of who was not on the roster that day', () => {
    const members = [
      ...someMembers(10),
      aMember({ id: idOf(11), name: '于一', states: [belongs('2026-07-01'), full()] }),
    ];
    expect(findingsOf({ attendance: [...all, anEntry(idOf(11))] }, { members })).toEqual([
      'false entry-not-on-roster attendance 于一在2026年6月17日（周三）不在本支部的名册上，却有出席登记。',
    ]);
  });

  it('refuses two entries of one member', () => {
    expect(findingsOf({ attendance: [...all, anEntry(idOf(3))] })).toEqual([
      'false entry-twice attendance 党员3登记了不止一次。',
    ]);
  });

  it('says that an exemption without its consents does not count', () => {
    const frail = aMember({
      id: idOf(11),
      name: '哈斯',
      states: [belongs(), full(), exempt({ superiorConsentOn: null, meetingVoteOn: null })],
    });
    const members = [...someMembers(10), frail];
    expect(findingsOf({ attendance: [...all, anEntry(idOf(11))] }, { members })).toEqual([
      'advice exemption-without-consent attendance 哈斯（年老体弱卧床或生活不能自理）没有上级同意和党员大会通过的日期，仍计入应到。',
    ]);
  });
});

describe('absences', () => {
  it('need a reason', () => {
    expect(findingsOf({ attendance: butLast(anEntry(idOf(10), 'absent')) })).toEqual([
      'missing absence-reason-missing attendance 党员10（缺席）没有写原因。',
    ]);
  });

  it('are better approved if they are leave', () => {
    const leave = anEntry(idOf(10), 'personal-leave', { reason: '外出看病' });
    expect(findingsOf({ attendance: butLast(leave) })).toEqual([
      'advice leave-not-approved attendance 党员10（事假）的请假没有注明已批准。',
    ]);
    expect(findingsOf({ attendance: butLast({ ...leave, isApproved: true }) })).toEqual([]);
  });
});

describe('counts put in by hand', () => {
  it.each([
    [
      { expected: 10, attending: 9, reason: ' ' },
      'missing override-reason-missing attendance 另记了应到、实到人数，但没有写原因。',
    ],
    [
      { expected: 9, attending: 10, reason: '签到表丢失' },
      'false override-above-expected attendance 另记的实到10人多于应到9人。',
    ],
  ])('refuses %j', (countOverride, finding) => {
    expect(findingsOf({ countOverride })).toEqual([finding]);
  });

  it('accepts them with a reason', () => {
    expect(
      findingsOf({ countOverride: { expected: 10, attending: 10, reason: '签到表为准' } }),
    ).toEqual([]);
  });
});

describe('make-ups', () => {
  const makeUp = (on: string | null, member = 10) => [
    { id: idOf(831), memberId: idOf(member), on, how: '自学', by: '' },
  ];
  const attendance = butLast(anEntry(idOf(10), 'absent', { reason: '忘记' }));

  it('may be on the day itself or later, or not dated yet', () => {
    for (const on of ['2026-06-17', '2026-06-19', null]) {
      expect(findingsOf({ attendance, makeUps: makeUp(on) })).toEqual([]);
    }
  });

  it('cannot be before the meeting or after today', () => {
    expect(findingsOf({ attendance, makeUps: makeUp('2026-06-16') })).toEqual([
      'false make-up-before-meeting attendance 党员10的补课日期2026年6月16日（周二）早于会议当天。',
    ]);
    expect(findingsOf({ attendance, makeUps: makeUp('2026-11-23') })).toEqual([
      'false make-up-in-future attendance 党员10的补课日期2026年11月23日（周一）还没有到。',
    ]);
  });

  it('are odd for who was there', () => {
    expect(findingsOf({ attendance, makeUps: makeUp('2026-06-19', 3) })).toEqual([
      'advice make-up-of-attendee attendance 党员3到会了，却登记了补课，请核对。',
    ]);
  });
});
