import type { Member } from './member';
import { rosterOn } from './roster-on-date';
import type { LocalDate } from './schema';

/** 政治生日 of one member in a year: the anniversary of joining the Party. */
export interface PoliticalBirthday {
  readonly member: Member;
  readonly joinedOn: LocalDate;
  /** The anniversary in that year; of who joined on 29 February the 28th in common years. */
  readonly on: LocalDate;
  /** Full years in the Party on that day (党龄 counts from 转正 and is another number). */
  readonly years: number;
}

/**
 * The anniversaries of a year in their order, of those who are on the roster on that day; the
 * year of joining has none. Members whose 入党日期 is not known are left out.
 */
export function politicalBirthdays(
  members: readonly Member[],
  year: number,
): readonly PoliticalBirthday[] {
  return members
    .flatMap((member) => {
      const { joinedOn } = member;
      if (joinedOn === null || Number(joinedOn.slice(0, 4)) >= year) return [];
      const on = toAnniversary(joinedOn, year);
      if (rosterOn([member], on).length === 0) return [];
      return [{ member, joinedOn, on, years: year - Number(joinedOn.slice(0, 4)) }];
    })
    .sort((one, other) =>
      one.on < other.on ? -1 : one.on > other.on ? 1 : other.years - one.years,
    );
}

function toAnniversary(date: LocalDate, year: number): LocalDate {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const monthDay = date.slice(5) === '02-29' && !isLeap ? '02-28' : date.slice(5);
  return `${year}-${monthDay}`;
}
