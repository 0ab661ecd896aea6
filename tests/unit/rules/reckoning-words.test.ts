import { countElection, type ElectionInput } from '@shared/rules/count-election';
import { developmentWindows } from '@shared/rules/development-windows';
import { expectationsOf } from '@shared/rules/expectations';
import { holdAgainst } from '@shared/rules/held-against-expected';
import { judgeDecision } from '@shared/rules/judge-decision';
import { judgeTerm } from '@shared/rules/judge-term';
import { bookWith, localRuleSchema } from '@shared/rules/local-rules';
import { findLongAbsence } from '@shared/rules/long-absence';
import { monthlyDues } from '@shared/rules/monthly-dues';
import { describe, expect, it } from 'vitest';

const date = '2026-06-17';

describe('a decision', () => {
  it('shows the sums beside the result', () => {
    const numbers = { expectedVoters: 16, attendingVoters: 12, inFavour: 8 };
    const { formulas, notes, questions } = judgeDecision({
      kind: 'general-meeting',
      date,
      ...numbers,
    });
    expect(formulas).toEqual([
      '到会 12，应到有表决权 16 的半数以上至少是 8，达到',
      '赞成 8，应到有表决权 16 的超过半数至少是 9，没有达到',
    ]);
    expect(notes).toEqual(['赞成超过了到会12人的半数，但票数要按应到有表决权计算。']);
    expect(questions).toEqual([]);
  });

  it('says which written opinions count', () => {
    const numbers = { expectedVoters: 16, attendingVoters: 12, inFavour: 9, writtenBefore: 2 };
    const notesOf = (kind: 'admission' | 'general-meeting') =>
      judgeDecision({ kind, date, ...numbers, writtenAfter: 1 }).notes;
    const late = '会后提出的书面意见1份不计入票数，也不能由他人代投。';
    expect(notesOf('admission')).toEqual(['会前书面赞成2份计入票数，不计入到会人数。', late]);
    expect(notesOf('general-meeting')).toEqual([
      '书面意见2份不计入票数：会前书面意见只在接收预备党员和转正时计票。',
      late,
    ]);
  });

  it('names the numbers that cannot be true', () => {
    const notesOf = (expectedVoters: number, attendingVoters: number, inFavour: number) =>
      judgeDecision({
        kind: 'general-meeting',
        date,
        expectedVoters,
        attendingVoters,
        inFavour,
      }).notes;
    expect(notesOf(10, 11, 6)).toContain('到会有表决权的11人多于应到的10人。');
    expect(notesOf(10, 6, 7)).toContain('赞成7票多于到会有表决权的6人。');
    expect(notesOf(0, 0, 0)).toContain('没有有表决权的人，不能表决。');
  });

  it('asks where the number for passing is not confirmed', () => {
    const numbers = { expectedVoters: 5, attendingVoters: 3, inFavour: 2 };
    expect(judgeDecision({ kind: 'committee-meeting', date, ...numbers }).questions).toEqual([
      '支委会表决的通过票数没有见到明文规定，请向上级核实。',
    ]);
  });
});

describe('an election', () => {
  const election = (
    votes: readonly number[],
    rest: Partial<ElectionInput> = {},
  ): ElectionInput => ({
    date,
    expectedElectors: 16,
    attendingElectors: 14,
    seats: 2,
    ballots: { issued: 14, returned: 14, valid: 14, invalid: 0 },
    candidates: votes.map((inFavour, index) => {
      const name = '甲乙丙丁'.charAt(index);
      return { id: name, name, inFavour };
    }),
    ...rest,
  });

  it('says who is elected, with the sums', () => {
    const { notes, formulas } = countElection(election([12, 10, 4]));
    expect(notes).toEqual(['应选2名，当选：甲（12票）、乙（10票）。']);
    expect(formulas).toEqual([
      '到会 14，应到 16 的4/5以上至少是 13',
      '当选须赞成至少 9 票，即应到 16 的超过半数',
    ]);
  });

  it('says what is to be done about equal votes and open seats', () => {
    expect(countElection(election([9, 9, 9])).notes).toEqual([
      '应选2名，没有人当选。甲（9票）、乙（9票）、丙（9票）票数相等，尚有2个名额，应当就他们再次投票，得票多的当选。',
    ]);
    expect(countElection(election([12, 5, 4])).notes).toEqual([
      '应选2名，当选：甲（12票）。尚缺1名，不足的名额另行选举；接近应选名额的，经半数以上选举人同意也可以减少名额。',
    ]);
  });

  it('leaves to the superior who has half of those present only', () => {
    const { notes, questions } = countElection(election([12, 8, 4]));
    expect(notes[0]).toContain(
      '乙（8票）只超过实到人数的半数，没有超过应到人数的半数，是否当选请向上级核实。',
    );
    expect(questions).toContain(
      '当选票数按应到还是实到计算，各处说法不一，没有见到条例原文，请向上级核实。',
    );
  });

  it('names ballots that do not add up', () => {
    const notesOf = (rest: Partial<ElectionInput>) => countElection(election([9], rest)).notes;
    const ballots = { issued: 14, returned: 14, valid: 14, invalid: 0 };
    expect(notesOf({ ballots: { ...ballots, issued: 15 } })).toEqual([
      '发出选票15张，多于到会有选举权的14人；没有到会的人不能委托投票。',
    ]);
    expect(notesOf({ ballots: { ...ballots, invalid: 1 } })).toEqual([
      '有效票14张加废票1张，不等于收回的14张。',
    ]);
    expect(notesOf({ ballots: { ...ballots, returned: 15, valid: 15 } })).toEqual([
      '收回选票15张，多于发出的14张，选举无效，应当重新选举。',
    ]);
    expect(notesOf({ attendingElectors: 17 })).toContain('到会有选举权的17人多于应到的16人。');
  });
});

describe('what statistics and reminders say', () => {
  it('of a meeting that is due, held or missing', () => {
    const expected = expectationsOf(
      { from: '2026-04-01', to: '2026-06-30' },
      { fullMembersOn: () => 5, groupsOn: () => [] },
    ).filter(({ kind }) => kind === 'general-meeting');
    const meeting = { kinds: ['general-meeting'], date, bookYear: 2026, groupId: null };
    const say = (today: string, isHeld: boolean) =>
      holdAgainst(expected, isHeld ? [meeting] : [], today)[0]?.message;
    expect(say('2026-06-30', false)).toBe('2026年第二季度应有1次，已有0次，还有时间。');
    expect(say('2026-07-01', false)).toBe('2026年第二季度应有1次，只有0次。');
    expect(say('2026-07-01', true)).toBe('2026年第二季度应有1次，已有1次。');
  });

  it('of a term, with the months that the branch has set', () => {
    const reminder = localRuleSchema.parse({
      id: 'term-reminder',
      title: '换届提醒',
      source: '支部决定',
      article: '',
      effectiveFrom: null,
      effectiveTo: null,
      parameters: { firstMonths: 8, secondMonths: 4 },
    });
    const input = {
      branchKind: 'government',
      electedOn: '2023-12-20',
      extension: null,
      today: '2026-05-01',
    } as const;
    expect(judgeTerm(input, bookWith([reminder]))?.notes).toEqual([
      '本届支委会任期到2026年12月20日（周日），只剩8个月或者更短，请准备换届请示。',
    ]);
    expect(judgeTerm(input)?.notes).toEqual(['本届支委会任期到2026年12月20日（周日）。']);
  });

  it('of who has missed everything, and nothing that follows from it', () => {
    const event = (day: string, tookPart: boolean) => ({ date: day, tookPart });
    const missed = [event('2026-02-17', false), event('2026-03-17', false)];
    expect(findLongAbsence([event('2026-01-17', true), ...missed], '2026-04-01')?.message).toBe(
      '已满2个月：最近一次是2026年1月17日（周六），之后没有再参加组织生活，其间应参加2次。请与本人联系，了解原因。',
    );
    expect(findLongAbsence(missed, '2026-08-20')?.message).toBe(
      '已满6个月：从2026年2月17日（周二）起一次也没有参加组织生活，其间应参加2次。请与本人联系，了解原因。' +
        '是否有正当理由由党组织了解后研究，本簿只计算时间，不作结论。',
    );
  });

  it('of dues: the sum, and what to check', () => {
    const dues = monthlyDues('wage', 320_050, '2026-06-01');
    expect(dues?.formula).toBe('3200.5元 × 1% = 32.01元');
    expect(dues?.questions).toHaveLength(2);
    expect(monthlyDues('farmer', 0, '2026-06-01')?.formula).toBe('每月0.2元至1元');
  });
});

it('counts 公示 by a holiday notice that the user typed in', () => {
  const input = {
    dates: { publicity: '2027-01-04' },
    bornOn: null,
    probationExtensionMonths: 0,
    today: '2027-01-04',
  };
  const notices = [{ year: 2027, daysOff: ['2027-01-06'], workedWeekends: ['2027-01-09'] }];
  const windowOf = (more: object) => {
    const [window] = developmentWindows({ ...input, ...more });
    return [window?.earliest, window?.isProvisional];
  };
  expect(windowOf({})).toEqual(['2027-01-09', true]);
  expect(windowOf({ notices })).toEqual(['2027-01-10', false]);
});
