import type { DateSystem } from '../../tables/excel-date';
import type { Sheet, SheetCell } from '../../tables/sheet';
import { splitCells } from '../../tables/split-cells';

/** One row of a roster as texts, wherever it comes from. */
export interface RosterRow {
  /** From 1, as a spreadsheet counts; blank rows count too. */
  readonly rowNumber: number;
  /** Texts as a human sees them, without the empty cells at the row's end; empty if blank. */
  readonly cells: readonly string[];
  /** The spreadsheet does not show the row, as one that was filtered out. */
  readonly isHidden?: boolean;
}

/** The rows of one table, before anything is understood of them. */
export interface RosterTable {
  readonly rows: readonly RosterRow[];
  /** What a day counts from that is told as a bare number. */
  readonly dateSystem: DateSystem;
}

/** Splits what WPS or Excel put on the clipboard into rows; no blank row is lost. */
export function toPastedTable(text: string): RosterTable {
  const rows = splitCells(text, '\t').map((cells, index) => ({
    rowNumber: index + 1,
    cells: dropEmptyEnd(cells),
  }));
  return { rows, dateSystem: '1900' };
}

/** The rows of a sheet out of a file. */
export function toRosterTable(sheet: Sheet, dateSystem: DateSystem): RosterTable {
  const rows = sheet.rows.map(({ rowNumber, isHidden, cells }) => ({
    rowNumber,
    cells: dropEmptyEnd(cells.map(toText)),
    ...(isHidden ? { isHidden } : {}),
  }));
  return { rows, dateSystem };
}

function toText(cell: SheetCell | null): string {
  switch (cell?.kind) {
    case undefined:
      return '';
    case 'text':
      // An apostrophe before what would be computed is typed for the spreadsheet alone.
      return cell.text.replace(/^'(?=[=+\-@])/, '');
    case 'number':
      return cell.shown;
    case 'date':
      return isMonthAlone(cell) ? toMonth(cell.date) : cell.date;
  }
}

/** A spreadsheet makes the first of the month out of 1985年6月; that day was typed by nobody. */
function isMonthAlone(cell: SheetCell & { readonly kind: 'date' }): boolean {
  return !cell.showsDay && cell.date.endsWith('-01');
}

function toMonth(date: string): string {
  return `${date.slice(0, 4)}年${Number(date.slice(5, 7))}月`;
}

function dropEmptyEnd(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== '') + 1);
}
