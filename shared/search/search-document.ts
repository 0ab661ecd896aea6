import type { LocalDate } from '../domain/schema';

/**
 * What can be found. A new one, as an item of the plan, is a new entry here and a function that
 * makes its documents; the index knows none of them.
 */
export const searchGroups = ['member', 'record'] as const;
export type SearchGroup = (typeof searchGroups)[number];

/** A piece of what is searched, under the name that it has on the form. */
export interface Passage {
  readonly label: string;
  readonly text: string;
  /** A day that the passage tells, found in whatever way it is typed. */
  readonly date?: LocalDate;
  /** Members named here by id; they are found by the names that they have now. */
  readonly memberIds?: readonly string[];
}

/** A name by which a person is found. */
export interface PersonName {
  readonly text: string;
  /** The reading in place of the dictionary's; empty if none. */
  readonly reading: string;
}

/** One thing that is found or not found as a whole. */
export interface SearchDocument {
  readonly id: string;
  readonly group: SearchGroup;
  /** The line that is read first: a theme, a name. */
  readonly title: string;
  /** What is told of it in a second line, as date, kinds and place. */
  readonly facts: readonly Passage[];
  readonly passages: readonly Passage[];
  /** Of two found alike the greater comes first, as text. */
  readonly order: string;
  /** Of a person: the names by which every document that has the id is found. */
  readonly names?: readonly PersonName[];
}
