import { expectationsOf } from '@shared/rules/expectations';
import { bookWith, localRuleSchema, tryLocalRule, type LocalRule } from '@shared/rules/local-rules';
import { monthlyDues } from '@shared/rules/monthly-dues';
import { findProvision } from '@shared/rules/provision-set';
import { toStudyHours } from '@shared/rules/study-hours';
import { describe, expect, it } from 'vitest';

import { runCases, type Facts } from './case-table';

/** Parameters as 次数 1、月数 3: the tables use the words that the form uses. */
const parameterNames = new Map([
  ['次数', 'times'],
  ['月数', 'months'],
  ['一天', 'day'],
  ['半天', 'halfDay'],
  ['一小时', 'hour'],
  ['几分为一档', 'toFen'],
  ['第一次提前', 'firstMonths'],
  ['第二次提前', 'secondMonths'],
  ['分子', 'numerator'],
]);

/** What the tables call the provisions. */
const provisionIds = new Map([
  ['党课次数', 'frequency-lecture'],
  ['主题党日次数', 'frequency-theme-day'],
  ['志愿服务次数', 'frequency-volunteering'],
  ['学时折算', 'study-hours-conversion'],
  ['党费取整', 'dues-rounding'],
  ['换届提醒', 'term-reminder'],
  ['党员大会通过票数', 'general-meeting-majority'],
  ['当选票数', 'election-majority'],
  ['党费比例', 'dues-wage'],
  ['签到积分', 'sign-in-points'],
]);

function toRule(facts: Facts): LocalRule {
  return localRuleSchema.parse({
    id: provisionIds.get(facts.word('自定')),
    title: '本支部的规定',
    source: '旗委组织部通知',
    article: '',
    effectiveFrom: facts.word('启用') || null,
    effectiveTo: facts.word('停用') || null,
    parameters: Object.fromEntries(
      facts.words('数字').map((entry) => {
        const [, name = '', value = ''] = /^(\D+)([\d.]+)$/.exec(entry) ?? [];
        return [parameterNames.get(name) ?? name, Number(value)];
      }),
    ),
  });
}

runCases('local-rules.md', (facts) => {
  const rule = toRule(facts);
  const taken = tryLocalRule(rule);
  if (!taken.ok) return { basis: [], result: taken.error.what };
  const found = findProvision(rule.id, facts.word('日期') || '2026-06-17', bookWith([rule]));
  return {
    basis: [found],
    result: `可以自定，当天用${found?.isLocal === true ? '本支部的' : '中央的'}`,
  };
});

const rule = (
  id: string,
  parameters: Record<string, number>,
  effectiveFrom: string | null = null,
) =>
  localRuleSchema.parse({
    id,
    title: '本支部的规定',
    source: '旗委组织部通知',
    article: '',
    effectiveFrom,
    effectiveTo: null,
    parameters,
  });

describe('a branch’s own rules', () => {
  const facts = { fullMembersOn: () => 9, groupsOn: () => [] };
  const year = { from: '2026-01-01', to: '2026-12-31' };

  it('set what the reckoning expects, from their day on', () => {
    const book = bookWith([rule('frequency-lecture', { times: 1, months: 3 }, '2026-06-01')]);
    const lectures = expectationsOf(year, facts, book).filter(({ kind }) => kind === 'lecture');
    expect(lectures.map(({ label }) => label)).toEqual([
      '2026年第二季度',
      '2026年第三季度',
      '2026年第四季度',
    ]);
    expect(lectures.every(({ provision }) => provision.isLocal)).toBe(true);
  });

  it('may expect a kind of which the centre says nothing', () => {
    const book = bookWith([rule('frequency-volunteering', { times: 2, months: 6 })]);
    expect(
      expectationsOf(year, facts, book)
        .filter(({ kind }) => kind === 'volunteering')
        .map(({ label, times }) => `${label} ${times}`),
    ).toEqual(['2026年上半年 2', '2026年下半年 2']);
  });

  it('convert hours and round dues', () => {
    const book = bookWith([
      rule('study-hours-conversion', { day: 6, halfDay: 3, hour: 1 }),
      rule('dues-rounding', { toFen: 10 }),
    ]);
    expect(toStudyHours({ unit: 'day', count: 2 }, '2026-06-17', book)).toBe(12);
    expect(monthlyDues('wage', 333_333, '2026-06-01', book)?.leastFen).toBe(3330);
    expect(monthlyDues('wage', 333_333, '2026-06-01')?.leastFen).toBe(3333);
  });

  it('hold the later of two from its day on', () => {
    const book = bookWith([
      rule('frequency-lecture', { times: 1, months: 6 }),
      rule('frequency-lecture', { times: 1, months: 3 }, '2026-07-01'),
    ]);
    const monthsOn = (day: string) =>
      findProvision('frequency-lecture', day, book)?.parameters['months'];
    expect(['2026-06-30', '2026-07-01'].map(monthsOn)).toEqual([6, 3]);
  });
});
