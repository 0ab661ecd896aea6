import { toPageName } from '@shared/domain/pages-on-paper';
import type { PrintedPage, Printing } from '@shared/domain/printing';
import type { PageToPrint, ReprintPlan } from '@shared/book/reprint/plan-reprint';

import { FIXED_NOW_MS } from './clock';
import { idOf } from './ids';

/** A printing of some pages of a plan, the `count`th of its book. */
export function aPrintingOf(
  count: number,
  pages: readonly PrintedPage[],
  printed: readonly PageToPrint[],
  withdrawn?: readonly PrintedPage[],
): Printing {
  const printing = {
    id: idOf(700 + count),
    bookYear: 2026,
    printedAtMs: FIXED_NOW_MS + count,
    pages: printed.flatMap(({ number }) => pages[number - 1] ?? []),
  };
  return withdrawn ? { ...printing, withdrawn: [...withdrawn] } : printing;
}

/** A sheet of paper by what is on its sides, each a page's name and hash. */
type Sheet = readonly string[];

const nameOfSide = (side: string) => side.split(' ')[0] ?? '';

function toSide(page: PrintedPage | undefined): readonly string[] {
  const name = page && toPageName(page);
  return page && typeof name === 'string' ? [`${name.replaceAll(' ', '_')} ${page.sha256}`] : [];
}

/**
 * A binder as it stands on a shelf: who prints puts new sheets in and takes those out that carry
 * the same numbers or are withdrawn. Knows nothing of the program's own account of the paper.
 */
export class Binder {
  private sheets: readonly Sheet[] = [];
  private readonly isDuplex: boolean;

  constructor(isDuplex: boolean) {
    this.isDuplex = isDuplex;
  }

  /** Sheets of pages, each with its sides. */
  private toSheets(pages: readonly PrintedPage[], numbers: ReadonlySet<number>): readonly Sheet[] {
    const sides = this.isDuplex ? 2 : 1;
    return Array.from({ length: Math.ceil(pages.length / sides) }, (_, index) =>
      Array.from({ length: sides }, (__, side) => index * sides + side)
        .filter((place) => numbers.has(place + 1))
        .flatMap((place) => toSide(pages[place])),
    ).filter((sheet) => sheet.length > 0);
  }

  put(pages: readonly PrintedPage[], printed: readonly PageToPrint[]): void {
    const added = this.toSheets(pages, new Set(printed.map(({ number }) => number)));
    this.takeOut(new Set(added.flat().map(nameOfSide)));
    this.sheets = [...this.sheets, ...added];
  }

  /** Takes sheets out on which a withdrawn page lies, before anything new is put in. */
  withdraw({ withdrawn }: ReprintPlan): void {
    this.takeOut(new Set(withdrawn.flatMap(toSide).map(nameOfSide)));
  }

  private takeOut(names: ReadonlySet<string>): void {
    this.sheets = this.sheets.filter((sheet) => !sheet.some((side) => names.has(nameOfSide(side))));
  }

  get content(): readonly string[] {
    return this.sheets.map((sheet) => sheet.join(' | ')).toSorted();
  }

  /** What a binder holds into which the whole book was printed at once. */
  static ofWhole(pages: readonly PrintedPage[], isDuplex: boolean): readonly string[] {
    const binder = new Binder(isDuplex);
    const all = new Set(pages.map((_, index) => index + 1));
    return binder
      .toSheets(pages, all)
      .map((sheet) => sheet.join(' | '))
      .toSorted();
  }
}
