import { addDays } from './calendar';
import type { MemberState } from './member';
import type { LocalDate } from './schema';

type ChangingState = Extract<MemberState, { readonly kind: 'group' | 'post' }>;

/**
 * The states after a member changes 党小组 or 党内职务 on a day: what held until then ends on the
 * day before, and the new period begins. It ends before one that is already entered for later.
 *
 * @param kind - All periods of this kind that cover the day are ended.
 * @param next - What holds from that day on; null for none.
 */
export function changeState(
  states: readonly MemberState[],
  kind: ChangingState['kind'],
  from: LocalDate,
  next:
    | Omit<Extract<ChangingState, { kind: 'group' }>, 'from' | 'to'>
    | Omit<Extract<ChangingState, { kind: 'post' }>, 'from' | 'to'>
    | null,
): MemberState[] {
  const dayBefore = addDays(from, -1);
  const kept = states.flatMap((state): MemberState[] => {
    if (state.kind !== kind || (state.to !== null && state.to < from)) return [state];
    if (state.from > from) return [state];
    return state.from === from ? [] : [{ ...state, to: dayBefore }];
  });
  if (next === null) return kept;
  const later = kept
    .filter((state) => state.kind === kind && state.from > from)
    .map((state) => state.from)
    .sort()[0];
  return [...kept, { ...next, from, to: later === undefined ? null : addDays(later, -1) }];
}
