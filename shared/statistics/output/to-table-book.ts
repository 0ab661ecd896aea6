import type {
  Block,
  BookModel,
  Chapter,
  LedgerCell,
  LedgerColumn,
} from '../../book/model/book-model';
import {
  formatCell,
  type Cell,
  type Column,
  type Row,
  type StatisticsTable,
} from '../statistics-table';

/** What stands around the tables on paper. */
export interface TableBookHeading {
  readonly branchName: string;
  /** The period in words. */
  readonly period: string;
  /** When it was made, as 2026-11-23 09:30: later records may change the numbers. */
  readonly madeAt: string;
  /** Filed records of the period. */
  readonly recordCount: number;
}

/** Tables as printed pages: each begins a page, and its head is repeated where the page turns. */
export function toTableBook(
  tables: readonly StatisticsTable[],
  heading: TableBookHeading,
): BookModel {
  const [first] = tables;
  return {
    title: `${heading.branchName}${heading.period}${first?.title ?? ''}`,
    author: heading.branchName,
    isDraft: false,
    chapters: tables.map((table) => toChapter(table, heading)),
  };
}

function toChapter(table: StatisticsTable, heading: TableBookHeading): Chapter {
  const { branchName, period, madeAt, recordCount } = heading;
  return {
    name: table.title,
    headLeft: branchName,
    headRight: `${table.title}\u3000${period}`,
    foot: `按 ${recordCount} 份已归档的记录统计\u3000${madeAt}`,
    blocks: [
      { kind: 'title', title: table.title, subtitle: `${branchName}\u3000${period}` },
      ...toTableBlocks(table),
    ],
  };
}

/** A table with its notes, without a title: for pages on which it is not alone. */
export function toTableBlocks(table: StatisticsTable): readonly Block[] {
  const rows = [...table.rows, ...(table.total === null ? [] : [table.total])];
  const notes = table.notes.map((text): Block => ({ kind: 'note', text, field: '说明' }));
  if (rows.length === 0) {
    return [{ kind: 'note', text: table.emptyText, field: table.title }, ...notes];
  }
  return [
    {
      kind: 'ledger',
      label: table.title,
      columns: toColumns(table.columns),
      rows: rows.flatMap((row) => [
        ...(row.part === undefined ? [] : [[{ text: row.part }]]),
        toCells(table.columns, row),
      ]),
    },
    ...notes,
  ];
}

function toColumns(columns: readonly Column[]): readonly LedgerColumn[] {
  const all = columns.reduce((sum, { width }) => sum + width, 0);
  return columns.map(({ title, width, kind }) => ({
    title,
    share: width / all,
    align: kind === 'text' ? 'start' : 'end',
  }));
}

function toCells(columns: readonly Column[], row: Row): readonly LedgerCell[] {
  return row.cells.map((cell, place) => {
    const hasBar = columns[place]?.hasBar === true;
    return { text: formatCell(cell), ...(hasBar ? { bar: toBar(cell) } : {}) };
  });
}

/** Length of a cell's bar as a part of its room, 0 to 1. */
export function toBar(cell: Cell): number {
  return cell.kind === 'share' && cell.whole > 0 ? cell.part / cell.whole : 0;
}
