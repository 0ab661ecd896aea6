import type { Cell } from '../statistics-table';

/**
 * One column of 一张表格. Key, title and place never change: superiors stack the rows of many
 * branches. New ones are added at the end.
 *
 * @see docs/formats/summary-table.md
 */
export interface SummaryItem {
  readonly key: string;
  readonly title: string;
  /** Under which heading it stands on screen and paper. */
  readonly part: string;
  readonly cell: Cell;
  /** Where it comes from, or what is lacking; may be empty. */
  readonly remark: string;
}

/** What is not known by the book, said so rather than left blank. */
export const NOT_ENTERED = '未登记';
