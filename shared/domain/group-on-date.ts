import type { Member } from './member';
import { covers } from './period';
import type { LocalDate } from './schema';

/**
 * The 党小组 to which a member belonged on a day; null if none. Where two periods cover the day,
 * the one that began later holds.
 */
export function groupOn({ states }: Pick<Member, 'states'>, date: LocalDate): string | null {
  const periods = states
    .filter((state) => state.kind === 'group')
    .filter((state) => covers(state, date))
    .sort((one, other) => (one.from < other.from ? -1 : 1));
  return periods.at(-1)?.groupId ?? null;
}

/** Whether a member belongs or ever belonged to a group. */
export function wasEverInGroup({ states }: Pick<Member, 'states'>, groupId: string): boolean {
  return states.some((state) => state.kind === 'group' && state.groupId === groupId);
}
