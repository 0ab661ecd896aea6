import type { Mark } from './page-list';
import type { BodyMark, PageSlot } from './page-slot';

/**
 * The smallest piece of a page: never cut. Marks count from the strip's top left corner, which
 * lies at the left end of the text.
 */
export interface Strip {
  readonly heightPt: number;
  readonly marks: readonly BodyMark[];
  /** Room above, dropped at the top of a page. */
  readonly gapPt: number;
  /** Must stand on the same page as the strip after it. */
  readonly keepsWithNext: boolean;
  /** Begins a row of a table, or a line of the contents. */
  readonly startsRow?: boolean;
  /** Begins a page even where there is room on the one before. */
  readonly startsPage: boolean;
  /** Drawn in addition where the strip, without heads, comes first on a page but the first. */
  readonly atTop: readonly Mark[];
  /** Drawn in addition where the strip comes last on a page. */
  readonly atBottom: readonly Mark[];
  /** Repeated above the strip where it comes first on a page: heads of a table that continues. */
  readonly heads: readonly Strip[];
}

/** A strip with nothing special about it. */
export function toStrip(
  heightPt: number,
  marks: readonly BodyMark[],
  rest: Partial<Strip> = {},
): Strip {
  return {
    heightPt,
    marks,
    gapPt: 0,
    keepsWithNext: false,
    startsPage: false,
    atTop: [],
    atBottom: [],
    heads: [],
    ...rest,
  };
}

/** Keeps so many strips of a row together at its start, and so many at its end. */
export function keepEnds(
  strips: readonly Strip[],
  { atStart, atEnd }: { readonly atStart: number; readonly atEnd: number },
): readonly Strip[] {
  return strips.map((strip, index) => {
    const isLast = index === strips.length - 1;
    const isKept = index < atStart - 1 || index >= strips.length - atEnd;
    return isKept && !isLast ? { ...strip, keepsWithNext: true } : strip;
  });
}

/**
 * Keeps the first two and the last two of a row of strips together, so that neither page shows
 * a single line of a paragraph (no widow, no orphan).
 */
export function keepPairs(strips: readonly Strip[]): readonly Strip[] {
  return keepEnds(strips, { atStart: 2, atEnd: 2 });
}

/** No page shows one row alone: the first two rows and the last two stay together. */
export function keepPairsOfRows(rows: readonly (readonly Strip[])[]): readonly Strip[] {
  return rows.flatMap((strips, row) => {
    const keeps = row < rows.length - 1 && (row === 0 || row === rows.length - 2);
    if (!keeps) return strips;
    return strips.map((strip, index) =>
      index === strips.length - 1 ? { ...strip, keepsWithNext: true } : strip,
    );
  });
}

type ToPlace = (points: number) => number;

/** A mark at another place. Half of a book's marks are rules: those are made without a spread, which takes ten times as long. */
export function placeMark(mark: Mark, toX: ToPlace, toY: ToPlace): Mark;
export function placeMark(mark: PageSlot, toX: ToPlace, toY: ToPlace): PageSlot;
export function placeMark(mark: BodyMark, toX: ToPlace, toY: ToPlace): BodyMark;
export function placeMark(mark: BodyMark, toX: ToPlace, toY: ToPlace): BodyMark {
  if (mark.kind === 'line') {
    const { kind, widthPt } = mark;
    return {
      kind,
      x1: toX(mark.x1),
      y1: toY(mark.y1),
      x2: toX(mark.x2),
      y2: toY(mark.y2),
      widthPt,
    };
  }
  return { ...mark, x: toX(mark.x), y: toY(mark.y) };
}

/** Marks moved by a distance. */
export function moveMarks(marks: readonly Mark[], dx: number, dy: number): readonly Mark[] {
  return marks.map((mark) =>
    placeMark(
      mark,
      (x) => x + dx,
      (y) => y + dy,
    ),
  );
}
