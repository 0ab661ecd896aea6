import type { PageNumbering } from '../../domain/book-design';
import { toPageName, toPagesOnPaper } from '../../domain/pages-on-paper';
import type { PrintedPage, Printing } from '../../domain/printing';
import { parseRoman } from '../layout/binding/roman';

import { toLeafName } from './leaf-name';

/**
 * Why a page is printed: it is not on paper yet (续打); its number is, with other content (换页);
 * it is unchanged and lies behind a page whose number went to another chapter, or on the other
 * side of a leaf that is printed again.
 */
export type ReprintReason = 'new' | 'replacement' | 'after-moved' | 'other-side';

/** A page that is to be printed now. */
export interface PageToPrint {
  /** `number` of the page in the page list. */
  readonly number: number;
  readonly label: string;
  readonly chapter: string;
  readonly reason: ReprintReason;
}

/** What has to be done so that the book on paper is the book as it is now. */
export interface ReprintPlan {
  /** In the order of the book. */
  readonly toPrint: readonly PageToPrint[];
  /** 作废: on paper and no longer in the book; to be taken out. */
  readonly withdrawn: readonly PrintedPage[];
  /** How many pages stay as they are, blank ones not counted. */
  readonly unchangedCount: number;
  /** First pages from which all pages of their counting (I, 1) are printed again; mostly none. */
  readonly movedFrom: readonly string[];
}

export interface ReprintOptions {
  readonly numbering: PageNumbering;
  /** Whether both sides of a leaf are printed: a page is then printed with its other side. */
  readonly isDuplex: boolean;
}

type Reasons = Map<number, ReprintReason>;

function findChanged(
  pages: readonly PrintedPage[],
  onPaper: ReadonlyMap<string, PrintedPage>,
): Reasons {
  const reasons: Reasons = new Map();
  pages.forEach((page, index) => {
    const name = toPageName(page);
    if (name === null) return;
    const old = onPaper.get(name);
    if (!old) reasons.set(index, 'new');
    else if (old.sha256 !== page.sha256) reasons.set(index, 'replacement');
  });
  return reasons;
}

type Counting = 'front' | 'body';

function toCounting(label: string): Counting | null {
  if (label === '') return null;
  return parseRoman(label) === null ? 'body' : 'front';
}

/**
 * In a book that is numbered throughout, a page whose number belonged to another chapter has been
 * pushed, and all after it with it.
 *
 * @returns The first such page of the front matter and of the body, where there is one.
 */
function addMoved(
  pages: readonly PrintedPage[],
  onPaper: ReadonlyMap<string, PrintedPage>,
  reasons: Reasons,
): readonly string[] {
  const moved = new Map<Counting, string>();
  pages.forEach(({ label, chapter }, index) => {
    const counting = toCounting(label);
    if (counting === null) return;
    const old = onPaper.get(label);
    if (old && old.chapter !== chapter && !moved.has(counting)) moved.set(counting, label);
    if (moved.has(counting) && !reasons.has(index)) reasons.set(index, 'after-moved');
  });
  return [...moved.values()];
}

/** Both sides of every leaf of which a side is printed, or of which the paper's back is no more. */
function addOtherSides(
  pages: readonly PrintedPage[],
  withdrawn: readonly PrintedPage[],
  reasons: Reasons,
): void {
  const goneLeaves = new Set(withdrawn.map(({ label }) => toLeafName(label)));
  pages.forEach(({ label }, index) => {
    const leaf = toLeafName(label);
    const hasLostSide = leaf !== null && goneLeaves.has(leaf);
    if (hasLostSide && !reasons.has(index)) reasons.set(index, 'other-side');
  });
  for (const index of [...reasons.keys()]) {
    const other = index % 2 === 0 ? index + 1 : index - 1;
    if (other < pages.length && !reasons.has(other)) reasons.set(other, 'other-side');
  }
}

/**
 * Compares the book as it is now with what was printed of it.
 *
 * Numbered by section, pages that are on paper keep their numbers if `layOutBook` was told of the
 * same printings, and only what is new or changed is printed. Numbered throughout, a page more or
 * less pushes all that follow: the plan then names the page from which all are printed again.
 *
 * @param pages - Of the whole book now, see `toPrintedPages`; none left out.
 * @param printings - All confirmed printings of this book.
 */
export function planReprint(
  pages: readonly PrintedPage[],
  printings: readonly Printing[],
  { numbering, isDuplex }: ReprintOptions,
): ReprintPlan {
  const onPaper = toPagesOnPaper(printings);
  const names = new Set(pages.map(toPageName));
  const withdrawn = [...onPaper].flatMap(([name, page]) => (names.has(name) ? [] : [page]));
  const reasons = findChanged(pages, onPaper);
  const movedFrom = numbering === 'continuous' ? addMoved(pages, onPaper, reasons) : [];
  if (isDuplex) addOtherSides(pages, withdrawn, reasons);
  const toPrint = pages.flatMap(({ label, chapter }, index): readonly PageToPrint[] => {
    const reason = reasons.get(index);
    return reason === undefined ? [] : [{ number: index + 1, label, chapter, reason }];
  });
  const kept = pages.filter((page, index) => toPageName(page) !== null && !reasons.has(index));
  return { toPrint, withdrawn, unchangedCount: kept.length, movedFrom };
}
