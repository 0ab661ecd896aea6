import { bookWith } from '@shared/rules/local-rules';
import { aBranch } from '@tests/builders/branch';
import { idOf } from '@tests/builders/ids';
import { aMember, belongs, inGroup, probationary, someMembers } from '@tests/builders/member';
import { anEmptyPart, committeeMeeting } from '@tests/builders/parts';
import { anEntry, aRecord } from '@tests/builders/record';
import { asFiled, reminderLines } from '@tests/builders/reminder-facts';
import { describe, expect, it } from 'vitest';

const on = (date: string) => ({ startsAt: `${date}T14:30`, endsAt: `${date}T16:00` });
const themeDay = asFiled(aRecord({ content: on('2026-11-17') }));

describe('this month’s day', () => {
  const dayOf = (today: string, records = [] as (typeof themeDay)[]) =>
    reminderLines({ today, records }).find((line) => /固定党日|主题党日/.test(line));

  it('is told ahead, on the day and after it, and not once it is filed', () => {
    expect(dayOf('2026-11-10')).toBe('month 2026年11月17日（周二）是固定党日，还有 7 天。');
    expect(dayOf('2026-11-17')).toBe('now 今天就是固定党日。');
    expect(dayOf('2026-11-18')).toMatch(/^now .*固定党日已过，本月的主题党日还没有记录。$/);
    expect(dayOf('2026-11-18', [themeDay])).toBeUndefined();
  });
});

describe('drafts', () => {
  it('are told three days after the event, and when they were long untouched', () => {
    const draft = aRecord({ content: on('2026-11-15'), changedAtMs: Date.UTC(2026, 10, 15) });
    const open = [draft];
    const late = '会后第3天还没有归档';
    expect(reminderLines({ open, today: '2026-11-17' }).join()).not.toContain(late);
    expect(reminderLines({ open }).join()).toContain(late);
    const undated = aRecord({ content: { startsAt: null }, changedAtMs: Date.UTC(2026, 10, 1) });
    expect(reminderLines({ open: [undated] }).join()).toContain('草稿有17天没有动过');
  });
});

describe('meetings that are expected', () => {
  it('are told in the month in which they fall due, by the rule with its article', () => {
    const due = (today: string) =>
      reminderLines({ today, records: [themeDay] }).filter((line) => line.startsWith('month '));
    expect(due('2026-11-18')).toEqual([
      'month 组织生活会：2026年应有1次，已有0次，还有时间。',
      'month 民主评议党员：2026年应有1次，已有0次，还有时间。',
    ]);
    expect(due('2026-12-18').join()).toContain('支部党员大会：2026年第四季度应有1次');
  });

  it('count what the branch itself has set', () => {
    const rules = bookWith([
      {
        id: 'frequency-lecture',
        title: '党课每季度至少1次',
        source: '镇党委通知',
        article: '',
        effectiveFrom: '2026-01-01',
        effectiveTo: null,
        parameters: { months: 3, times: 1 },
      },
    ]);
    const lines = reminderLines({ rules, today: '2026-12-18' });
    expect(lines).toContain('month 党课：2026年第四季度应有1次，已有0次，还有时间。');
  });

  it('are asked of last year’s 组织生活会 until March, and then no more', () => {
    const branch = aBranch({ createdAtMs: Date.UTC(2025, 5, 1) });
    const yearly = (today: string) =>
      reminderLines({ branch, today }).filter((line) => line.includes('2025年应有'));
    expect(yearly('2026-03-20')).toHaveLength(2);
    expect(yearly('2026-04-01')).toEqual([]);
  });

  it('that were missed are one sentence a kind, which asks nobody to make them up', () => {
    const branch = aBranch({ createdAtMs: Date.UTC(2026, 8, 1), groups: [] });
    const missed = reminderLines({ branch }).filter((line) => line.startsWith('watch'));
    expect(missed).toEqual([
      'watch 支部党员大会次数不够的：2026年第三季度。开过的，请把记录补齐；没有开的，不必补写。',
      'watch 主题党日次数不够的：9月至10月。开过的，请把记录补齐；没有开的，不必补写。',
    ]);
  });
});

describe('groups', () => {
  const members = someMembers(4).map((one, index) => ({
    ...one,
    states: [...one.states, inGroup(idOf(index < 2 ? 901 : 902))],
  }));

  it('that have not met this month are told in one sentence', () => {
    const lines = reminderLines({ members }).filter((line) => line.includes('党小组会'));
    expect(lines).toEqual([
      'month 党小组会：2026年11月各应有1次，还没有的：第一党小组、第二党小组。',
    ]);
  });

  it('that missed the same months are told together', () => {
    const branch = aBranch({ createdAtMs: Date.UTC(2026, 5, 1) });
    const met = asFiled(
      aRecord({
        content: {
          ...on('2026-08-05'),
          kinds: ['group-meeting'],
          groupMeeting: {
            group: { groupId: idOf(902), name: '第二党小组' },
            leaderId: null,
            reports: [],
          },
        },
      }),
    );
    const told = (records: readonly (typeof met)[]) =>
      reminderLines({ members, branch, records }).find((line) => line.startsWith('watch 党小组会'));
    expect(told([])).toContain('：第一党小组、第二党小组，6月至10月。');
    expect(told([met])).toContain('：第一党小组，6月至10月；第二党小组，6月至7月、9月至10月。');
  });
});

describe('who has not taken part', () => {
  const monthly = (states: readonly ('present' | 'sick-leave')[]) =>
    states.map((state, index) =>
      asFiled(
        aRecord({
          id: idOf(700 + index),
          content: {
            ...on(`2026-${String(index + 6).padStart(2, '0')}-17`),
            attendance: [anEntry(idOf(1), state), anEntry(idOf(2))],
          },
        }),
      ),
    );

  it('is named in neutral words after two, four and six months', () => {
    const lines = (...states: Parameters<typeof monthly>[0]) =>
      reminderLines({ records: monthly(states) }).filter((line) => line.includes('没有参加'));
    const [here, ill] = ['present', 'sick-leave'] as const;
    expect(lines(here, here, here, here, here, ill)).toEqual([]);
    expect(lines(here, here, here, here, ill, ill)[0]).toBe(
      'watch 连续两个月没有参加组织生活的：党员1，请了解情况。',
    );
    expect(lines(here, here, ill, ill, ill, ill)[0]).toMatch(
      /^now 连续四个月.*党员1，请了解情况。$/,
    );
  });

  it('is not named for what is only a draft', () => {
    const records = monthly(['present', 'sick-leave', 'sick-leave']).map((record) => ({
      ...record,
      status: 'draft' as const,
    }));
    expect(reminderLines({ records }).join()).not.toContain('没有参加');
  });
});

describe('people and terms', () => {
  it('a probation that is full within a month is told, by the day of the meeting', () => {
    const member = aMember({
      joinedOn: '2025-12-05',
      fullMemberOn: null,
      states: [belongs(), probationary('2025-12-05')],
    });
    const told = (today: string) =>
      reminderLines({ members: [member], today }).find((line) => line.includes('预备期'));
    expect(told('2026-11-04')).toBeUndefined();
    expect(told('2026-11-05')).toBe(
      'month 王伟的预备期到2026年12月5日（周六）满一年，请提醒本人提出转正申请。',
    );
    expect(told('2026-12-05')).toMatch(/^now 王伟的预备期已在/);
  });

  it('the end of the term is told at six and at three months', () => {
    const branch = aBranch({
      terms: [
        { id: idOf(903), name: '第五届', electedOn: '2022-02-20', extension: null, note: '' },
      ],
    });
    const told = (today: string) =>
      reminderLines({ branch, today })
        .find((line) => line.includes('任期'))
        ?.split(' ')[0];
    expect(told('2026-08-19')).toBeUndefined();
    expect(told('2026-08-20')).toBe('watch');
    expect(told('2026-11-20')).toBe('month');
    expect(told('2027-02-21')).toBe('now');
  });
});

describe('what a meeting set a day for', () => {
  it('is told before the day and after it, until it is cleared', () => {
    const life = (clearedOn: string | null) =>
      asFiled(
        aRecord({
          content: {
            ...on('2026-03-05'),
            kinds: ['life-meeting'],
            lifeMeeting: {
              ...anEmptyPart('life-meeting').lifeMeeting!,
              people: [
                {
                  id: idOf(850),
                  memberId: idOf(1),
                  problems: '',
                  criticism: '',
                  measures: '每周自学',
                  dueOn: '2026-06-30',
                  clearedOn,
                },
              ],
            },
          },
        }),
      );
    const told = (clearedOn: string | null) =>
      reminderLines({ records: [life(clearedOn)] }).find((line) => line.includes('整改'));
    expect(told(null)).toMatch(/^now 2026年3月5日.*还没有销号的：党员1（6月30日）。$/);
    expect(told('2026-06-20')).toBeUndefined();
  });

  it('is told of a 支委会’s task two weeks ahead and for a month after', () => {
    const record = asFiled(
      aRecord({ content: { ...on('2026-11-03'), kinds: ['committee-meeting'], committeeMeeting } }),
    );
    const told = (today: string) =>
      reminderLines({ records: [record], today })
        .find((line) => line.includes('支委会分工'))
        ?.split(' ')[0];
    expect(told('2026-11-16')).toBeUndefined();
    expect(told('2026-11-17')).toBe('month');
    expect(told('2026-12-02')).toBe('now');
    expect(told('2027-01-15')).toBeUndefined();
  });
});

it('says nothing where everything is done', () => {
  const branch = aBranch({ groups: [], createdAtMs: Date.UTC(2026, 7, 1) });
  const records = [asFiled(aRecord({ content: on('2026-08-17') }))];
  expect(reminderLines({ branch, records, today: '2026-08-20' })).toEqual([]);
});
