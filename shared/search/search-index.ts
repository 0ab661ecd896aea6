import { DocumentShelf } from './document-shelf';
import { toIndexedDocument, type IndexedDocument } from './indexed-document';
import { searchGroups, type SearchDocument, type SearchGroup } from './search-document';
import { hasName, toSearchWords, type SearchWord } from './search-words';
import { toHit, type SearchHit, type SoughtWord } from './to-hit';

/** Which part of a group's results is wanted, counted from 0. */
export interface HitRange {
  readonly from: number;
  readonly count: number;
}

/** What is asked: a range for each group that is to be shown. */
export interface SearchQuery {
  readonly typed: string;
  readonly ranges: Readonly<Record<SearchGroup, HitRange>>;
}

/** One group's results: how many there are, and those of the range. */
export interface GroupHits {
  readonly group: SearchGroup;
  readonly total: number;
  readonly from: number;
  readonly hits: readonly SearchHit[];
}

/** Everything that can be found, looked through as a whole for every search. */
export interface SearchIndex {
  /** Adds a document, or puts it in the place of the one with its group and id. */
  readonly put: (document: SearchDocument) => void;
  readonly remove: (group: SearchGroup, id: string) => void;
  /** Nothing typed finds nothing. */
  readonly search: (query: SearchQuery) => readonly GroupHits[];
  /** Does now what the next search would have to do first after many changes. */
  readonly prepare: () => void;
}

/** Documents of one block; a change lays so many texts anew (some 0.2 ms), a search each block once. */
const MOST_PER_BLOCK = 128;

class Index {
  private readonly byKey = new Map<string, IndexedDocument>();
  private readonly shelves: Readonly<Record<SearchGroup, DocumentShelf>>;
  /** Those that are found by their names. */
  private readonly named = new Map<string, IndexedDocument>();
  private readonly numbers = new Map<string, number>();

  constructor(mostPerBlock: number) {
    this.shelves = {
      member: new DocumentShelf(mostPerBlock),
      record: new DocumentShelf(mostPerBlock),
    };
  }

  put(document: SearchDocument): void {
    const { group, id } = document;
    this.remove(group, id);
    const indexed = toIndexedDocument(document, (memberId) => this.numberOf(memberId));
    this.byKey.set(toKey(group, id), indexed);
    if (indexed.names.length > 0) this.named.set(id, indexed);
    this.shelves[group].put(indexed);
  }

  remove(group: SearchGroup, id: string): void {
    const key = toKey(group, id);
    const indexed = this.byKey.get(key);
    if (!indexed) return;
    this.byKey.delete(key);
    if (indexed.names.length > 0) this.named.delete(id);
    this.shelves[group].remove(indexed);
  }

  search({ typed, ranges }: SearchQuery): readonly GroupHits[] {
    const soughts = toSearchWords(typed).map((word) => this.toSought(word));
    return searchGroups.map((group) => {
      const { from, count } = ranges[group];
      const { total, wanted } = this.shelves[group].find(soughts, from, count);
      return { group, total, from, hits: wanted.map((indexed) => toHit(indexed, soughts)) };
    });
  }

  prepare(): void {
    for (const group of searchGroups) this.shelves[group].prepare();
  }

  private toSought(word: SearchWord): SoughtWord {
    const found = [...this.named.values()].filter(({ names }) =>
      names.some((name) => hasName(name, word)),
    );
    const named = new Set(found.map(({ document }) => document.id));
    // One letter is nobody's name yet: it would find every meeting that people came to.
    const present = word.isLatin && word.text.length === 1 ? [] : found;
    return {
      word,
      named,
      people: this.toPeople(present),
      titles: new Map(present.map(({ document }) => [document.id, document.title])),
    };
  }

  /** By member number; empty if there is nobody to look for. */
  private toPeople(found: readonly IndexedDocument[]): Uint8Array {
    const numbers = found.flatMap(({ document }) => this.numbers.get(document.id) ?? []);
    const people = new Uint8Array(numbers.length === 0 ? 0 : this.numbers.size);
    for (const number of numbers) people[number] = 1;
    return people;
  }

  private numberOf(memberId: string): number {
    const known = this.numbers.get(memberId);
    if (known !== undefined) return known;
    this.numbers.set(memberId, this.numbers.size);
    return this.numbers.size - 1;
  }
}

/** Each group's ids are its own. */
function toKey(group: SearchGroup, id: string): string {
  return `${group} ${id}`;
}

/**
 * An empty index. There are no lists of words behind it: a plain look through 20,000 folded texts
 * takes some milliseconds and is exact for one character as for twenty; word lists were measured
 * to be slower to make, larger, or wrong.
 *
 * @param mostPerBlock - How many texts lie end to end; the results are the same for any number.
 */
export function createSearchIndex(mostPerBlock = MOST_PER_BLOCK): SearchIndex {
  const index = new Index(mostPerBlock);
  return {
    put: (document) => index.put(document),
    remove: (group, id) => index.remove(group, id),
    search: (query) => index.search(query),
    prepare: () => index.prepare(),
  };
}
