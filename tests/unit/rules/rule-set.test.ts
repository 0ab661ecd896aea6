import { allChecks } from '@shared/rules/check-for-filing';
import { formParts } from '@shared/rules/finding';
import { levels, ruleSchema, type Rule } from '@shared/rules/rule';
import { allRules, rulesOn } from '@shared/rules/rule-set';
import { expect, it } from 'vitest';

it('has one check for every rule and one rule for every check', () => {
  const ids = allRules.map(({ id }) => id);
  expect([...new Set(ids)].sort()).toEqual(Object.keys(allChecks).sort());
});

it('has no two versions of a rule in force on the same day', () => {
  const days = ['1990-01-01', ...allRules.flatMap(({ effectiveFrom }) => effectiveFrom ?? [])];
  for (const day of [...days, '2026-06-17']) {
    const ids = rulesOn(day).map(({ id }) => id);
    expect(new Set(ids).size, day).toBe(ids.length);
  }
});

it('uses every level and every part of the form', () => {
  expect(new Set(allRules.map(({ level }) => level))).toEqual(new Set(levels));
  expect(new Set(Object.values(allChecks).map(({ field }) => field))).toEqual(new Set(formParts));
});

it('takes a rule on its first and last day and not outside them', () => {
  const rule: Rule = { ...allRules[0]!, effectiveFrom: '2018-10-28', effectiveTo: '2026-05-10' };
  const isInForce = (day: string) => rulesOn(day, [rule]).length === 1;
  expect(['2018-10-27', '2018-10-28', '2026-05-10', '2026-05-11'].map(isInForce)).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

it('refuses a rule without a source or with an unknown field', () => {
  expect(ruleSchema.safeParse({ ...allRules[0], source: '' }).success).toBe(false);
  expect(ruleSchema.safeParse({ ...allRules[0], note: '' }).success).toBe(false);
});
