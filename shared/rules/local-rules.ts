import { z } from 'zod';

import { idSchema, lineSchema, localDateSchema } from '../domain/schema';
import { fail, succeed, type Problem, type Result } from '../util/result';

import type { Provision } from './provision';
import { nationalProvisions, type RuleBook } from './provision-set';

const newFrequency = /^frequency-[a-z]+(-[a-z]+)*$/;

/**
 * A rule that a branch adds in its settings, on the word of its superior or its own decision.
 * It sets the numbers of a provision that the centre leaves to the place, by that provision's id,
 * or the frequency of a kind that the centre says nothing of, as `frequency-volunteering`.
 */
export const localRuleSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  title: lineSchema.min(1),
  /** The superior's document or the branch's decision. */
  source: lineSchema.min(1),
  article: lineSchema,
  effectiveFrom: localDateSchema.nullable(),
  effectiveTo: localDateSchema.nullable(),
  parameters: z.record(z.string(), z.number().nonnegative()),
});
export type LocalRule = z.infer<typeof localRuleSchema>;

/** A local rule as it is kept: several of one `rule.id` may follow each other in time. */
export const localRuleRowSchema = z.strictObject({ id: idSchema, rule: localRuleSchema });
export type LocalRuleRow = z.infer<typeof localRuleRowSchema>;

/**
 * Takes a rule into the branch's own only where it may be one: what the centre fixes stays fixed,
 * the numbers are those that the reckoning reads, and a frequency divides the year.
 */
export function tryLocalRule(rule: LocalRule): Result<LocalRule> {
  const national = nationalProvisions.filter(({ id }) => id === rule.id);
  const model = national[0] ?? nationalProvisions.find(({ id }) => id === 'frequency-lecture');
  if (national.length === 0 && !newFrequency.test(rule.id)) return fail(problems.unknown);
  if (national.some(({ isLocallySet }) => !isLocallySet)) return fail(problems.fixed);

  const asked = Object.keys(model?.parameters ?? {}).sort();
  if (asked.join() !== Object.keys(rule.parameters).sort().join()) return fail(problems.numbers);
  const { months, times } = rule.parameters;
  if (months !== undefined && (months < 1 || 12 % months !== 0)) return fail(problems.months);
  if (times !== undefined && !Number.isInteger(times)) return fail(problems.numbers);
  const { effectiveFrom: from, effectiveTo: to } = rule;
  return from !== null && to !== null && to < from ? fail(problems.dates) : succeed(rule);
}

const safe = '其他规定和已有记录都没有变。';
const problem = (code: string, what: string, next: string): Problem => ({
  code,
  what,
  safe,
  next,
});

const problems = {
  unknown: problem('local-rule-unknown', '没有这一项规定。', '请从可以自定的项目里选。'),
  fixed: problem(
    'local-rule-fixed',
    '这一项由中央规定，支部不能自定。',
    '请从可以自定的项目里选。',
  ),
  numbers: problem(
    'local-rule-numbers',
    '数字没有填全，或者不是这一项要的数字。',
    '请逐项填写后再保存。',
  ),
  months: problem(
    'local-rule-months',
    '周期只能是1、2、3、4、6或者12个月。',
    '请改成其中一种再保存。',
  ),
  dates: problem('local-rule-dates', '停用日期早于启用日期。', '请核对两个日期。'),
};

/**
 * The centre's provisions with the branch's own before them; on a day when both are in force the
 * branch's holds, and a later one of its own before an earlier.
 */
export function bookWith(localRules: readonly LocalRule[]): RuleBook {
  const own = localRules
    .toSorted((one, other) => compareStart(other, one))
    .map((rule): Provision => ({
      ...rule,
      confidence: 'quoted',
      ask: '',
      isLocallySet: true,
      isLocal: true,
    }));
  return [...own, ...nationalProvisions];
}

/** A rule without a first day has always been there. */
function compareStart(one: LocalRule, other: LocalRule): number {
  const [first, second] = [one.effectiveFrom ?? '', other.effectiveFrom ?? ''];
  return first < second ? -1 : Number(first > second);
}
