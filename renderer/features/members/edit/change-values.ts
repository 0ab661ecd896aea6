import { z } from 'zod';

import { changeState } from '@shared/domain/change-state';
import { formatDate } from '@shared/domain/calendar';
import type { MemberState } from '@shared/domain/member';
import { localDateSchema, type LocalDate } from '@shared/domain/schema';

import { toCompleteStates, type StateValues } from './state-values';

/**
 * A change of 党小组 or 党内职务 in the form. `to` is null while nothing is changed and empty
 * where the member is to have none any more.
 */
export const changeValuesSchema = z.object({
  to: z.string().trim().max(200, '最多 200 个字').nullable(),
  from: localDateSchema.nullable(),
});
export type ChangeValues = z.infer<typeof changeValuesSchema>;

export const noChange: ChangeValues = { to: null, from: null };

export const changingKinds = ['group', 'post'] as const;
export type ChangingKind = (typeof changingKinds)[number];

type Changes = Readonly<Record<ChangingKind, ChangeValues>>;

interface ChangeFault {
  readonly kind: ChangingKind;
  readonly message: string;
}

/**
 * What is wrong with the days of changes. A change before a period that is already there would
 * rewrite it: that is done in the list of periods, where it is seen.
 */
export function findChangeFaults({
  isNew,
  states,
  ...changes
}: Changes & {
  readonly isNew: boolean;
  readonly states: readonly StateValues[];
}): readonly ChangeFault[] {
  return changingKinds.flatMap((kind): ChangeFault[] => {
    const { to, from } = changes[kind];
    if (to === null || isNew) return [];
    if (from === null) return [{ kind, message: '请填从哪天起' }];
    const later = toCompleteStates(states)
      .filter((state) => state.kind === kind && state.from > from)
      .map((state) => state.from)
      .sort()[0];
    if (later === undefined) return [];
    const since = formatDate(later);
    return [{ kind, message: `${since}起已有登记，早于这一天的请在下面的起止日期里改` }];
  });
}

/**
 * The states with the form's changes made.
 *
 * @param fallback - The day from which a change counts that names none.
 */
export function applyChanges(
  states: readonly MemberState[],
  { group, post }: Changes,
  fallback: LocalDate,
): MemberState[] {
  const moved =
    group.to === null
      ? states
      : changeState(
          states,
          'group',
          group.from ?? fallback,
          group.to === '' ? null : { kind: 'group', groupId: group.to },
        );
  if (post.to === null) return [...moved];
  const next = post.to === '' ? null : ({ kind: 'post', post: post.to } as const);
  return changeState(moved, 'post', post.from ?? fallback, next);
}
