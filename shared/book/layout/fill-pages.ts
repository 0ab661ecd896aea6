import type { PageMeasures } from './page-geometry';
import type { Setting } from './setting';
import type { Strip } from './strip';
import type { BodyMark } from './page-slot';

/** Marks with the distance by which they are moved down the page. */
export interface DroppedMarks {
  readonly marks: readonly BodyMark[];
  readonly dropPt: number;
}

/** What stands on one page, counted from the top left corner of the text. */
export type PageBody = readonly DroppedMarks[];

/** Strips that must stay together, up to the next place where a page may end. */
function takeChain(strips: readonly Strip[], from: number): readonly Strip[] {
  let to = from;
  while (strips[to]?.keepsWithNext && to + 1 < strips.length) to += 1;
  return strips.slice(from, to + 1);
}

/** Height of strips with the room above each, in points. */
export const heightOf = (strips: readonly Strip[]) =>
  strips.reduce((sum, strip) => sum + strip.gapPt + strip.heightPt, 0);

class PageFiller {
  readonly pages: PageBody[] = [];
  private body: DroppedMarks[] = [];
  private cursorPt = 0;
  private last: Strip | null = null;
  private readonly measures: PageMeasures;

  constructor(measures: PageMeasures) {
    this.measures = measures;
  }

  get isEmpty(): boolean {
    return this.last === null;
  }

  get roomPt(): number {
    return this.measures.contentHeightPt - this.cursorPt;
  }

  /** Whether strips fit under what is there; `1e-6` forgives rounding of sums. */
  fits(chain: readonly Strip[]): boolean {
    return this.cursorPt + heightOf(chain) <= this.measures.contentHeightPt + 1e-6;
  }

  endPage(): void {
    if (this.last) this.drop(this.last, this.last.atBottom);
    this.pages.push(this.body);
    this.body = [];
    this.cursorPt = 0;
    this.last = null;
  }

  add(strip: Strip): void {
    if (this.isEmpty && this.pages.length > 0) {
      for (const head of strip.heads) this.draw(head);
      this.draw(strip);
      if (strip.heads.length === 0) this.drop(strip, strip.atTop);
      return;
    }
    this.draw(strip);
  }

  private drop({ heightPt }: Strip, marks: readonly BodyMark[]): void {
    if (marks.length > 0) this.body.push({ marks, dropPt: this.cursorPt - heightPt });
  }

  private draw(strip: Strip): void {
    this.cursorPt += (this.isEmpty ? 0 : strip.gapPt) + strip.heightPt;
    this.drop(strip, strip.marks);
    this.last = strip;
  }
}

function fill(setting: Setting, strips: readonly Strip[]): PageFiller {
  const filler = new PageFiller(setting.measures);
  let index = 0;
  while (index < strips.length) {
    const chain = takeChain(strips, index);
    const mustTurn = chain[0]?.startsPage === true || !filler.fits(chain);
    if (!filler.isEmpty && mustTurn) filler.endPage();
    for (const strip of chain) {
      if (!filler.isEmpty && !filler.fits([strip])) filler.endPage();
      filler.add(strip);
    }
    index += chain.length;
  }
  return filler;
}

/**
 * Fills pages with strips from top to bottom. A chain of strips that keep together goes to the
 * next page as a whole; only a chain higher than a page is cut, between strips.
 */
export function fillPages(setting: Setting, strips: readonly Strip[]): readonly PageBody[] {
  const filler = fill(setting, strips);
  filler.endPage();
  return filler.pages;
}

/** Room that strips leave on their last page, in points; a whole page where there are none. */
export function measureRoom(setting: Setting, strips: readonly Strip[]): number {
  return fill(setting, strips).roomPt;
}
