import type { RecordContent } from '@shared/domain/record';
import { findingsOf } from '@tests/builders/filing-check';
import { idOf } from '@tests/builders/ids';
import { someMembers } from '@tests/builders/member';
import { election } from '@tests/builders/parts';
import { anEntry } from '@tests/builders/record';
import { describe, expect, it } from 'vitest';

type Election = NonNullable<RecordContent['election']>;

/** The first `present` of so many members attend, the others are ill. */
function meetingOf(count: number, present: number) {
  const members = someMembers(count);
  const attendance = members.map(({ id }, index) =>
    anEntry(id, index < present ? 'present' : 'sick-leave', { reason: '住院', isApproved: true }),
  );
  return { members, attendance };
}

function judgeAdmission(
  votes: { readonly inFavour: number; readonly against?: number; readonly written?: number },
  { count = 10, present = 10, startsAt = '2026-06-17T14:30' } = {},
) {
  const { members, attendance } = meetingOf(count, present);
  const person = {
    id: idOf(851),
    name: '于一',
    step: 'confirm' as const,
    introducers: '',
    abstained: 0,
    against: 0,
    written: 0,
    opinions: '表现良好。',
    ...votes,
  };
  const endsAt = `${startsAt.slice(0, 10)}T16:10`;
  return findingsOf(
    { kinds: ['admission'], admission: { people: [person] }, attendance, startsAt, endsAt },
    { members },
  ).filter((line) => line.includes(' content '));
}

describe('an admission', () => {
  it('fails on exactly half of the expected voters and passes on one more', () => {
    const meeting = { count: 16, present: 16 };
    expect(judgeAdmission({ inFavour: 9, against: 7 }, meeting)).toEqual([]);
    expect(judgeAdmission({ inFavour: 8, against: 8 }, meeting)).toEqual([
      'advice admission-majority content 于一赞成8票，没有超过应到有表决权16人的半数，按规定没有通过。',
    ]);
  });

  it('is not voted on by exactly half', () => {
    expect(judgeAdmission({ inFavour: 9, written: 1 }, { count: 16, present: 8 })).toEqual([
      'advice admission-quorum content 有表决权的党员到会8人，没有超过应到16人的半数，按规定不能进行表决。',
    ]);
    expect(judgeAdmission({ inFavour: 9 }, { count: 16, present: 9 })).toEqual([]);
  });

  it('counts written votes beside those who came', () => {
    expect(judgeAdmission({ inFavour: 10, written: 1 }, { present: 9 })).toEqual([]);
    expect(judgeAdmission({ inFavour: 10 }, { present: 9 })).toEqual([
      'false admission-votes content 于一的表决共10票（书面意见不计），多于到会有表决权的9人。',
    ]);
    expect(judgeAdmission({ inFavour: 10, written: 2 }, { present: 9 })).toEqual([
      'false admission-votes content 于一的书面赞成2票，多于没有到会的1人或多于赞成票。',
    ]);
  });

  it('is judged by one text before 11 May 2026 and by one after', () => {
    for (const startsAt of ['2026-05-10T14:30', '2026-05-11T14:30']) {
      expect(judgeAdmission({ inFavour: 5, against: 5 }, { startsAt })).toHaveLength(1);
    }
  });
});

function judgeElection(changes: Partial<Election>, { count = 10, present = 10 } = {}) {
  const { members, attendance } = meetingOf(count, present);
  return findingsOf(
    { kinds: ['election'], election: { ...election, ...changes }, attendance },
    { members },
  ).filter((line) => line.includes(' content '));
}

describe('an election', () => {
  it('that is in order finds nothing to remark', () => {
    expect(judgeElection({})).toEqual([]);
  });

  it.each([
    [8, 7],
    [9, 8],
    [15, 12],
    [16, 13],
  ])('of %i expected needs %i there', (count, least) => {
    const few = { issued: 5, returned: 5, valid: 5, candidates: [] };
    const asks = (present: number) =>
      judgeElection(few, { count, present }).some((line) => line.includes('election-quorum'));
    expect(asks(least)).toBe(false);
    expect(asks(least - 1)).toBe(true);
  });

  it('has a fifth more candidates than seats', () => {
    const three = election.candidates.slice(0, 3);
    expect(judgeElection({ candidates: three })).toEqual([
      'advice election-candidates content 应选3人，候选人3人；差额选举一般不少于4人。',
    ]);
  });

  it('is void with more ballots returned than issued', () => {
    expect(judgeElection({ issued: 9 })).toEqual([
      'advice election-ballots-void content 收回选票10张，多于发出的9张，按规定选举无效，应当重新选举。',
    ]);
  });

  it('has no more votes than valid ballots, no more of those than returned, than people', () => {
    expect(judgeElection({ valid: 9 })).toContain(
      'false election-votes content 甲一得票共10张，多于有效选票9张。',
    );
    expect(judgeElection({ valid: 11 })).toEqual([
      'false election-votes content 有效选票11张，多于收回的10张。',
    ]);
    expect(judgeElection({ issued: 11 })).toEqual([
      'false election-votes content 发出选票11张，多于到会有选举权的10人。',
    ]);
  });

  it('tells of a tie at the last seat, and of a seat that stays open', () => {
    const [first, second, third, fourth] = election.candidates;
    const tied = [
      first!,
      second!,
      { ...third!, inFavour: 7 },
      { ...fourth!, inFavour: 7, against: 3 },
    ];
    expect(judgeElection({ candidates: tied })).toEqual([
      'advice election-outcome content 丙三、丁四得票相等，不能确定当选人，须再次投票。',
    ]);
    const open = [first!, second!, { ...third!, inFavour: 5, against: 5 }, fourth!];
    expect(judgeElection({ candidates: open })[0]).toMatch(/不足3人，还缺1名；/);
  });

  it('is not overseen by a candidate', () => {
    expect(judgeElection({ scrutineers: '甲一、巴图' })).toEqual([
      'advice election-scrutineer content 甲一是候选人，又写在监票人里，候选人不能监票。',
    ]);
  });
});
