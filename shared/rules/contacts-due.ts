import type { Contact } from '../domain/contact';
import { formatDate } from '../domain/calendar';
import type { Member } from '../domain/member';
import { addMonths } from '../domain/months';
import { covers } from '../domain/period';
import { standingOn } from '../domain/roster-on-date';
import type { LocalDate } from '../domain/schema';

import { numberOf, type Provision } from './provision';
import { findProvision, type RuleBook } from './provision-set';

/** Why a member has to be kept in contact with. */
export type AwayKind = 'mobile' | 'abroad' | 'lost-contact';

/** A member who is away, the contacts with him, and what is due. */
export interface AwayMember {
  readonly member: Member;
  readonly kind: AwayKind;
  /** First day of being away. */
  readonly since: LocalDate;
  /** 去向; empty if not known. */
  readonly where: string;
  /** The newest contact up to the day; null if none is written down. */
  readonly last: Contact | null;
  /** Day on which the rule's time is full; null if no rule of that day is known. */
  readonly dueOn: LocalDate | null;
  readonly isDue: boolean;
  /** What is due, as a sentence. */
  readonly words: string;
  readonly provision: Provision | null;
}

/**
 * The members who are away on a day, whose turn it is first before the others.
 *
 * @see 党员教育管理工作条例 Art 24, 32 and 34.
 */
export function awayMembers(
  members: readonly Member[],
  contacts: readonly Contact[],
  today: LocalDate,
  book?: RuleBook,
): readonly AwayMember[] {
  return members
    .flatMap((member) => {
      const found = findAbsence(member, today);
      if (found === null) return [];
      const own = contacts.filter(({ memberId, on }) => memberId === member.id && on <= today);
      return [toAway(member, found, own, today, book)];
    })
    .sort((one, other) => ((one.dueOn ?? '9999') < (other.dueOn ?? '9999') ? -1 : 1));
}

type Absence = Pick<AwayMember, 'kind' | 'since' | 'where'>;

function findAbsence(member: Member, today: LocalDate): Absence | null {
  if (!standingOn(member, today).belongs) return null;
  const states = member.states.filter((state) => covers(state, today));
  const lost = states.find((state) => state.kind === 'lost-contact');
  if (lost) return { kind: 'lost-contact', since: lost.from, where: '' };
  const mobile = states.find((state) => state.kind === 'mobile');
  const abroad = states.find(
    (state) => state.kind === 'exempt' && state.reason === 'abroad-self-funded',
  );
  if (abroad) return { kind: 'abroad', since: abroad.from, where: mobile?.where ?? '' };
  return mobile ? { kind: 'mobile', since: mobile.from, where: mobile.where } : null;
}

function toAway(
  member: Member,
  absence: Absence,
  contacts: readonly Contact[],
  today: LocalDate,
  book: RuleBook | undefined,
): AwayMember {
  const last = contacts.toSorted((one, other) => (one.on < other.on ? 1 : -1))[0] ?? null;
  const provision = findProvision(
    `contact-${absence.kind === 'lost-contact' ? 'lost' : absence.kind}`,
    today,
    book,
  );
  // Of somebody who cannot be found only the time since then counts: tries are no contact.
  const begins = absence.kind === 'lost-contact' ? absence.since : (last?.on ?? absence.since);
  const months = provision === null ? 0 : numberOf(provision, 'months');
  const dueOn = provision === null ? null : addMonths(begins, months);
  const isDue = dueOn !== null && dueOn <= today;
  return {
    member,
    ...absence,
    last,
    dueOn,
    isDue,
    words: toWords(absence, dueOn, isDue, months),
    provision,
  };
}

function toWords(
  { kind }: Absence,
  dueOn: LocalDate | null,
  isDue: boolean,
  months: number,
): string {
  if (dueOn === null) return '';
  const day = formatDate(dueOn);
  if (kind === 'lost-contact') {
    return isDue
      ? `${day}失去联系满${months}个月，请向上级报告`
      : `到${day}失去联系满${months}个月`;
  }
  return isDue ? `${day}前应联系，还没有登记` : `下次联系不晚于${day}`;
}
