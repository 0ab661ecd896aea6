import type { FontBook } from '../../fonts/font-metrics';
import { measureText } from '../text/set-text';
import type { Span } from '../text/to-glyphs';

/** What stands behind the ones of a number: 0.5 of 97.5, 7% of 97.7%, 43 of 38/43. */
const AFTER_ONES = /(?:\.\d+%?|\/\d+)$/u;

type ToSpan = (text: string) => Span;

/** Parts of a number before and after its point, in points. */
interface NumberWidths {
  readonly wholePt: number;
  readonly afterPt: number;
}

function toWidths(fonts: FontBook, toSpan: ToSpan, text: string): NumberWidths {
  const after = AFTER_ONES.exec(text)?.[0] ?? '';
  return {
    wholePt: measureText(fonts, [toSpan(text)]),
    afterPt: after === '' ? 0 : measureText(fonts, [toSpan(after)]),
  };
}

/**
 * How far numbers of a column end before its right end, in points: the ones stand under the ones,
 * and all of them together in the middle, under the title and clear of the next column's text.
 *
 * @param roomPt - Width of the column without the room at its sides.
 */
export function toNumberInsets(
  fonts: FontBook,
  texts: readonly string[],
  toSpan: ToSpan,
  roomPt: number,
): (text: string) => number {
  const widths = new Map(texts.map((text) => [text, toWidths(fonts, toSpan, text)]));
  const all = [...widths.values()];
  const afterPt = Math.max(0, ...all.map((one) => one.afterPt));
  const beforePt = Math.max(0, ...all.map((one) => one.wholePt - one.afterPt));
  const middlePt = Math.max(0, (roomPt - beforePt - afterPt) / 2);
  return (text) => {
    const { wholePt, afterPt: ownPt } = widths.get(text) ?? toWidths(fonts, toSpan, text);
    return Math.max(0, Math.min(middlePt + afterPt - ownPt, roomPt - wholePt));
  };
}

/** Page numbers come last: those of a book have up to three digits, those of a section as 12-34. */
const PAGE_OF_BOOK = '000';
const PAGE_OF_SECTION = '00-00';

/** How far numbers of pages, not known yet, end before their column's right end, in points. */
export function toPageInset(fonts: FontBook, toSpan: ToSpan, roomPt: number): number {
  const middlePt = (roomPt - measureText(fonts, [toSpan(PAGE_OF_BOOK)])) / 2;
  const leftPt = roomPt - measureText(fonts, [toSpan(PAGE_OF_SECTION)]);
  return Math.max(0, Math.min(middlePt, leftPt));
}
