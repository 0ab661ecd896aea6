import { rosterOn, type RosterEntry } from '../domain/roster-on-date';
import type { LocalDate } from '../domain/schema';
import type { Revision } from '../domain/seal';
import { sortMembers, toRows } from '../statistics/member-order';
import { lastDayOf } from '../statistics/period';
import { toStatisticsSource, type StatisticsSource } from '../statistics/statistics-source';

import { bookSections, isPrinted, type BookSection } from './book-sections';
import { placesOnPaper, recordsByTime, sectionsOfRecord } from './section-records';
import type { YearSource } from './year-source';

/** What the pages of a year have in common, worked out once for a book. */
export interface Year {
  readonly source: YearSource;
  /** Sections that are printed, in order. */
  readonly sections: readonly BookSection[];
  /** Records that are printed, by time; a record all of whose sections are left out is not. */
  readonly records: readonly Revision[];
  /** The one section in which a record's pages stand, by the record's id. */
  readonly homes: ReadonlyMap<string, string>;
  /** The place at which a chapter first came on paper, by its key; none of what is not on it. */
  readonly places: ReadonlyMap<string, number>;
  /** The last day of the year, or today if that comes first: who is on the roster is asked of it. */
  readonly day: LocalDate;
  readonly roster: readonly RosterEntry[];
  /** How a member is printed, namesakes told apart. */
  readonly nameOf: (memberId: string) => string;
  readonly statistics: StatisticsSource;
}

/** Works out what the pages of a year's book have in common. */
export function toYear(source: YearSource): Year {
  const { branch, bookYear, members, counted, now, rules } = source;
  const sections = bookSections(source).filter(isPrinted);
  const printed = new Set(sections.map(({ key }) => key));
  const homes = new Map(
    source.revisions.flatMap((revision) => {
      const home = sectionsOfRecord(revision).find((section) => printed.has(section));
      return home === undefined ? [] : [[revision.document.recordId, home] as const];
    }),
  );
  const period = { kind: 'book-year', year: bookYear } as const;
  const day = lastDayOf(period, now);
  const onRoster = new Map(rosterOn(members, day).map((entry) => [entry.member.id, entry]));
  const sorted = sortMembers(members, 'strokes', branch.groups, day);
  const names = new Map(
    toRows(sorted, branch.groups, day).map(({ memberId, name }) => [memberId, name]),
  );
  return {
    source,
    sections,
    records: recordsByTime(source.revisions).filter(({ document }) => homes.has(document.recordId)),
    homes,
    places: placesOnPaper(source),
    day,
    roster: sorted.flatMap(({ id }) => onRoster.get(id) ?? []),
    nameOf: (memberId) => names.get(memberId) ?? '',
    statistics: toStatisticsSource({
      branch,
      members,
      records: counted,
      period,
      order: 'strokes',
      now,
      rules,
      payments: source.payments,
      drafts: source.drafts,
      correcting: source.correcting,
    }),
  };
}
