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
      'advice admission-majority content 于一：赞成 8，应到有表决权 16 的超过半数至少是 9，没有达到，按规定没有通过。',
    ]);
  });

  it('is not voted on by exactly half', () => {
    expect(judgeAdmission({ inFavour: 9, written: 1 }, { count: 16, present: 8 })).toEqual([
      'advice admission-quorum content 到会 8，应到有表决权 16 的超过半数至少是 9，没有达到，按规定不能进行表决。',
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

  it('of a full member falls no sooner than a year after the meeting that accepted them', () => {
    const members = someMembers(10).map((one, index) =>
      index === 0 ? { ...one, name: '于一', joinedOn: '2025-06-18' } : one,
    );
    const judge = (startsAt: string) =>
      findingsOf(
        {
          kinds: ['admission'],
          admission: {
            people: [
              {
                id: idOf(851),
                name: '于一',
                step: 'confirm',
                introducers: '',
                inFavour: 10,
                against: 0,
                abstained: 0,
                written: 0,
                opinions: '表现良好。',
              },
            ],
          },
          startsAt: `${startsAt}T14:30`,
          endsAt: `${startsAt}T16:10`,
        },
        { members },
      ).filter((line) => line.includes('development-'));
    expect(judge('2026-06-18')).toEqual([]);
    expect(judge('2026-06-17')[0]).toMatch(
      /^advice development-probation content 于一：支部大会讨论转正（2026年6月17日（周三））早了/,
    );
  });

  it('is judged by one text before 18 May 2026 and by one after', () => {
    for (const startsAt of ['2026-05-17T14:30', '2026-05-18T14:30']) {
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
      'advice election-surplus content 应选3名，候选人3名；差额选举，候选人至少4名。',
    ]);
  });

  it('is void with more ballots returned than issued', () => {
    expect(judgeElection({ issued: 9 })).toEqual([
      'advice election-ballots content 收回选票10张，多于发出的9张，选举无效，应当重新选举。',
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
      { ...first!, inFavour: 8, against: 2 },
      { ...second!, inFavour: 8, against: 2 },
      { ...third!, inFavour: 7 },
      { ...fourth!, inFavour: 7, against: 3 },
    ];
    expect(judgeElection({ candidates: tied })).toEqual([
      'advice election-majority content 应选3名，当选：甲一（8票）、乙二（8票）。丙三（7票）、丁四（7票）票数相等，尚有1个名额，应当就他们再次投票，得票多的当选。',
    ]);
    const open = [first!, second!, { ...third!, inFavour: 5, against: 5 }, fourth!];
    expect(judgeElection({ candidates: open })[0]).toMatch(/尚缺1名，不足的名额另行选举/);
  });

  it('says that somebody above half of those present alone is to be asked about', () => {
    const [first, second, third, fourth] = election.candidates;
    const doubtful = [first!, second!, { ...third!, inFavour: 5, against: 3 }, fourth!].map(
      (one) => ({ ...one, inFavour: Math.min(one.inFavour, 7), against: 0 }),
    );
    const ballots = { issued: 8, returned: 8, valid: 8, candidates: doubtful };
    expect(judgeElection(ballots, { present: 8 }).at(-1)).toMatch(
      /丙三（5票）只超过实到人数的半数，没有超过应到人数的半数，是否当选请向上级核实/,
    );
  });

  it('lets the new committee elect its 书记 by more than half of itself', () => {
    const post = { id: idOf(846), post: 'secretary' as const, name: '甲一' };
    const posts = (inFavour: number) => ({
      committeePresent: 3,
      posts: [{ ...post, inFavour }],
    });
    expect(judgeElection(posts(2))).toEqual([]);
    expect(judgeElection(posts(1))[0]).toMatch(
      /^advice election-majority .*新一届支委会选举甲一：/,
    );
  });

  it('is not overseen by a candidate', () => {
    expect(judgeElection({ scrutineers: '甲一、巴图' })).toEqual([
      'advice election-tellers content 监票人甲一是候选人，应当另推不是候选人的党员。',
    ]);
  });
});
