import { formatDate } from '../domain/calendar';
import { fullMonthsBetween } from '../domain/months';
import type { LocalDate } from '../domain/schema';

import { numberOf, type Provision } from './provision';
import { findProvision, type RuleBook } from './provision-set';

/** One event of organisational life at which a member was expected. */
export interface LifeEvent {
  readonly date: LocalDate;
  /** Attended, or caught up afterwards. */
  readonly tookPart: boolean;
}

/** That a member has missed everything for some time. */
export interface LongAbsence {
  /** Day of the last event in which the member took part; of the first missed if of none. */
  readonly since: LocalDate;
  /** Full months from then until today. */
  readonly months: number;
  /** Events missed since. */
  readonly missed: number;
  /** After 2, 4 and 6 months by the rule. */
  readonly level: 'first' | 'second' | 'last';
  /** Sentences that ask to get in touch and conclude nothing. */
  readonly message: string;
  readonly provision: Provision;
}

/**
 * Says whether a member has taken part in nothing for 2, 4 or 6 months although expected. It
 * counts days and nothing else: whether there was a proper reason, and what follows, is for the
 * branch to find out and decide.
 *
 * @param events - Events at which the member was expected, in any order; later than today do not
 * count, nor do events of which an exemption freed the member, so leave those out.
 * @returns null if there is nothing to remind of.
 * @see 党员教育管理工作条例 Art 31; 党章 Art 9.
 */
export function findLongAbsence(
  events: readonly LifeEvent[],
  today: LocalDate,
  book?: RuleBook,
): LongAbsence | null {
  const provision = findProvision('absence-of-life', today, book);
  if (provision === null) return null;
  const past = events
    .filter(({ date }) => date <= today)
    .toSorted((one, other) => (one.date < other.date ? -1 : Number(one.date > other.date)));
  const last = past.findLast(({ tookPart }) => tookPart);
  const missed = past.filter(({ date, tookPart }) => !tookPart && date > (last?.date ?? ''));
  const since = last?.date ?? missed[0]?.date;
  if (since === undefined || missed.length === 0) return null;

  const months = fullMonthsBetween(since, today);
  const level = levelOf(months, provision);
  if (level === null) return null;
  const begin =
    last === undefined
      ? `从${formatDate(since)}起一次也没有`
      : `最近一次是${formatDate(since)}，之后没有再`;
  return {
    since,
    months,
    missed: missed.length,
    level,
    message: `已满${months}个月：${begin}参加组织生活，其间应参加${missed.length}次。请与本人联系，了解原因。${level === 'last' ? provision.ask : ''}`,
    provision,
  };
}

function levelOf(months: number, provision: Provision): LongAbsence['level'] | null {
  if (months >= numberOf(provision, 'lastMonths')) return 'last';
  if (months >= numberOf(provision, 'secondMonths')) return 'second';
  return months >= numberOf(provision, 'firstMonths') ? 'first' : null;
}
