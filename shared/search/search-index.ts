import { findPlace, placeCount, type Sought } from './find-place';
import { compareIndexed, toIndexedDocument, type IndexedDocument } from './indexed-document';
import { searchGroups, type SearchDocument, type SearchGroup } from './search-document';
import { hasName, toSearchWords, type SearchWord } from './search-words';
import { toHit, type FindName, type SearchHit } from './to-hit';

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
}

class Index {
  private readonly byKey = new Map<string, IndexedDocument>();
  /** Always in the order of `compareIndexed`, so that no search has to sort. */
  private readonly ordered: IndexedDocument[] = [];
  private readonly numbers = new Map<string, number>();

  put(document: SearchDocument): void {
    this.remove(document.group, document.id);
    const indexed = toIndexedDocument(document, (memberId) => this.numberOf(memberId));
    this.byKey.set(toKey(document.group, document.id), indexed);
    this.ordered.splice(this.placeFor(indexed), 0, indexed);
  }

  remove(group: SearchGroup, id: string): void {
    const key = toKey(group, id);
    const indexed = this.byKey.get(key);
    if (!indexed) return;
    this.byKey.delete(key);
    this.ordered.splice(this.ordered.indexOf(indexed), 1);
  }

  search({ typed, ranges }: SearchQuery): readonly GroupHits[] {
    const words = toSearchWords(typed);
    const found = this.find(words);
    return searchGroups.map((group) => {
      const all = found[group].flat();
      const { from, count } = ranges[group];
      const hits = all
        .slice(from, from + count)
        .map((indexed) => toHit(indexed, words, this.findName));
      return { group, total: all.length, from, hits };
    });
  }

  /** By group, then by the place of the word that stands least well; newest first within each. */
  private find(words: readonly SearchWord[]): Record<SearchGroup, IndexedDocument[][]> {
    const found: Record<SearchGroup, IndexedDocument[][]> = { member: noHits(), record: noHits() };
    const soughts = words.map((word) => this.toSought(word));
    if (soughts.length === 0) return found;
    for (const indexed of this.ordered) {
      let worst = 0;
      for (const sought of soughts) {
        const place = findPlace(indexed, sought);
        if (place === null) {
          worst = placeCount;
          break;
        }
        worst = Math.max(worst, place);
      }
      found[indexed.document.group][worst]?.push(indexed);
    }
    return found;
  }

  private toSought(word: SearchWord): Sought {
    // One letter is nobody's name yet: it would find every meeting that people came to.
    if (word.isLatin && word.text.length === 1) return { word, people: new Uint8Array() };
    const people = new Uint8Array(this.numbers.size);
    let hasAny = false;
    for (const { document, names } of this.byKey.values()) {
      if (names.length === 0 || !names.some((name) => hasName(name, word))) continue;
      const number = this.numbers.get(document.id);
      if (number === undefined) continue;
      people[number] = 1;
      hasAny = true;
    }
    return { word, people: hasAny ? people : new Uint8Array() };
  }

  private readonly findName: FindName = (memberId, word) => {
    if (word.isLatin && word.text.length === 1) return null;
    const member = this.byKey.get(toKey('member', memberId));
    const isNamed = member?.names.some((name) => hasName(name, word)) === true;
    return isNamed ? member.document.title : null;
  };

  private numberOf(memberId: string): number {
    const known = this.numbers.get(memberId);
    if (known !== undefined) return known;
    this.numbers.set(memberId, this.numbers.size);
    return this.numbers.size - 1;
  }

  private placeFor(indexed: IndexedDocument): number {
    let low = 0;
    let high = this.ordered.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = this.ordered[middle];
      if (other && compareIndexed(other, indexed) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Each group's ids are its own. */
function toKey(group: SearchGroup, id: string): string {
  return `${group} ${id}`;
}

function noHits(): IndexedDocument[][] {
  return Array.from({ length: placeCount }, () => []);
}

/**
 * An empty index. There are no lists of words behind it: a plain look through 20,000 folded texts
 * takes some milliseconds and is exact for one character as for twenty; word lists were measured
 * to be slower to make, larger, or wrong.
 */
export function createSearchIndex(): SearchIndex {
  const index = new Index();
  return {
    put: (document) => index.put(document),
    remove: (group, id) => index.remove(group, id),
    search: (query) => index.search(query),
  };
}
