import { fitsPattern, toDayNumber } from './date-pattern';
import type { SoughtInBlock } from './document-block';
import { clipMarked, markText, markWhole, type MarkedText } from './mark-text';
import type { IndexedDocument } from './indexed-document';
import type { Passage, SearchGroup } from './search-document';

/** A passage in which something was found. */
export interface Excerpt {
  readonly label: string;
  readonly line: MarkedText;
}

/** One result as it is shown. */
export interface SearchHit {
  readonly id: string;
  readonly group: SearchGroup;
  readonly title: MarkedText;
  readonly facts: readonly MarkedText[];
  /** Where the words stand that neither title nor facts have; two at most. */
  readonly excerpts: readonly Excerpt[];
}

/** A word together with what is shown of the people whom it finds on a sheet. */
export interface SoughtWord extends SoughtInBlock {
  /** By id, the names that they have now; of nobody for a single letter. */
  readonly titles: ReadonlyMap<string, string>;
}

const MOST_EXCERPTS = 2;
/** Names that an excerpt tells; the rest is “等”. */
const MOST_NAMES = 6;

/** A passage, and its line of the folded text, in which words are sought before it is marked. */
interface Line {
  readonly passage: Passage;
  readonly folded: string;
}

function hasDate({ date }: Passage, { word }: SoughtWord): boolean {
  return date !== undefined && word.date !== null && fitsPattern(toDayNumber(date), word.date);
}

function hasMember({ memberIds = [] }: Passage, { titles }: SoughtWord): boolean {
  return titles.size > 0 && memberIds.some((memberId) => titles.has(memberId));
}

function findWords({ passage, folded }: Line, words: readonly SoughtWord[]): readonly SoughtWord[] {
  return words.filter(
    (sought) =>
      folded.includes(sought.word.text) || hasDate(passage, sought) || hasMember(passage, sought),
  );
}

function toNames({ memberIds = [] }: Passage, words: readonly SoughtWord[]): readonly string[] {
  const names = words.flatMap(({ titles }) =>
    memberIds.flatMap((memberId) => titles.get(memberId) ?? []),
  );
  return [...new Set(names)];
}

/** A passage with the words that it has; who is named on a sheet is shown if a word finds them. */
function markLine({ passage, folded }: Line, words: readonly SoughtWord[]): MarkedText {
  const texts = words.map(({ word }) => word.text);
  const names = toNames(passage, words);
  if (names.length > 0) {
    const shown = names.slice(0, MOST_NAMES).join('、') + (names.length > MOST_NAMES ? '等' : '');
    const text = passage.text === '' ? shown : `${shown}：${passage.text}`;
    const byText = markText(text, texts);
    return byText.ranges.length > 0 ? byText : { text, ranges: [[0, shown.length]] };
  }
  if (texts.some((text) => folded.includes(text))) return markText(passage.text, texts);
  const isByDate = words.some((sought) => hasDate(passage, sought));
  return isByDate ? markWhole(passage.text) : { text: passage.text, ranges: [] };
}

/** Takes the passage that has most of the missing words, the first of equals, then the next. */
function toExcerpts(lines: readonly Line[], missing: readonly SoughtWord[]): readonly Excerpt[] {
  const excerpts: Excerpt[] = [];
  let left = missing;
  while (left.length > 0 && excerpts.length < MOST_EXCERPTS) {
    let best: { readonly line: Line; readonly found: readonly SoughtWord[] } | null = null;
    for (const line of lines) {
      const found = findWords(line, left);
      if (found.length > (best?.found.length ?? 0)) best = { line, found };
    }
    if (best === null) break;
    const { line, found } = best;
    excerpts.push({ label: line.passage.label, line: clipMarked(markLine(line, left)) });
    left = left.filter((sought) => !found.includes(sought));
  }
  return excerpts;
}

function toTitle(
  { document, names }: IndexedDocument,
  folded: string,
  words: readonly SoughtWord[],
): { readonly line: MarkedText; readonly missing: readonly SoughtWord[] } {
  const isNamed = ({ named }: SoughtWord) => names.length > 0 && named.has(document.id);
  const line = markLine({ passage: { label: '', text: document.title }, folded }, words);
  // By its sound a name is found as a whole.
  const isBySound = words.some((sought) => sought.word.isLatin && isNamed(sought));
  return {
    line: line.ranges.length === 0 && isBySound ? markWhole(document.title) : line,
    missing: words.filter((sought) => !isNamed(sought) && !folded.includes(sought.word.text)),
  };
}

/** Shows a document with what was found in it. */
export function toHit(indexed: IndexedDocument, words: readonly SoughtWord[]): SearchHit {
  const { id, group, facts, passages } = indexed.document;
  const [head = '', ...folded] = indexed.folded.split('\n');
  const toLine = (passage: Passage, index: number) => ({ passage, folded: folded[index] ?? '' });
  const title = toTitle(indexed, head, words);
  const told = facts.map(toLine).filter(({ passage }) => passage.text !== '');
  const inFacts = new Set(told.flatMap((line) => findWords(line, words)));
  return {
    id,
    group,
    title: title.line,
    facts: told.map((line) => markLine(line, words)),
    excerpts: toExcerpts(
      passages.map((passage, index) => toLine(passage, facts.length + index)),
      title.missing.filter((sought) => !inFacts.has(sought)),
    ),
  };
}
