import type { YearPages } from '../../../workers/typeset/protocol';
import { frontName } from '../preview/front-name';

/** A part of the book that can be printed alone: a section, or what stands before the first. */
export interface BookPart {
  readonly name: string;
  readonly from: number;
  /** Inclusive. */
  readonly to: number;
}

/** The parts of the book in their order, without a gap. */
export function toBookParts({ outline, pages }: YearPages): readonly BookPart[] {
  const starts = outline.map(({ title, page }) => ({ name: title, from: page }));
  const first = starts[0]?.from ?? pages.length;
  const all = first > 1 ? [{ name: frontName, from: 1 }, ...starts] : starts;
  return all.map((part, index) => ({
    ...part,
    to: (all[index + 1]?.from ?? pages.length + 1) - 1,
  }));
}

/** The numbers of pages from one to another, both included. */
export function pagesBetween(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
