import {
  numberCell,
  textCell,
  type WrittenCell,
  type WrittenRow,
  type WrittenSheet,
} from '../../tables/written-workbook';

import type { Cell, Column, Row, StatisticsTable } from '../statistics-table';

/** What stands above a table in a worksheet, as the branch and the period. */
export interface SheetHeading {
  readonly subtitle: string;
}

/** Digits of the body's font to one Han character. */
const DIGITS_PER_CHARACTER = 2.2;

/** Two numbers in one cell of the screen are two columns here, so that both can be reckoned with. */
function toTitles({ title, kind }: Column): readonly string[] {
  return kind === 'ratio' ? [`${title}出席`, `${title}应参加`] : [title];
}

function toCells(cell: Cell): readonly WrittenCell[] {
  switch (cell.kind) {
    case 'text':
      return [textCell(cell.text)];
    case 'count':
      return [numberCell(cell.count)];
    case 'hours':
      return [numberCell(cell.tenths / 10, '0.0')];
    case 'share':
      return [cell.whole === 0 ? textCell('') : numberCell(cell.part / cell.whole, '0.0%')];
    case 'ratio':
      return cell.whole === 0
        ? [textCell(''), textCell('')]
        : [numberCell(cell.part), numberCell(cell.whole)];
  }
}

function toRow(columns: readonly Column[], row: Row, isTotal: boolean): WrittenRow {
  const cells = columns.flatMap((column, place) => toPlaced(column, row.cells[place]));
  return { cells: isTotal ? cells.map((cell) => ({ ...cell, look: 'total' as const })) : cells };
}

/** A cell that is empty where its column has two takes both. */
function toPlaced({ kind }: Column, cell: Cell | undefined): readonly WrittenCell[] {
  const cells = cell === undefined ? [] : toCells(cell);
  const wanted = kind === 'ratio' ? 2 : 1;
  return [...cells, ...Array.from({ length: wanted - cells.length }, () => textCell(''))];
}

/**
 * A table as a worksheet: a title row, what it is of, the head (frozen), the rows, the total and
 * the notes. Numbers stay numbers, shares are percentages with a format.
 */
export function toSheet(table: StatisticsTable, { subtitle }: SheetHeading): WrittenSheet {
  const { columns, rows, total, notes, title } = table;
  const titles = columns.flatMap(toTitles);
  const last = titles.length - 1;
  const widths = columns.flatMap((column) =>
    toTitles(column).map((text) => Math.max(column.width, text.length) * DIGITS_PER_CHARACTER),
  );
  const parts = rows.filter(({ part }) => part !== undefined).length;
  const notesFrom = HEAD_ROWS + parts + rows.length + (total === null ? 0 : 1);
  const mergedRows = [0, 1, ...notes.map((_, index) => notesFrom + index)];
  return {
    name: title,
    columnWidths: widths,
    frozenRows: HEAD_ROWS,
    page: titles.length > 8 ? 'sideways' : 'upright',
    rows: [
      { cells: [textCell(title, 'title')] },
      { cells: [textCell(subtitle, 'note')] },
      { cells: titles.map((text) => textCell(text, 'heading')) },
      ...rows.flatMap((row) => [
        ...(row.part === undefined ? [] : [{ cells: [textCell(row.part, 'heading')] }]),
        toRow(columns, row, false),
      ]),
      ...(total === null ? [] : [toRow(columns, total, true)]),
      ...notes.map((note) => ({ cells: [textCell(note, 'note')] })),
    ],
    merged:
      last === 0
        ? []
        : mergedRows.map((row) => ({ fromRow: row, toRow: row, fromColumn: 0, toColumn: last })),
  };
}

/** Title, subtitle and head. */
const HEAD_ROWS = 3;
