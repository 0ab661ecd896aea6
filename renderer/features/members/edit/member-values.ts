import { z } from 'zod';

import {
  exemptionReasonSchema,
  memberStateSchema,
  sexSchema,
  type Member,
  type MemberState,
} from '@shared/domain/member';
import { toNormalName } from '@shared/domain/names';
import { localDateSchema, type LocalDate } from '@shared/domain/schema';
import { toEthnicity } from '@shared/roster/ethnicity';

const line = z.string().trim().max(200, '最多 200 个字');
const shortLine = z.string().trim().max(100, '最多 100 个字');
const dateOrNothing = localDateSchema.nullable();

const stateKinds = memberStateSchema.options.map((option) => option.shape.kind.value);

/** A state's row in the form: the details of every kind side by side, the dates maybe missing. */
export const stateValuesSchema = z
  .object({
    kind: z.enum(stateKinds),
    from: dateOrNothing,
    to: dateOrNothing,
    origin: line,
    destination: line,
    reason: line,
    where: line,
    exemptionReason: exemptionReasonSchema,
    superiorConsentOn: dateOrNothing,
    meetingVoteOn: dateOrNothing,
  })
  .superRefine(({ from, to }, context) => {
    if (from === null) {
      context.addIssue({ code: 'custom', path: ['from'], message: '请填从哪天起' });
    } else if (to !== null && to < from) {
      context.addIssue({ code: 'custom', path: ['to'], message: '截止日期早于起始日期' });
    }
  });
export type StateValues = z.infer<typeof stateValuesSchema>;

export const emptyStateValues: StateValues = {
  kind: 'mobile',
  from: null,
  to: null,
  origin: '',
  destination: '',
  reason: '',
  where: '',
  exemptionReason: 'frail-or-bedridden',
  superiorConsentOn: null,
  meetingVoteOn: null,
};

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
  groupId: z.string(),
  phone: line,
  identityNumber: line,
  education: line,
  job: line,
  landline: line,
  address: line,
  post: line,
  note: line,
});

/** A member's form. `category` and `belongsFrom` only matter for a new member. */
export const memberValuesSchema = facts
  .extend({
    category: z.enum(['full', 'probationary']),
    belongsFrom: dateOrNothing,
    isNew: z.boolean(),
    states: z.array(stateValuesSchema),
  })
  .superRefine((values, context) => {
    for (const [path, message] of findContradictions(values)) {
      context.addIssue({ code: 'custom', path: [path], message });
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

export function toStateValues(state: MemberState): StateValues {
  switch (state.kind) {
    case 'exempt':
      return { ...emptyStateValues, ...state, reason: '', exemptionReason: state.reason };
    case 'belongs':
    case 'rights-suspended':
    case 'mobile':
    case 'probationary':
    case 'full':
    case 'lost-contact':
      return { ...emptyStateValues, ...state };
  }
}

/**
 * A state out of its row.
 *
 * @throws {Error} If the row has no first day, which the schema has excluded.
 */
export function toState(values: StateValues): MemberState {
  const { kind, from, to } = values;
  if (from === null) throw new Error('a checked state has its first day');
  const period = { from, to };
  switch (kind) {
    case 'belongs':
      return { kind, ...period, origin: values.origin, destination: values.destination };
    case 'rights-suspended':
      return { kind, ...period, reason: values.reason };
    case 'mobile':
      return { kind, ...period, where: values.where };
    case 'exempt':
      return {
        kind,
        ...period,
        reason: values.exemptionReason,
        superiorConsentOn: values.superiorConsentOn,
        meetingVoteOn: values.meetingVoteOn,
      };
    case 'probationary':
    case 'full':
    case 'lost-contact':
      return { kind, ...period };
  }
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
  groupId: '',
  phone: '',
  identityNumber: '',
  education: '',
  job: '',
  landline: '',
  address: '',
  post: '',
  note: '',
  category: 'full',
  belongsFrom: null,
  isNew: true,
  states: [],
};

export function toMemberValues(member: Member): MemberValues {
  return {
    ...facts.parse({ ...member, groupId: member.groupId ?? '' }),
    category: 'full',
    belongsFrom: null,
    isNew: false,
    states: member.states.map(toStateValues),
  };
}

/** The states of the form that are complete; the others are still being filled in. */
export function toCompleteStates(
  rows: readonly StateValues[],
): readonly (MemberState & { readonly from: LocalDate })[] {
  return rows.flatMap((row) => (stateValuesSchema.safeParse(row).success ? [toState(row)] : []));
}

/** A member's facts out of a checked form; what only the form needs is left out. */
export function toMemberFacts(
  values: MemberValues,
): Omit<Member, 'id' | 'createdAtMs' | 'states' | 'duesBases'> {
  const { groupId, ...rest } = facts.parse(values);
  return { ...rest, groupId: groupId === '' ? null : groupId };
}
