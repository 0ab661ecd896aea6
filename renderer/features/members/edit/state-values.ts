import { z } from 'zod';

import { exemptionReasonSchema, memberStateSchema, type MemberState } from '@shared/domain/member';
import { localDateSchema, type LocalDate } from '@shared/domain/schema';

const line = z.string().trim().max(200, '最多 200 个字');
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
    groupId: z.string(),
    post: line,
    exemptionReason: exemptionReasonSchema,
    superiorConsentOn: dateOrNothing,
    meetingVoteOn: dateOrNothing,
  })
  .superRefine(({ kind, from, to, groupId, post }, context) => {
    if (kind === 'group' && groupId === '') {
      context.addIssue({ code: 'custom', path: ['groupId'], message: '请选党小组' });
    }
    if (kind === 'post' && post === '') {
      context.addIssue({ code: 'custom', path: ['post'], message: '请填职务' });
    }
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
  groupId: '',
  post: '',
  exemptionReason: 'frail-or-bedridden',
  superiorConsentOn: null,
  meetingVoteOn: null,
};

export function toStateValues(state: MemberState): StateValues {
  switch (state.kind) {
    case 'exempt':
      return { ...emptyStateValues, ...state, reason: '', exemptionReason: state.reason };
    case 'belongs':
    case 'rights-suspended':
    case 'mobile':
    case 'group':
    case 'post':
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
    case 'group':
      return { kind, ...period, groupId: values.groupId };
    case 'post':
      return { kind, ...period, post: values.post };
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

/** The states of the form that are complete; the others are still being filled in. */
export function toCompleteStates(
  rows: readonly StateValues[],
): readonly (MemberState & { readonly from: LocalDate })[] {
  return rows.flatMap((row) => (stateValuesSchema.safeParse(row).success ? [toState(row)] : []));
}
