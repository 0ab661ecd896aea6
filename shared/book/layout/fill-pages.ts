import { CONTENT_HEIGHT_PT } from './page-geometry';
import { moveMarks, type Strip } from './strip';
import type { Mark } from './page-list';

/** What stands on one page, counted from the top left corner of the text. */
export type PageBody = readonly Mark[];

/** Strips that must stay together, up to the next place where a page may end. */
function takeChain(strips: readonly Strip[], from: number): readonly Strip[] {
  let to = from;
  while (strips[to]?.keepsWithNext && to + 1 < strips.length) to += 1;
  return strips.slice(from, to + 1);
}

const heightOf = (strips: readonly Strip[]) =>
  strips.reduce((sum, strip) => sum + strip.gapPt + strip.heightPt, 0);

class PageFiller {
  readonly pages: PageBody[] = [];
  private marks: Mark[] = [];
  private cursorPt = 0;
  private last: Strip | null = null;

  get isEmpty(): boolean {
    return this.last === null;
  }

  /** Whether strips fit under what is there; `1e-6` forgives rounding of sums. */
  fits(chain: readonly Strip[]): boolean {
    return this.cursorPt + heightOf(chain) <= CONTENT_HEIGHT_PT + 1e-6;
  }

  endPage(): void {
    if (this.last) this.marks.push(...this.atPlace(this.last, this.last.atBottom));
    this.pages.push(this.marks);
    this.marks = [];
    this.cursorPt = 0;
    this.last = null;
  }

  add(strip: Strip): void {
    if (this.isEmpty && this.pages.length > 0) {
      for (const head of strip.heads) this.draw(head);
      this.draw(strip);
      if (strip.heads.length === 0) this.marks.push(...this.atPlace(strip, strip.atTop));
      return;
    }
    this.draw(strip);
  }

  private atPlace(strip: Strip, marks: readonly Mark[]): readonly Mark[] {
    return moveMarks(marks, 0, this.cursorPt - strip.heightPt);
  }

  private draw(strip: Strip): void {
    this.cursorPt += (this.isEmpty ? 0 : strip.gapPt) + strip.heightPt;
    this.marks.push(...this.atPlace(strip, strip.marks));
    this.last = strip;
  }
}

/**
 * Fills pages with strips from top to bottom. A chain of strips that keep together goes to the
 * next page as a whole; only a chain higher than a page is cut, between strips.
 */
export function fillPages(strips: readonly Strip[]): readonly PageBody[] {
  const filler = new PageFiller();
  let index = 0;
  while (index < strips.length) {
    const chain = takeChain(strips, index);
    if (!filler.isEmpty && !filler.fits(chain)) filler.endPage();
    for (const strip of chain) {
      if (!filler.isEmpty && !filler.fits([strip])) filler.endPage();
      filler.add(strip);
    }
    index += chain.length;
  }
  filler.endPage();
  return filler.pages;
}
