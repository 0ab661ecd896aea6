import { assertPresent } from '../util/assert';

import { fitsPattern } from './date-pattern';
import { placeCount, places, type Sought } from './find-place';
import { compareIndexed, type IndexedDocument } from './indexed-document';
import { joinTexts, type JoinedTexts } from './joined-texts';

/** A document does not have the word: worse than every place. */
export const NOWHERE = placeCount;

/** A word, and whose own names have it. */
export interface SoughtInBlock extends Sought {
  /** By id, of those members whose name has the word. */
  readonly named: ReadonlySet<string>;
}

/** Some documents that follow one another in the order of `compareIndexed`. */
export class DocumentBlock {
  private readonly documents: IndexedDocument[];
  /** Null after a change, until the next search. */
  private joined: JoinedTexts | null = null;

  constructor(documents: IndexedDocument[] = []) {
    this.documents = documents;
  }

  get size(): number {
    return this.documents.length;
  }

  /** @throws {Error} If there is no such document. */
  at(index: number): IndexedDocument {
    return assertPresent(this.documents[index], 'a block is asked for what it has');
  }

  put(document: IndexedDocument): void {
    this.documents.splice(this.placeFor(document), 0, document);
    this.joined = null;
  }

  remove(document: IndexedDocument): void {
    this.documents.splice(this.documents.indexOf(document), 1);
    this.joined = null;
  }

  /** Gives the second half of its documents away. */
  split(): DocumentBlock {
    this.joined = null;
    return new DocumentBlock(this.documents.splice(this.size >> 1));
  }

  /** Makes the block ready to be looked through, if it has changed. */
  prepare(): JoinedTexts {
    this.joined ??= joinTexts(this.documents);
    return this.joined;
  }

  /** Tells by document the best place in which it has a word, or `NOWHERE`. */
  findPlaces(sought: SoughtInBlock, found: Uint8Array): void {
    const joined = this.prepare();
    found.fill(NOWHERE, 0, this.size);
    findPeople(joined, sought.people, found);
    findText(joined, sought.word.text, found);
    findDays(joined, sought, found);
    if (sought.named.size === 0) return;
    for (const [index, { document, names }] of this.documents.entries()) {
      if (names.length > 0 && sought.named.has(document.id)) found[index] = places.title;
    }
  }

  private placeFor(document: IndexedDocument): number {
    const place = this.documents.findIndex((other) => compareIndexed(other, document) >= 0);
    return place === -1 ? this.size : place;
  }
}

/** From one document that has the text straight to the next; the first occurrence is the best. */
function findText(joined: JoinedTexts, text: string, found: Uint8Array): void {
  const { starts, titleEnds, factsEnds } = joined;
  const count = titleEnds.length;
  let index = 0;
  let at = joined.text.indexOf(text);
  while (at !== -1) {
    while ((starts[index + 1] ?? 0) <= at) index += 1;
    if (at < (titleEnds[index] ?? 0)) found[index] = places.title;
    else found[index] = at < (factsEnds[index] ?? 0) ? places.fact : places.text;
    index += 1;
    if (index === count) return;
    at = joined.text.indexOf(text, starts[index]);
  }
}

function findDays(joined: JoinedTexts, { word }: SoughtInBlock, found: Uint8Array): void {
  if (word.date === null) return;
  const { days, dayOwners, dayPlaces } = joined;
  for (let at = 0; at < days.length; at += 1) {
    if (!fitsPattern(days[at] ?? 0, word.date)) continue;
    const owner = dayOwners[at] ?? 0;
    found[owner] = Math.min(found[owner] ?? NOWHERE, dayPlaces[at] ?? NOWHERE);
  }
}

function findPeople(joined: JoinedTexts, sought: Uint8Array, found: Uint8Array): void {
  if (sought.length === 0) return;
  const { people, peopleStarts } = joined;
  for (let index = 0; index < peopleStarts.length - 1; index += 1) {
    const end = peopleStarts[index + 1] ?? 0;
    for (let at = peopleStarts[index] ?? 0; at < end; at += 1) {
      if (sought[people[at] ?? 0] !== 1) continue;
      found[index] = places.person;
      break;
    }
  }
}
