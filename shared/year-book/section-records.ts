import { toDatePart } from '../domain/calendar';
import { namedKindsOf, type NamedKind } from '../domain/record-kind';
import type { Revision } from '../domain/seal';

import type { YearSource } from './year-source';

/** The chapter of a record within a book. */
export function toRecordKey(recordId: string): string {
  return `record:${recordId}`;
}

/** The chapter with which a section begins. */
export function toSectionKey(section: string): string {
  return `section:${section}`;
}

/** The section of a kind: built in by its name, the user's own by the definition. */
export function sectionOfKind({ kind, key }: NamedKind): string {
  return kind === key ? key : `own:${key}`;
}

/** Sections to which a record belongs, in the order of its kinds. */
export function sectionsOfRecord({ document }: Revision): readonly string[] {
  return [...new Set(namedKindsOf(document.content).map(sectionOfKind))];
}

/** The user's own kinds of a year's records, each once under its newest name. */
export function ownKindsOf(revisions: readonly Revision[]): ReadonlyMap<string, string> {
  const named = revisions.flatMap(({ document }) => namedKindsOf(document.content));
  return new Map(
    named.filter(({ kind, key }) => kind !== key).map((own) => [sectionOfKind(own), own.name]),
  );
}

/** Records of the year by the time of the event: the order of every overview. */
export function recordsByTime(revisions: readonly Revision[]): readonly Revision[] {
  return revisions.toSorted((one, other) => compareTexts(timeOf(one), timeOf(other)));
}

/** The place at which each chapter first came on paper, by its key. */
export function placesOnPaper({
  printings,
}: Pick<YearSource, 'printings'>): ReadonlyMap<string, number> {
  const printed = [...printings]
    .sort((one, other) => one.printedAtMs - other.printedAtMs)
    .flatMap(({ pages }) => pages.map(({ chapter }) => chapter));
  return new Map([...new Set(printed)].map((chapter, place) => [chapter, place]));
}

/**
 * Records whose pages stand in one section in the order of print: those that are on paper as they
 * were printed, then the others as they were given.
 */
export function inOrderOfPrint(
  records: readonly Revision[],
  places: ReadonlyMap<string, number>,
): readonly Revision[] {
  const placeOf = ({ document }: Revision) =>
    places.get(toRecordKey(document.recordId)) ?? Number.MAX_SAFE_INTEGER;
  return records.toSorted((one, other) => placeOf(one) - placeOf(other));
}

/** Its time, then what was entered first: no two records have the same. */
function timeOf({ document, seal }: Revision): string {
  const { content } = document;
  const sequence = String(seal.sequence).padStart(9, '0');
  return `${content.startsAt ?? '~'} ${String(document.enteredAtMs).padStart(15, '0')} ${sequence}`;
}

function compareTexts(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

/** The day of a record's event; empty where the sealed text has none. */
export function dateOf({ document }: Revision): string {
  const { startsAt } = document.content;
  return startsAt === null ? '' : toDatePart(startsAt);
}
