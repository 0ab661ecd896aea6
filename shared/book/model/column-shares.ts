import type { TableColumn } from './book-model';

/** A column whose width follows what stands in it, within limits in characters of its text. */
export interface ColumnLimits {
  readonly title: string;
  /** Room that it has even where it is empty, as to write in. */
  readonly least: number;
  /** More than this it does not ask for: its text takes another line. */
  readonly most: number;
  /** Has what it needs before the others share what is left. */
  readonly isFirst?: boolean;
}

/** Characters in the width of a page's text, of the size that tables are set in, in any grid. */
const PAGE_CHARACTERS = 40;
/** Room beside a cell's text, in characters. */
const SIDES = 1.2;
/** Latin letters and digits are about half as wide as a character. */
const NARROW = 0.55;

function lengthOf(text: string): number {
  return Array.from(text).reduce(
    (sum, character) => sum + (character <= '\u00ff' ? NARROW : 1),
    SIDES,
  );
}

/**
 * Shares a table's width out by what its columns hold: each has its least, and what is left goes
 * to those that need more, in proportion to how much more.
 */
export function toColumnsByContent(
  limits: readonly ColumnLimits[],
  rows: readonly (readonly string[])[],
): readonly TableColumn[] {
  const needs = limits.map(({ least, most }, place) => {
    const longest = Math.max(0, ...rows.map((row) => lengthOf(row[place] ?? '')));
    return Math.min(most, Math.max(least, longest));
  });
  const sumOf = (all: readonly number[]) => all.reduce((sum, one) => sum + one, 0);
  const leasts = limits.map((column, place) =>
    column.isFirst === true ? (needs[place] ?? column.least) : column.least,
  );
  const least = sumOf(leasts);
  const missing = sumOf(needs) - least;
  const part = missing === 0 ? 0 : Math.min(1, Math.max(0, PAGE_CHARACTERS - least) / missing);
  const widths = needs.map((need, place) => {
    const own = leasts[place] ?? need;
    return own + part * (need - own);
  });
  const whole = sumOf(widths);
  return limits.map(({ title }, place) => ({ title, share: (widths[place] ?? 0) / whole }));
}
