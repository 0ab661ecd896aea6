import type { Group } from '@shared/domain/branch';
import { formatDate } from '@shared/domain/calendar';
import { exemptionReasonNames, memberStateNames, type MemberState } from '@shared/domain/member';
import type { LocalDate } from '@shared/domain/schema';

/** One line of a member's 经过. */
export interface TimelineLine {
  readonly from: LocalDate;
  /** As 第三党小组（到2026年3月17日（周二）为止）. */
  readonly words: string;
}

/** A member's states in the order of their first days, in words. */
export function toTimeline(
  states: readonly MemberState[],
  groups: readonly Group[],
): readonly TimelineLine[] {
  return states
    .map((state) => {
      const end = state.to === null ? '' : `，到${formatDate(state.to)}为止`;
      return { from: state.from, words: `${toWords(state, groups)}${end}` };
    })
    .sort((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0));
}

function toWords(state: MemberState, groups: readonly Group[]): string {
  const name = memberStateNames[state.kind];
  switch (state.kind) {
    case 'group':
      return groups.find(({ id }) => id === state.groupId)?.name ?? '已撤销的党小组';
    case 'post':
      return state.post;
    case 'belongs': {
      const origin = state.origin === '' ? '' : `（${state.origin}）`;
      return `${name}${origin}${state.destination === '' ? '' : `，去${state.destination}`}`;
    }
    case 'rights-suspended':
      return state.reason === '' ? name : `${name}（${state.reason}）`;
    case 'mobile':
      return state.where === '' ? name : `${name}（${state.where}）`;
    case 'exempt':
      return `${name}（${exemptionReasonNames[state.reason]}）`;
    case 'probationary':
    case 'full':
    case 'lost-contact':
      return name;
  }
}
