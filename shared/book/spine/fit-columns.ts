import { lengthOf, toColumns, type VerticalUnit } from './vertical-text';

/** Texts set in columns, at one size. */
export interface FittedColumns {
  readonly columns: readonly (readonly VerticalUnit[])[];
  readonly sizePt: number;
  readonly heightPt: number;
}

/** From the middle of one column to that of the next, in ems. */
export const COLUMN_PITCH_EM = 1.2;

/** Width of so many columns, in points. */
export function widthOfColumns(count: number, sizePt: number): number {
  return (1 + (count - 1) * COLUMN_PITCH_EM) * sizePt;
}

/** Largest size at which so many columns find room beside each other, in half points. */
export function sizeOfColumns(count: number, roomPt: number, largestPt: number): number {
  return Math.min(largestPt, Math.floor((2 * roomPt) / widthOfColumns(count, 1)) / 2);
}

/** A text in so many columns at a size. */
export function fitColumns(
  units: readonly VerticalUnit[],
  count: number,
  sizePt: number,
): FittedColumns {
  const columns = toColumns(units, count);
  return { columns, sizePt, heightPt: Math.max(0, ...columns.map(lengthOf)) * sizePt };
}
