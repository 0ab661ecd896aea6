import { z } from 'zod';

import { branchKindSchema, fixedDayRuleSchema, type Branch } from '@shared/domain/branch';
import { lineSchema, localDateSchema } from '@shared/domain/schema';

import { toFixedDayValues, tryFixedDayRule } from './fixed-day-values';

const TOO_LONG = '最多 200 个字';
const lineField = z.string().trim().max(200, TOO_LONG);

const fixedDayField = z
  .object({
    kind: z.enum(fixedDayRuleSchema.options.map((option) => option.shape.kind.value)),
    day: lineSchema,
    days: lineSchema,
    from: lineSchema,
    to: lineSchema,
    nth: lineSchema,
    weekday: lineSchema,
  })
  .superRefine((values, context) => {
    const rule = tryFixedDayRule(values);
    if (rule.ok) return;
    const path = { 'one-of': 'days', window: 'from' }[values.kind as string] ?? 'day';
    context.addIssue({ code: 'custom', path: [path], message: rule.error });
  });

/** The branch's data as they stand in a form. */
export const branchValuesSchema = z.object({
  name: lineField.min(1, '请填写支部名称'),
  superior: lineField,
  kind: branchKindSchema,
  foundedOn: localDateSchema.nullable(),
  groups: z.array(z.object({ id: z.string(), name: lineField })).superRefine((groups, context) => {
    for (const [index, { name }] of groups.entries()) {
      const isRepeated = groups.findIndex((group) => group.name === name) < index;
      if (name !== '' && isRepeated) {
        context.addIssue({
          code: 'custom',
          path: [index, 'name'],
          message: `已经有“${name}”了，请换个名字`,
        });
      }
    }
  }),
  fixedDay: fixedDayField,
});
export type BranchValues = z.infer<typeof branchValuesSchema>;

/** What a branch's form shows before anything was typed. */
export const emptyBranchValues: BranchValues = {
  name: '',
  superior: '',
  kind: 'village',
  foundedOn: null,
  groups: [],
  fixedDay: toFixedDayValues({ kind: 'day-of-month', day: 17 }),
};

export function toBranchValues(branch: Branch): BranchValues {
  const { name, superior, kind, foundedOn, groups, fixedDay } = branch;
  return { name, superior, kind, foundedOn, groups, fixedDay: toFixedDayValues(fixedDay) };
}

/**
 * The branch's data out of a form that has passed `branchValuesSchema`; groups without a name are
 * lines that nobody filled in, and are left out.
 *
 * @throws {Error} If the rule cannot be read, which the schema has excluded.
 */
export function toBranchData(
  values: BranchValues,
): Omit<Branch, 'id' | 'createdAtMs' | 'themeDayActions' | 'terms'> {
  const rule = tryFixedDayRule(values.fixedDay);
  if (!rule.ok) throw new Error(rule.error);
  return {
    ...values,
    groups: values.groups.filter(({ name }) => name !== ''),
    fixedDay: rule.value,
  };
}
