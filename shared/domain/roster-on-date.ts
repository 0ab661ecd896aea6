import type { Member, MemberState, MemberStateKind } from './member';
import { covers } from './period';
import type { LocalDate } from './schema';

/** Elections leave out one more reason of 应到 than other meetings (选举条例 2020). */
export type Occasion = 'ordinary' | 'election';

type StateOf<Kind extends MemberStateKind> = Extract<MemberState, { readonly kind: Kind }>;
/** A dated exemption from 应到, whether or not it has taken effect. */
export type Exemption = StateOf<'exempt'>;

/** What is true of one member on one day. */
export interface Standing {
  /** The organisational relation is with this branch. */
  readonly belongs: boolean;
  /** 正式 or 预备; null before joining the Party. */
  readonly standing: 'full' | 'probationary' | null;
  /** Left out of 应到: an exemption covers the day and has both consents by then. */
  readonly isExempt: boolean;
  /** The exemption that covers the day, also one that still lacks a consent; null if none. */
  readonly exemption: Exemption | null;
  /** Counts in 应到. */
  readonly isExpected: boolean;
  /** Rights suspended (留党察看、被留置、逮捕): attends, but does not vote. */
  readonly isSuspended: boolean;
  /** Counts in 有表决权应到: expected, full, rights not suspended. */
  readonly mayVote: boolean;
  readonly isMobile: boolean;
  readonly isLostContact: boolean;
}

/** A member on the roster of one day, with the standing of that day. */
export interface RosterEntry extends Standing {
  readonly member: Member;
  readonly standing: 'full' | 'probationary';
}

/**
 * Answers what a member was on a day. Periods hold on their first and on their last day, so that
 * who moves in or out on the day of a meeting belongs on it; where two of probationary and full
 * cover the day, the one that began later holds.
 *
 * @param occasion - `retired-returned-home` leaves out of 应到 in elections only.
 * @see 支部工作条例 Art 11; 选举条例 2020 Art 5.
 */
export function standingOn(
  member: Member,
  date: LocalDate,
  occasion: Occasion = 'ordinary',
): Standing {
  const states = member.states.filter((state) => covers(state, date));
  const has = (kind: MemberStateKind) => states.some((state) => state.kind === kind);
  const belongs = has('belongs');
  const standing = findPartyStanding(states);
  const exemption = findExemption(states, date, occasion);
  const isExempt = exemption !== null && isInEffect(exemption, date);
  const isSuspended = has('rights-suspended');
  const isExpected = belongs && standing !== null && !isExempt;
  return {
    belongs,
    standing,
    isExempt,
    exemption,
    isExpected,
    isSuspended,
    mayVote: isExpected && standing === 'full' && !isSuspended,
    isMobile: has('mobile'),
    isLostContact: has('lost-contact'),
  };
}

/**
 * The roster of a day: those who belonged to the branch and were probationary or full members,
 * in the order given.
 */
export function rosterOn(
  members: readonly Member[],
  date: LocalDate,
  occasion: Occasion = 'ordinary',
): readonly RosterEntry[] {
  return members.flatMap((member) => {
    const { standing, ...rest } = standingOn(member, date, occasion);
    return rest.belongs && standing !== null ? [{ member, standing, ...rest }] : [];
  });
}

/** The consents that an exemption lacks on a day; with any missing it does not take effect. */
export function missingConsents(
  exemption: Exemption,
  date: LocalDate,
): readonly ('superior' | 'meeting')[] {
  const { superiorConsentOn, meetingVoteOn } = exemption;
  const isThere = (day: LocalDate | null) => day !== null && day <= date;
  return [
    ...(isThere(superiorConsentOn) ? [] : ['superior' as const]),
    ...(isThere(meetingVoteOn) ? [] : ['meeting' as const]),
  ];
}

function isInEffect(exemption: Exemption, date: LocalDate): boolean {
  return missingConsents(exemption, date).length === 0;
}

function findPartyStanding(states: readonly MemberState[]): 'full' | 'probationary' | null {
  let found: StateOf<'full'> | StateOf<'probationary'> | null = null;
  for (const state of states) {
    if (state.kind !== 'full' && state.kind !== 'probationary') continue;
    const isLater = found === null || state.from > found.from;
    const isPromotion = state.from === found?.from && state.kind === 'full';
    if (isLater || isPromotion) found = state;
  }
  return found?.kind ?? null;
}

function findExemption(
  states: readonly MemberState[],
  date: LocalDate,
  occasion: Occasion,
): Exemption | null {
  const exemptions = states
    .filter((state) => state.kind === 'exempt')
    .filter(({ reason }) => occasion === 'election' || reason !== 'retired-returned-home');
  return exemptions.find((state) => isInEffect(state, date)) ?? exemptions[0] ?? null;
}
