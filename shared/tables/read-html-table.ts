import { Parser } from 'htmlparser2';

import { tableLimits, UnreadableTable, type Sheet, type Workbook } from './sheet';
import { createCellBudget, createSheetBuilder, type SheetBuilder } from './sheet-builder';

/** The cell that is being read, and how far it reaches. */
interface OpenCell {
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
  text: string;
}

const WIDEST_SPAN = 500;

/**
 * Reads the tables of a web page, which many systems save under a name that ends in `.xls`. Every
 * table with a row becomes a sheet; all cells are texts, so nothing is lost of a long number.
 *
 * @throws {UnreadableTable} If the page has no table, or one that is too large.
 */
export function readHtmlTables(html: string): Workbook {
  const budget = createCellBudget();
  const sheets: Sheet[] = [];
  let builder: SheetBuilder | null = null;
  let row = -1;
  let column = 0;
  /** The last row that a cell from above reaches down to, by column. */
  const reached = new Map<number, number>();
  let cell: OpenCell | null = null;
  let hiddenText = 0;

  const closeCell = () => {
    if (cell !== null && builder !== null) putCell(cell, row, builder);
    cell = null;
  };
  const closeTable = () => {
    closeCell();
    const rows = builder?.toRows() ?? [];
    if (rows.length > 0) sheets.push({ name: `表${sheets.length + 1}`, isHidden: false, rows });
    builder = null;
  };
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (name === 'table') {
        closeTable();
        builder = createSheetBuilder(budget);
        reached.clear();
        row = -1;
      } else if (name === 'tr') {
        closeCell();
        row += 1;
        column = 0;
      } else if (name === 'td' || name === 'th') {
        closeCell();
        // A cell before any row begins the first one.
        row = Math.max(0, row);
        while ((reached.get(column) ?? -1) >= row) column += 1;
        cell = openCell(attributes, column);
        column += cell.columns;
        reachDown(cell, row, reached);
      } else if (name === 'br' && cell !== null) cell.text += '\n';
      else if (name === 'style' || name === 'script') hiddenText += 1;
    },
    ontext: (text) => {
      if (cell !== null && hiddenText === 0) cell.text += text;
    },
    onclosetag: (name) => {
      if (name === 'td' || name === 'th') closeCell();
      if (name === 'table') closeTable();
      if (name === 'style' || name === 'script') hiddenText = Math.max(0, hiddenText - 1);
    },
  });
  parser.end(html);
  closeTable();
  if (sheets.length === 0) {
    throw new UnreadableTable(
      'no-table-in-page',
      '这个文件是网页，里面没有表格。',
      '请选择 .xlsx、.xls 或 .csv 的党员名册。',
    );
  }
  return { format: 'html', dateSystem: '1900', sheets };
}

function reachDown(cell: OpenCell, row: number, reached: Map<number, number>): void {
  const end = Math.min(cell.column + cell.columns, tableLimits.columns);
  for (let at = cell.column; at < end; at += 1) reached.set(at, row + cell.rows - 1);
}

function openCell(attributes: Readonly<Record<string, string>>, column: number): OpenCell {
  return {
    column,
    columns: readSpan(attributes['colspan']),
    rows: readSpan(attributes['rowspan']),
    text: '',
  };
}

function readSpan(value: string | undefined): number {
  const span = Number(value ?? 1);
  return Number.isInteger(span) && span > 0 ? Math.min(span, WIDEST_SPAN) : 1;
}

function putCell({ column, columns, rows, text }: OpenCell, row: number, builder: SheetBuilder) {
  // Line breaks of the source are spaces of the page, but those of <br> stay.
  const words = text.replace(/[ \t\r\f]+/g, ' ').trim();
  builder.put(row, column, { kind: 'text', text: words });
  if (rows > 1) {
    const area = { fromRow: row, fromColumn: column, toRow: row + rows - 1 };
    builder.merge({ ...area, toColumn: column + columns - 1 });
  }
}
