import type { PrintedPage, Printing } from './printing';

/** What a page is known by: its place in the book, and of which chapter it is. */
export type PageName = Pick<PrintedPage, 'label' | 'chapter' | 'ordinal'>;

/**
 * What names a sheet of paper in the book: its printed number, or where it has none its place in
 * its chapter, as on a cover. A blank page has no name and is not kept count of.
 */
export function toPageName({ label, chapter, ordinal = 1 }: PageName): string | null {
  if (label !== '') return label;
  return chapter === '' ? null : `${chapter}#${ordinal}`;
}

/**
 * The pages that lie in the book now: of each number the one that was printed last, without what
 * was taken out. In the order in which the numbers were first printed.
 *
 * @param printings - All confirmed ones of one book, in any order.
 */
export function toPagesOnPaper(printings: readonly Printing[]): ReadonlyMap<string, PrintedPage> {
  const onPaper = new Map<string, PrintedPage>();
  for (const printing of printings.toSorted((a, b) => a.printedAtMs - b.printedAtMs)) {
    for (const page of printing.withdrawn ?? []) {
      const name = toPageName(page);
      if (name !== null) onPaper.delete(name);
    }
    for (const page of printing.pages) {
      const name = toPageName(page);
      if (name !== null) onPaper.set(name, page);
    }
  }
  return onPaper;
}
