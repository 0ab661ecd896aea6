import type { BuiltInKind } from '../domain/record-kind';
import { standingOn } from '../domain/roster-on-date';
import { toBranchFacts } from '../plan/branch-facts';
import { expectationsOf } from '../rules/expectations';
import { findProvision } from '../rules/provision-set';
import { lastDayOf } from '../statistics/period';

import { sectionsAfterOwn, sectionsBeforeOwn, type SectionFacts } from './section-facts';
import { orderSections } from './section-order';
import { ownKindsOf, sectionsOfRecord } from './section-records';
import type { YearSource } from './year-source';

/** A section of the book of a year, as the user chooses and orders it. */
export interface BookSection {
  readonly key: string;
  readonly name: string;
  readonly description: string;
  /** The kind whose records it holds; null where it holds none or those of an own kind. */
  readonly kind: BuiltInKind | null;
  /** Records that belong to it, also those that are printed in another section. */
  readonly recordCount: number;
  /** By the rules the year has such records: without any its page says so. */
  readonly isRequired: boolean;
  /** As the user chose it. */
  readonly isIncluded: boolean;
  /** Nothing is there to print in it. */
  readonly isEmpty: boolean;
}

/** Whether pages are printed: of what is chosen, all that has something or must say 无. */
export function isPrinted({ isIncluded, isEmpty, isRequired }: BookSection): boolean {
  return isIncluded && (isRequired || !isEmpty);
}

/** Every section that the book of the year can have, in the order in which it is printed. */
export function bookSections(source: YearSource): readonly BookSection[] {
  const { design, revisions, scans } = source;
  const own = [...ownKindsOf(revisions)].map(([key, name]): SectionFacts => ({
    key,
    name,
    description: '目录和每次活动的记录',
  }));
  const counts = new Map<string, number>();
  for (const section of revisions.flatMap(sectionsOfRecord)) {
    counts.set(section, (counts.get(section) ?? 0) + 1);
  }
  const required = requiredKinds(source);
  const scanned = new Set(
    scans.map(({ place }) => (place.kind === 'section' ? place.section : '')),
  );
  const leftOut = new Set(
    design.sections.filter(({ isIncluded }) => !isIncluded).map(({ key }) => key),
  );
  const standard = [...sectionsBeforeOwn, ...own, ...sectionsAfterOwn];
  return orderSections(standard, design.sections).map(({ key, name, description, kind }) => {
    const recordCount = counts.get(key) ?? 0;
    const hasRecords = kind !== undefined || key.startsWith('own:');
    return {
      key,
      name,
      description,
      kind: kind ?? null,
      recordCount,
      isRequired: required.has(key),
      isIncluded: !leftOut.has(key),
      isEmpty:
        !scanned.has(key) && (hasRecords ? recordCount === 0 : (emptiness[key]?.(source) ?? false)),
    };
  });
}

/** Kinds of which the rules in force expect a record this year, of a branch as it is. */
function requiredKinds(source: YearSource): ReadonlySet<string> {
  const { bookYear, branch, members, rules } = source;
  const span = { from: `${bookYear}-01-01`, to: `${bookYear}-12-31` };
  const expected = expectationsOf(span, toBranchFacts(branch, members), rules);
  const talks = findProvision('talk-coverage', span.to, rules) === null ? [] : ['talk'];
  return new Set([...expected.map(({ kind }) => kind), ...talks]);
}

/** When a section without records has nothing to print; one that is not named never is empty. */
const emptiness: Readonly<Record<string, (source: YearSource) => boolean>> = {
  contacts: (source) => contactsOf(source).length === 0 && !hasAway(source),
  plan: ({ plan }) => plan === null,
  dues: ({ payments, bookYear }) =>
    payments.every(
      ({ months, paidOn }) =>
        !paidOn.startsWith(`${bookYear}-`) &&
        !months.some((month) => month.startsWith(`${bookYear}-`)),
    ),
  attendance: ({ counted, bookYear }) =>
    counted.every((record) => record.bookYear !== bookYear || !record.hasAttendance),
  hours: ({ counted, bookYear }) =>
    counted.every((record) => record.bookYear !== bookYear || record.studyTenths === 0),
};

/** Contacts of the calendar year. */
export function contactsOf({ contacts, bookYear }: YearSource): YearSource['contacts'] {
  return contacts.filter(({ on }) => on.startsWith(`${bookYear}-`));
}

function hasAway({ members, bookYear, now }: YearSource): boolean {
  const day = lastDayOf({ kind: 'book-year', year: bookYear }, now);
  return members.some((member) => {
    const { belongs, isMobile, isLostContact } = standingOn(member, day);
    return belongs && (isMobile || isLostContact);
  });
}
