import { toDayNumber } from './date-pattern';
import { foldText } from './fold-text';
import type { SearchDocument } from './search-document';
import { toNameKey, type NameKey } from './search-words';

/** Gives each member a small number, so that the people of a document are a few bytes. */
export type NumberOf = (memberId: string) => number;

/** A document made ready to be looked through again and again. */
export interface IndexedDocument {
  readonly document: SearchDocument;
  /**
   * Title, facts and passages, folded, one a line: no word reaches over the end of a line. A block
   * puts its own copy here, so that the text is held once.
   */
  folded: string;
  readonly titleEnd: number;
  readonly factsEnd: number;
  readonly days: readonly { readonly day: number; readonly isFact: boolean }[];
  /** Numbers of the members whom it names by id. */
  readonly people: Uint32Array;
  readonly names: readonly NameKey[];
}

/** Prepares a document; everything that costs time is done here, once. */
export function toIndexedDocument(document: SearchDocument, numberOf: NumberOf): IndexedDocument {
  const { title, facts, passages, names = [] } = document;
  const head = foldText(title);
  const factLines = facts.map(({ text }) => `\n${foldText(text)}`).join('');
  const lines = passages.map(({ text }) => `\n${foldText(text)}`).join('');
  const all = [...facts, ...passages];
  const people = new Set(all.flatMap(({ memberIds = [] }) => memberIds).map(numberOf));
  return {
    document,
    folded: head + factLines + lines,
    titleEnd: head.length,
    factsEnd: head.length + factLines.length,
    days: all.flatMap(({ date }, index) =>
      date === undefined ? [] : [{ day: toDayNumber(date), isFact: index < facts.length }],
    ),
    people: Uint32Array.from(people),
    names: names.map(toNameKey),
  };
}

/** Newest first; then by title and id, so that the order never changes by itself. */
export function compareIndexed(
  { document: one }: IndexedDocument,
  { document: other }: IndexedDocument,
): number {
  if (one.order !== other.order) return one.order < other.order ? 1 : -1;
  if (one.title !== other.title) return one.title < other.title ? -1 : 1;
  if (one.id === other.id) return 0;
  return one.id < other.id ? -1 : 1;
}
