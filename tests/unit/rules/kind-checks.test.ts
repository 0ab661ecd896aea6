import { idOf } from '@tests/builders/ids';
import { findingsOf } from '@tests/builders/filing-check';
import { aMember, belongs, full, holdsPost, inGroup, someMembers } from '@tests/builders/member';
import { anEmptyPart, committeeMeeting, groupMeeting, lecture } from '@tests/builders/parts';
import { anEntry } from '@tests/builders/record';
import { describe, expect, it } from 'vitest';

const attendance = (...numbers: readonly number[]) => numbers.map((one) => anEntry(idOf(one)));
const secretary = aMember({
  id: idOf(1),
  name: '诸葛建国',
  states: [belongs(), full(), holdsPost('支部书记')],
});
const members = [secretary, ...someMembers(9, 2)];

describe('a kind’s own part', () => {
  it('says by its label what is missing, and what would be good to have', () => {
    const found = findingsOf({ kinds: ['theme-day', 'lecture'], ...anEmptyPart('lecture') });
    expect(found).toEqual([
      'missing sheet-field-missing content 党课没有填写授课人。',
      'advice sheet-field-advised content 党课没有填写授课人职务。',
    ]);
  });

  it('says in which row of a list something is missing', () => {
    const topics = [{ id: idOf(831), title: '', proposer: '', assignee: '', dueOn: null }];
    const found = findingsOf(
      {
        kinds: ['committee-meeting'],
        committeeMeeting: { ...committeeMeeting, topics },
        attendance: attendance(1, 2, 3, 4, 5),
      },
      { members },
    );
    expect(found).toEqual(['missing sheet-field-missing content 议题和分工第1条没有填写议题。']);
  });

  it('asks for no participants where the attendance sheet says who was there', () => {
    const part = anEmptyPart('volunteering');
    const asks = (kinds: Parameters<typeof findingsOf>[0]) =>
      findingsOf(kinds).some((line) => line.includes('参加党员'));
    expect(asks({ kinds: ['volunteering'], ...part, attendance: [] })).toBe(true);
    expect(asks({ kinds: ['theme-day', 'volunteering'], ...part })).toBe(false);
  });

  it('asks nothing of a kind that was dropped', () => {
    expect(findingsOf({ kinds: ['theme-day'], ...anEmptyPart('lecture') })).toEqual([]);
  });

  it('holds no day of something done that has not come', () => {
    const people = { ...anEmptyPart('life-meeting') };
    const row = {
      id: idOf(1),
      memberId: idOf(2),
      problems: '学习不够',
      criticism: '',
      measures: '每周自学',
      dueOn: '2026-12-31',
      clearedOn: '2027-01-05',
    };
    const lifeMeeting = { ...people.lifeMeeting!, priorOpinions: '无', people: [row] };
    expect(findingsOf({ kinds: ['life-meeting'], lifeMeeting })).toEqual([
      'false sheet-date-in-future content 销号日期2027年1月5日（周二）还没有到。',
    ]);
  });
});

describe('a record without an attendance sheet', () => {
  it('needs neither chair nor recorder, neither times of day nor attendance', () => {
    const talk = {
      ...anEmptyPart('talk').talk!,
      talker: { memberId: null, name: '王伟' },
      partner: { memberId: null, name: '李娜' },
      type: 'thought' as const,
    };
    const content = { kinds: ['talk' as const], talk, chairId: null, recorderId: null };
    expect(findingsOf({ ...content, attendance: [] })).toEqual([]);
  });
});

describe('circles', () => {
  it('that exclude each other are better recorded apart', () => {
    const found = findingsOf(
      {
        kinds: ['general-meeting', 'committee-meeting'],
        ...anEmptyPart('general-meeting'),
        committeeMeeting,
        attendance: members.map(({ id }) => anEntry(id)),
      },
      { members },
    );
    expect(found).toEqual([
      'advice circles-differ basics 支部党员大会和支委会应到的人不同，一张出席表只能对其中一个，最好分开记。',
    ]);
  });
});

describe('the chair', () => {
  const general = { kinds: ['general-meeting' as const], ...anEmptyPart('general-meeting') };

  it('of a general meeting has a post of the committee', () => {
    expect(findingsOf(general, { members })).toEqual([]);
    expect(findingsOf({ ...general, chairId: idOf(3) }, { members })[0]).toMatch(
      /^advice chair-by-post basics 支部党员大会的主持人党员3，/,
    );
  });

  it('of a group meeting is its leader', () => {
    const group = members.map((one) => ({
      ...one,
      states: [...one.states, inGroup(idOf(901))],
    }));
    const content = { kinds: ['group-meeting' as const], groupMeeting };
    expect(findingsOf(content, { members: group })).toEqual([]);
    expect(findingsOf({ ...content, chairId: idOf(3) }, { members: group })).toEqual([
      'advice chair-not-leader basics 党小组会由组长主持，组长是诸葛建国，主持人写的是党员3。',
    ]);
  });
});

describe('a committee meeting', () => {
  const content = (present: number) => ({
    kinds: ['committee-meeting' as const],
    committeeMeeting,
    attendance: [1, 2, 3, 4, 5].map((one) =>
      anEntry(idOf(one), one <= present ? 'present' : 'sick-leave', {
        reason: '住院',
        isApproved: true,
      }),
    ),
  });

  it('may be held with half of the committee, not with fewer', () => {
    expect(findingsOf(content(3), { members })).toEqual([]);
    expect(findingsOf(content(2), { members })).toEqual([
      'advice committee-quorum attendance 到会委员2人，不到5名委员的半数，按规定不能开会。',
    ]);
  });

  it('is not expected of a branch with fewer than seven full members', () => {
    const few = [secretary, ...someMembers(5, 2)];
    expect(findingsOf(content(5), { members: few })).toEqual([
      'advice committee-in-small-branch content 当天正式党员6人，不足7人的支部一般不设支委会，请核对类别。',
    ]);
  });

  it('tells of somebody on the sheet who is not on the committee', () => {
    const more = [...content(5).attendance, anEntry(idOf(9))];
    expect(findingsOf({ ...content(5), attendance: more }, { members })).toEqual([
      'false entry-not-on-roster attendance 党员9不是这次应到的人，却有出席登记。',
    ]);
  });
});

it('judges a lecture with everything filled in to be whole', () => {
  expect(findingsOf({ kinds: ['lecture'], lecture })).toEqual([]);
});
