import type { MemberState } from '../domain/member';

import { toStates, type MembershipDates } from './to-member';

function isPartyState({ kind }: MemberState): boolean {
  return kind === 'probationary' || kind === 'full';
}

/**
 * Puts 预备 and 正式 as they follow from the dates in place of those that are there; all other
 * states stay as they are and keep their order.
 */
export function alignPartyStates(
  states: readonly MemberState[],
  dates: MembershipDates,
): MemberState[] {
  const others = states.filter((state) => !isPartyState(state));
  return [...others, ...toStates(dates).filter(isPartyState)];
}

/**
 * Whether the states name the same days of joining and of becoming a full member as the dates do.
 * A date that is not known contradicts nothing.
 */
export function agreeWithDates(
  states: readonly MemberState[],
  dates: Pick<MembershipDates, 'joinedOn' | 'fullMemberOn'>,
): boolean {
  const firstDay = (kind: MemberState['kind']) =>
    states
      .filter((state) => state.kind === kind)
      .map(({ from }) => from)
      .sort()[0];
  const probationary = firstDay('probationary');
  const isJoiningRight =
    dates.joinedOn === null || probationary === undefined || probationary === dates.joinedOn;
  const isFullRight = dates.fullMemberOn === null || firstDay('full') === dates.fullMemberOn;
  return isJoiningRight && isFullRight;
}
