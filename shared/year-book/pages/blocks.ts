import type { Block, FormField, LedgerCell, LedgerColumn } from '../../book/model/book-model';

/** A column of a ledger: its title, its width against that of the others, and its side. */
export type ColumnShape = readonly [title: string, width: number, align?: 'start' | 'end'];

/** A row of a ledger: cells in order, or one text alone as a heading within the table. */
export type LedgerRow = readonly (string | LedgerCell)[];

/** A table of figures, its columns sharing the width by their weights. */
export function toLedger(
  label: string,
  shapes: readonly ColumnShape[],
  rows: readonly LedgerRow[],
): Block {
  const all = shapes.reduce((sum, [, width]) => sum + width, 0);
  const columns = shapes.map(([title, width, align = 'start']): LedgerColumn => ({
    title,
    share: width / all,
    align,
  }));
  const toCell = (cell: string | LedgerCell) => (typeof cell === 'string' ? { text: cell } : cell);
  return { kind: 'ledger', label, columns, rows: rows.map((row) => row.map(toCell)) };
}

/** A cell that tells and leads to the page of a chapter. */
export function toPageCell(chapter: string): LedgerCell {
  return { text: '', pageOf: chapter };
}

/** The heading at the top of a section. */
export function toTitle(title: string, subtitle: string): Block {
  return { kind: 'title', title, subtitle };
}

/** A heading within a section. */
export function toHeading(text: string): Block {
  return { kind: 'heading', text };
}

/** Small print. */
export function toNote(text: string): Block {
  return { kind: 'note', text, field: '说明' };
}

/** A label with what is filled in; several in a row of a form. */
export function toField(label: string, value: string): FormField {
  return { label, value, note: '' };
}
