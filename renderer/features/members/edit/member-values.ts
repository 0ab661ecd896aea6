import { z } from 'zod';

import { sexSchema, type Member } from '@shared/domain/member';
import { toNormalName } from '@shared/domain/names';
import { localDateSchema } from '@shared/domain/schema';
import { toEthnicity } from '@shared/roster/ethnicity';

import { changeValuesSchema, findChangeFaults, noChange } from './change-values';
import { stateValuesSchema, toStateValues } from './state-values';

const line = z.string().trim().max(200, '最多 200 个字');
const shortLine = z.string().trim().max(100, '最多 100 个字');
const dateOrNothing = localDateSchema.nullable();

const facts = z.object({
  name: z
    .string()
    .transform(toNormalName)
    .pipe(z.string().min(1, '请填写姓名').max(100, '姓名太长，请核对')),
  secondScriptName: shortLine,
  substituteName: shortLine,
  nameReading: line,
  sex: sexSchema.nullable(),
  ethnicity: line.transform((text) => toEthnicity(text) ?? text),
  bornOn: dateOrNothing,
  joinedOn: dateOrNothing,
  fullMemberOn: dateOrNothing,
  phone: line,
  identityNumber: line,
  education: line,
  job: line,
  landline: line,
  address: line,
  note: line,
});

/** A member's form. `category` and `belongsFrom` only matter for a new member. */
export const memberValuesSchema = facts
  .extend({
    category: z.enum(['full', 'probationary']),
    belongsFrom: dateOrNothing,
    isNew: z.boolean(),
    group: changeValuesSchema,
    post: changeValuesSchema,
    states: z.array(stateValuesSchema),
  })
  .superRefine((values, context) => {
    for (const [path, message] of findContradictions(values)) {
      context.addIssue({ code: 'custom', path: [path], message });
    }
    for (const { kind, message } of findChangeFaults(values)) {
      context.addIssue({ code: 'custom', path: [kind, 'from'], message });
    }
  });
export type MemberValues = z.infer<typeof memberValuesSchema>;

type Dated = Pick<
  MemberValues,
  'isNew' | 'joinedOn' | 'fullMemberOn' | 'bornOn' | 'belongsFrom'
> & {
  readonly category: MemberValues['category'];
};

function findContradictions(values: Dated): readonly (readonly [keyof Dated, string])[] {
  const { joinedOn, fullMemberOn, bornOn, belongsFrom, category, isNew } = values;
  const found: (readonly [keyof Dated, string])[] = [];
  if (bornOn !== null && joinedOn !== null && joinedOn <= bornOn) {
    found.push(['joinedOn', '入党日期不能早于出生日期']);
  }
  if (joinedOn !== null && fullMemberOn !== null && fullMemberOn < joinedOn) {
    found.push(['fullMemberOn', '转正日期早于入党日期']);
  }
  if (!isNew) return found;
  if (joinedOn === null && belongsFrom === null) {
    found.push(['joinedOn', '请填入党日期；不清楚的，请填到本支部的日期']);
  }
  if (category === 'probationary' && fullMemberOn !== null) {
    found.push(['fullMemberOn', '现在还是预备党员的，不填转正日期']);
  }
  return found;
}

/** What a new member's form shows at first. */
export const emptyMemberValues: MemberValues = {
  name: '',
  secondScriptName: '',
  substituteName: '',
  nameReading: '',
  sex: null,
  ethnicity: '',
  bornOn: null,
  joinedOn: null,
  fullMemberOn: null,
  phone: '',
  identityNumber: '',
  education: '',
  job: '',
  landline: '',
  address: '',
  note: '',
  group: noChange,
  post: noChange,
  category: 'full',
  belongsFrom: null,
  isNew: true,
  states: [],
};

export function toMemberValues(member: Member): MemberValues {
  return {
    ...facts.parse(member),
    group: noChange,
    post: noChange,
    category: 'full',
    belongsFrom: null,
    isNew: false,
    states: member.states.map(toStateValues),
  };
}

/** A member's facts out of a checked form; what only the form needs is left out. */
export function toMemberFacts(
  values: MemberValues,
): Omit<Member, 'id' | 'createdAtMs' | 'states' | 'duesBases'> {
  return facts.parse(values);
}
