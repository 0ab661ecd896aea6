import { fitsPattern } from './date-pattern';
import type { IndexedDocument } from './indexed-document';
import { hasName, type SearchWord } from './search-words';

/** Where a word stands, best first: results are shown in this order. */
export const places = {
  /** In the theme or the name. */
  title: 0,
  /** In what the second line tells: day, kind, place. */
  fact: 1,
  /** In the text. */
  text: 2,
  /** As a name on the sheet: who was there, who chaired. */
  person: 3,
} as const;
export type Place = (typeof places)[keyof typeof places];
export const placeCount = 4;

/** A word together with the members who are found by it. */
export interface Sought {
  readonly word: SearchWord;
  /** By member number: 1 for those whose name has the word; empty if there are none. */
  readonly people: Uint8Array;
}

function placeOfText(indexed: IndexedDocument, { text }: SearchWord): Place | null {
  const at = indexed.folded.indexOf(text);
  if (at === -1) return null;
  if (at < indexed.titleEnd) return places.title;
  return at < indexed.factsEnd ? places.fact : places.text;
}

function placeOfDate({ days }: IndexedDocument, { date: pattern }: SearchWord): Place | null {
  if (pattern === null) return null;
  const found = days.filter(({ day }) => fitsPattern(day, pattern));
  if (found.length === 0) return null;
  return found.some(({ isFact }) => isFact) ? places.fact : places.text;
}

function placeOfPeople({ people }: IndexedDocument, sought: Sought): Place | null {
  if (sought.people.length === 0) return null;
  for (const number of people) if (sought.people[number] === 1) return places.person;
  return null;
}

/** The best place in which a document has a word; null if it does not have it at all. */
export function findPlace(indexed: IndexedDocument, sought: Sought): Place | null {
  const { word } = sought;
  if (indexed.names.some((name) => hasName(name, word))) return places.title;
  const inText = placeOfText(indexed, word);
  if (inText === places.title || inText === places.fact) return inText;
  const byDate = placeOfDate(indexed, word);
  return byDate === places.fact ? byDate : (inText ?? byDate ?? placeOfPeople(indexed, sought));
}
