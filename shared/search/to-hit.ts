import { fitsPattern } from './date-pattern';
import { clipMarked, markText, markWhole, type MarkedText } from './mark-text';
import type { IndexedDocument } from './indexed-document';
import type { Passage, SearchGroup } from './search-document';
import { hasName, type SearchWord } from './search-words';

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

/** The name that a member has now, if a word finds the member by it. */
export type FindName = (memberId: string, word: SearchWord) => string | null;

const MOST_EXCERPTS = 2;

function hasDate({ date }: Passage, { date: pattern }: SearchWord): boolean {
  return date !== undefined && pattern !== null && fitsPattern(date, pattern);
}

/** A passage with the words that it has; who is named on a sheet is shown if a word finds them. */
function markPassage(
  passage: Passage,
  words: readonly SearchWord[],
  findName: FindName,
): { readonly line: MarkedText; readonly found: ReadonlySet<SearchWord> } {
  const texts = words.map(({ text }) => text);
  const marked = markText(passage.text, texts);
  const found = new Set(
    words.filter(({ text }) => markText(passage.text, [text]).ranges.length > 0),
  );
  const names = new Set<string>();
  for (const word of words) {
    if (hasDate(passage, word)) found.add(word);
    for (const memberId of passage.memberIds ?? []) {
      const name = findName(memberId, word);
      if (name === null) continue;
      names.add(name);
      found.add(word);
    }
  }
  if (names.size > 0) {
    const shown = [...names].slice(0, 6).join('、') + (names.size > 6 ? '等' : '');
    const text = passage.text === '' ? shown : `${shown}：${passage.text}`;
    const byText = markText(text, texts);
    return {
      line: byText.ranges.length > 0 ? byText : { text, ranges: [[0, shown.length]] },
      found,
    };
  }
  const isByDateAlone = found.size > 0 && marked.ranges.length === 0;
  return { line: isByDateAlone ? markWhole(passage.text) : marked, found };
}

/** Takes the passage that has most of the missing words, the first of equals, then the next. */
function toExcerpts(
  passages: readonly Passage[],
  missing: ReadonlySet<SearchWord>,
  findName: FindName,
): readonly Excerpt[] {
  const left = new Set(missing);
  const excerpts: Excerpt[] = [];
  while (left.size > 0 && excerpts.length < MOST_EXCERPTS) {
    let best: { readonly excerpt: Excerpt; readonly found: ReadonlySet<SearchWord> } | null = null;
    for (const passage of passages) {
      const { line, found } = markPassage(passage, [...left], findName);
      if (found.size <= (best?.found.size ?? 0)) continue;
      best = { excerpt: { label: passage.label, line: clipMarked(line) }, found };
    }
    if (best === null) break;
    excerpts.push(best.excerpt);
    for (const word of best.found) left.delete(word);
  }
  return excerpts;
}

/** Shows a document with what was found in it. */
export function toHit(
  { document, names }: IndexedDocument,
  words: readonly SearchWord[],
  findName: FindName,
): SearchHit {
  const { id, group, facts, passages } = document;
  const missing = new Set(words);
  let title = markText(
    document.title,
    words.map(({ text }) => text),
  );
  for (const word of words) {
    const isNamed = names.some((name) => hasName(name, word));
    if (isNamed || markText(document.title, [word.text]).ranges.length > 0) missing.delete(word);
    // By its sound a name is found as a whole.
    if (isNamed && title.ranges.length === 0 && word.isLatin) title = markWhole(document.title);
  }
  const told = facts
    .filter(({ text }) => text !== '')
    .map((fact) => {
      const { line, found } = markPassage(fact, words, findName);
      for (const word of found) missing.delete(word);
      return line;
    });
  return { id, group, title, facts: told, excerpts: toExcerpts(passages, missing, findName) };
}
