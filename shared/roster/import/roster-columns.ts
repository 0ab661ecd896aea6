import { guessByContent } from './guess-columns';
import { fieldOfHeader, isOrderHeader, type RosterField } from './roster-field';
import type { RosterRow } from './roster-row';

/** What is taken from one column of the paste, and why. */
export interface RosterColumn {
  /** 0 for the leftmost column. */
  readonly index: number;
  /** The header cell as pasted; empty if there is none. */
  readonly header: string;
  /** null: nothing is read from the column. */
  readonly field: RosterField | null;
  readonly how: 'header' | 'content' | 'chosen' | 'none';
}

/** A title may stand over the header in several merged rows; no roster seen has more. */
const ROWS_SEARCHED_FOR_HEADER = 20;

/**
 * Finds the header: the row that names the most fields. 姓名 alone is enough; without it two
 * fields are, so that a title as 党员 cannot pass for one.
 *
 * @returns Its place in `rows`, or null if the paste has no header.
 */
export function findHeader(rows: readonly RosterRow[]): number | null {
  let best: { readonly index: number; readonly fields: number } | null = null;
  for (const [index, { cells }] of rows.slice(0, ROWS_SEARCHED_FOR_HEADER).entries()) {
    const fields = new Set(cells.map(fieldOfHeader).filter((field) => field !== null));
    const isHeader = fields.size >= 2 || (fields.has('name') && cells.length === 1);
    if (isHeader && fields.size > (best?.fields ?? 0)) best = { index, fields: fields.size };
  }
  return best?.index ?? null;
}

/**
 * Says what each column holds: by its header, else by its cells, else by what the user chose.
 * Of two columns for one field the left one is read; the other is left out.
 *
 * @param header - Cells of the header row; empty if there is none.
 * @param body - The rows under it.
 * @param chosen - The user's own choice by column index; null there means “not read”.
 */
export function toColumns(
  header: readonly string[],
  body: readonly RosterRow[],
  chosen: Readonly<Record<number, RosterField | null>>,
): readonly RosterColumn[] {
  const count = Math.max(header.length, ...body.map(({ cells }) => cells.length), 0);
  const taken = new Set<RosterField>();
  for (const field of Object.values(chosen)) if (field !== null) taken.add(field);

  const byHeader = Array.from({ length: count }, (_, index): RosterColumn => {
    const text = header[index] ?? '';
    const own = chosen[index];
    if (own !== undefined) return { index, header: text, field: own, how: 'chosen' };
    const field = fieldOfHeader(text);
    if (field !== null && !taken.has(field)) {
      taken.add(field);
      return { index, header: text, field, how: 'header' };
    }
    return { index, header: text, field: null, how: isOrderHeader(text) ? 'header' : 'none' };
  });

  const silent = byHeader.filter(({ how, header: text }) => how === 'none' && text.trim() === '');
  const guesses = guessByContent(
    silent.map(({ index }) => ({ index, cells: body.map(({ cells }) => cells[index] ?? '') })),
    taken,
  );
  return byHeader.map((column) => {
    const field = guesses.get(column.index);
    return field === undefined ? column : { ...column, field, how: 'content' };
  });
}
