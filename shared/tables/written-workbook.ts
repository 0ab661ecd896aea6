/** How a cell is set; `body` if nothing is said. A table has hairlines, a title and a note none. */
export type CellLook = 'title' | 'note' | 'heading' | 'body' | 'total';

/** What a written cell holds, whatever its look. */
export type CellContent =
  /** Kept as text, so that an identity number keeps its digits and a phone its leading zero. */
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'number';
      readonly value: number;
      /** A number format of the spreadsheet, as `0.0` or `0%`; the general one if left out. */
      readonly format?: string;
    }
  /** `YYYY-MM-DD`; shown as 2026-06-17. Days that Excel cannot count are written as text. */
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'blank' };

/** One cell of a sheet that is to be written. */
export type WrittenCell = CellContent & {
  readonly look?: CellLook;
  readonly align?: 'left' | 'center' | 'right';
};

export interface WrittenRow {
  readonly cells: readonly WrittenCell[];
  /** Height in points; by its content if left out. */
  readonly heightPt?: number;
}

/** Cells that are merged into one; rows and columns count from 0, both ends included. */
export interface MergedCells {
  readonly fromRow: number;
  readonly fromColumn: number;
  readonly toRow: number;
  readonly toColumn: number;
}

/** One sheet that is to be written. */
export interface WrittenSheet {
  /** Put right if Excel would refuse it: at most 31 characters, none of `[]:*?/\`, no repeat. */
  readonly name: string;
  readonly rows: readonly WrittenRow[];
  /** Width of each column in digits of the body's font; a Han character takes two. */
  readonly columnWidths: readonly number[];
  readonly merged?: readonly MergedCells[];
  /** Rows at the top that stay when scrolling and repeat on each printed page. */
  readonly frozenRows?: number;
  /** How a page lies when it is printed; its width always fits. Upright if left out. */
  readonly page?: 'upright' | 'sideways';
}

/** A cell of text. */
export function textCell(text: string, look?: CellLook): WrittenCell {
  return look === undefined ? { kind: 'text', text } : { kind: 'text', text, look };
}

/** A cell with a number. */
export function numberCell(value: number, format?: string): WrittenCell {
  return format === undefined ? { kind: 'number', value } : { kind: 'number', value, format };
}
