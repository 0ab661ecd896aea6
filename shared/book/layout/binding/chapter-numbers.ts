import type { PrintedPage } from '../../../domain/printing';
import { groupBy } from '../../../util/group-by';

import type { SectionLabel } from './section-label';

/** A chapter of a section that has a leaf of its own. */
export interface SectionChapter {
  readonly key: string;
  readonly pageCount: number;
}

/** Numbers of a section that belong to one chapter, whole leaves; added pages follow the last. */
export interface ChapterNumbers {
  /** An odd number: a right-hand page. */
  readonly from: number;
  /** An even number, or `Infinity` while nothing printed follows. */
  readonly limit: number;
  /** How many pages of it are on paper, added ones counted and gaps too. */
  readonly countOnPaper: number;
}

interface Claim {
  readonly key: string;
  readonly from: number;
  /** Last number that is on paper. */
  readonly last: number;
  /** How many added pages (3-12a, 3-12b) are on paper. */
  readonly added: number;
}

type PaperLabel = SectionLabel & Pick<PrintedPage, 'chapter' | 'ordinal'>;

const toEven = (number: number) => number + (number % 2);
const toOdd = (number: number) => number - ((number + 1) % 2);

/** Where the chapter begins of which this page is on paper. */
function toStart({ number, added, ordinal }: PaperLabel): number {
  return ordinal === undefined ? number : Math.max(1, number + added - ordinal + 1);
}

function toClaim(key: string, labels: readonly PaperLabel[]): Claim {
  return {
    key,
    from: toOdd(Math.min(...labels.map(toStart), ...labels.map(({ number }) => number))),
    last: Math.max(...labels.map(({ number }) => number)),
    added: Math.max(...labels.map(({ added }) => added)),
  };
}

/** Claims of which none reaches into another; what is pushed aside is numbered anew. */
function keepApart(claims: readonly Claim[]): readonly Claim[] {
  const kept: Claim[] = [];
  for (const claim of claims.toSorted((a, b) => a.from - b.from)) {
    if (claim.from > toEven(kept.at(-1)?.last ?? 0)) kept.push(claim);
  }
  return kept;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** The leaves between those of claims on which pages lie that are no longer in the book. */
function toGoneSpans(labels: readonly PaperLabel[], claims: readonly Claim[]): readonly Span[] {
  return labels
    .filter(
      ({ number }) => !claims.some(({ from, last }) => from <= number && number <= toEven(last)),
    )
    .map(({ number }) => ({ from: toOdd(number), to: toEven(number) }));
}

function toNumbers(claim: Claim, starts: readonly number[]): ChapterNumbers {
  const next = Math.min(...starts.filter((start) => start > claim.from));
  const limit = claim.added > 0 ? toEven(claim.last) : next - 1;
  const countOnPaper = claim.last - claim.from + 1 + claim.added;
  return { from: claim.from, limit, countOnPaper };
}

function toSpan({ from, limit, countOnPaper }: ChapterNumbers, pageCount: number): Span {
  const last = toEven(from + Math.max(pageCount, countOnPaper) - 1);
  return { from, to: Math.min(limit, last) };
}

/** The first right-hand page from one on with so many free numbers after it. */
function findRoom(taken: readonly Span[], from: number, count: number): number {
  let start = from;
  for (const { from: takenFrom, to } of taken.toSorted((a, b) => a.from - b.from)) {
    if (takenFrom < start + count && to >= start) start = to + 1;
  }
  return start;
}

/**
 * Gives the chapters of one section their numbers. What is on paper keeps its numbers; what is
 * new goes behind it, or into a gap that is large enough. A chapter that grew takes numbers that
 * nothing on paper has, then added pages; numbers of what was taken out of the book are not given
 * again, unless nothing that is on paper of the section is left in it.
 *
 * @param onPaper - Pages of the section that lie in the book.
 */
export function numberChapters(
  chapters: readonly SectionChapter[],
  onPaper: readonly (PrintedPage & { readonly place: SectionLabel })[],
): ReadonlyMap<string, ChapterNumbers> {
  const labels = onPaper.map(({ place, ...page }): PaperLabel => ({ ...page, ...place }));
  const keys = new Set(chapters.map(({ key }) => key));
  const byChapter = groupBy(labels, ({ chapter }) => chapter);
  const claims = keepApart(
    [...byChapter].flatMap(([key, own]) => (keys.has(key) ? [toClaim(key, own)] : [])),
  );
  const gone = claims.length === 0 ? [] : toGoneSpans(labels, claims);
  const starts = [...claims, ...gone].map(({ from }) => from);
  const numbers = new Map(claims.map((claim) => [claim.key, toNumbers(claim, starts)]));
  const pageCounts = new Map(chapters.map(({ key, pageCount }) => [key, pageCount]));
  const taken = [...gone];
  for (const [key, own] of numbers) taken.push(toSpan(own, pageCounts.get(key) ?? 0));
  let cursor = 1;
  for (const { key, pageCount } of chapters) {
    const known = numbers.get(key);
    const count = toEven(pageCount);
    const from = known?.from ?? findRoom(taken, cursor, count);
    const span = known ? toSpan(known, pageCount) : { from, to: from + count - 1 };
    if (!known) {
      numbers.set(key, { from, limit: span.to, countOnPaper: 0 });
      taken.push(span);
    }
    cursor = Math.max(cursor, span.to + 1);
  }
  return numbers;
}
