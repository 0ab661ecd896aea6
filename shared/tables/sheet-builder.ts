import { damagedTable, tableLimits, tableTooLarge, type SheetCell, type SheetRow } from './sheet';

/** An area of merged cells; rows and columns from 0, both ends included. */
export interface MergedArea {
  readonly fromRow: number;
  readonly fromColumn: number;
  readonly toRow: number;
  readonly toColumn: number;
}

/** Gathers the cells of one sheet in whatever order a file tells them. */
export interface SheetBuilder {
  readonly put: (row: number, column: number, cell: SheetCell) => void;
  readonly hide: (row: number) => void;
  readonly merge: (area: MergedArea) => void;
  readonly toRows: () => readonly SheetRow[];
}

/** Counts the cells of a whole file, so that many small sheets are bounded as one large is. */
export interface CellBudget {
  left: number;
  /** UTF-16 units; one text that a million cells share is a million texts outside the worker. */
  leftUnits: number;
}

/** More than any roster has; what is beyond stays as it is. */
const MOST_MERGED = 5000;

/** A new count for one file. */
export function createCellBudget(): CellBudget {
  return { left: tableLimits.cells, leftUnits: tableLimits.textUnits };
}

/** Begins a sheet; rows and columns count from 0. */
export function createSheetBuilder(budget: CellBudget): SheetBuilder {
  const rows = new Map<number, (SheetCell | null)[]>();
  const hidden = new Set<number>();
  const merged: MergedArea[] = [];
  const put = (row: number, column: number, cell: SheetCell) => {
    if (!Number.isInteger(row) || !Number.isInteger(column) || row < 0 || column < 0) {
      throw damagedTable();
    }
    if (cell.kind === 'text' && cell.text.trim() === '') return;
    const cells = rows.get(row) ?? [];
    if (column >= tableLimits.columns || budget.left <= 0) throw tableTooLarge();
    if (!rows.has(row) && rows.size >= tableLimits.rows) throw tableTooLarge();
    const kept = cell.kind === 'text' ? cutText(cell) : cell;
    budget.left -= 1;
    budget.leftUnits -= kept.kind === 'text' ? kept.text.length : 0;
    if (budget.leftUnits < 0) throw tableTooLarge();
    while (cells.length < column) cells.push(null);
    cells[column] = kept;
    rows.set(row, cells);
  };
  return {
    put,
    hide: (row) => void hidden.add(row),
    merge: (area) => {
      if (merged.length < MOST_MERGED) merged.push(area);
    },
    toRows: () => {
      for (const area of merged) fillDown(area, rows, put);
      return [...rows.entries()]
        .sort(([one], [other]) => one - other)
        .map(([row, cells]) => ({ rowNumber: row + 1, isHidden: hidden.has(row), cells }));
    },
  };
}

function cutText(cell: SheetCell & { readonly kind: 'text' }): SheetCell {
  return cell.text.length <= tableLimits.cellUnits
    ? cell
    : { kind: 'text', text: cell.text.slice(0, tableLimits.cellUnits) };
}

/**
 * Repeats a cell that is merged downwards, as the name of a 党小组 beside its members, in every
 * row that has anything. What is merged sideways is a title and stays where it is.
 */
function fillDown(
  { fromRow, fromColumn, toRow, toColumn }: MergedArea,
  rows: ReadonlyMap<number, readonly (SheetCell | null)[]>,
  put: SheetBuilder['put'],
): void {
  const cell = rows.get(fromRow)?.[fromColumn] ?? null;
  if (cell === null || fromColumn !== toColumn) return;
  for (const row of [...rows.keys()]) {
    const isEmpty = (rows.get(row)?.[fromColumn] ?? null) === null;
    if (row > fromRow && row <= toRow && isEmpty) put(row, fromColumn, cell);
  }
}
