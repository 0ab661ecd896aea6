import type { TypeStyle } from '../fonts/font-key';

import type { Mark, MarkTag } from './page-list';

/**
 * Room that waits for the printed number of another page: numbers come last, when every page has
 * its place. What it holds never changes a line's height, so that no page moves by it. Lengths in
 * points, counted from where the marks beside it are counted.
 */
export interface PageSlot {
  readonly kind: 'page-slot';
  /** Key of the chapter whose first page is meant. */
  readonly pageOf: string;
  /** Left end of the room, and the baseline. */
  readonly x: number;
  readonly y: number;
  readonly widthPt: number;
  readonly align: 'start' | 'end';
  /** Printed around the number, as 第 and 页. */
  readonly before: string;
  readonly after: string;
  readonly style: TypeStyle;
  readonly sizePt: number;
  /** Where a dotted leader begins, from the room's left end; `null` without one. */
  readonly leaderFromPt: number | null;
  /** How far the place that leads to the page reaches over the baseline and under it. */
  readonly abovePt: number;
  readonly belowPt: number;
  /** Of the number that comes into it. */
  readonly tag?: MarkTag;
}

/** What stands on a page before its number is known. */
export type BodyMark = Mark | PageSlot;
