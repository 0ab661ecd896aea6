import { formatCell, type Cell } from '../statistics/statistics-table';
import { writeCsv } from '../tables/write-csv';
import {
  numberCell,
  textCell,
  type WrittenCell,
  type WrittenSheet,
} from '../tables/written-workbook';

import type { BranchFigures } from './branch-figures';
import { branchesColumns, type BranchesColumn } from './branches-columns';
import type { GatheredBranches } from './gather-branches';
import { toSetAside } from './set-aside';

/** Digits of the body's font to one Han character. */
const DIGITS_PER_CHARACTER = 2.2;
const WIDEST = 48;
const HEAD_ROWS = 3;

const notes = [
  '各栏按各支部包里已归档的记录统计，数法与支部自己的“统计”相同；不排名，不打分。',
  '应开次数是全年的；“缺的时段”只数到包保存的那一天。',
];

function toTitles({ title, parts }: BranchesColumn): readonly string[] {
  return parts === undefined ? [title] : parts.map((part) => `${title}${part}`);
}

/** Two numbers in one cell of the screen are two columns here, so that both can be reckoned with. */
function toCells({ parts }: BranchesColumn, cell: Cell): readonly WrittenCell[] {
  const blank: WrittenCell = { kind: 'blank' };
  switch (cell.kind) {
    case 'text':
      return parts === undefined ? [textCell(cell.text)] : [blank, textCell(cell.text)];
    case 'count':
      return parts === undefined ? [numberCell(cell.count)] : [numberCell(cell.count), blank];
    case 'hours':
      return [numberCell(cell.tenths / 10, '0.0')];
    case 'share':
      return [cell.whole === 0 ? blank : numberCell(cell.part / cell.whole, '0.0%')];
    case 'ratio':
      return [numberCell(cell.part), numberCell(cell.whole)];
  }
}

const toRow = (figures: BranchFigures): readonly WrittenCell[] =>
  branchesColumns.flatMap((column) => toCells(column, column.toCell(figures)));

/** The table as worksheets: the branches, and what of the folder is not counted, if anything. */
export function toBranchesSheets(
  gathered: GatheredBranches,
  year: number,
): readonly WrittenSheet[] {
  const titles = branchesColumns.flatMap(toTitles);
  const rows = gathered.branches.map(({ figures }) => toRow(figures));
  const wholeRow = (row: number) => ({
    fromRow: row,
    toRow: row,
    fromColumn: 0,
    toColumn: titles.length - 1,
  });
  const aside = toSetAside(gathered);
  return [
    {
      name: `${year}年度各支部情况`,
      columnWidths: titles.map((title, place) => toWidth(title, place, rows)),
      frozenRows: HEAD_ROWS,
      page: 'sideways',
      rows: [
        { cells: [textCell(`${year}年度各支部组织生活情况`, 'title')] },
        { cells: [textCell(`共${rows.length}个支部`, 'note')] },
        { cells: titles.map((title) => textCell(title, 'heading')) },
        ...rows.map((cells) => ({ cells })),
        ...notes.map((note) => ({ cells: [textCell(note, 'note')] })),
      ],
      merged: [0, 1, ...notes.map((_, index) => HEAD_ROWS + rows.length + index)].map(wholeRow),
    },
    ...(aside.length === 0 ? [] : [toAsideSheet(aside)]),
  ];
}

function toAsideSheet(aside: ReturnType<typeof toSetAside>): WrittenSheet {
  return {
    name: '没有计入的文件',
    columnWidths: [44, 60],
    frozenRows: 1,
    rows: [
      { cells: [textCell('文件', 'heading'), textCell('情况', 'heading')] },
      ...aside.map(({ fileName, words }) => ({ cells: [textCell(fileName), textCell(words)] })),
    ],
  };
}

/** As wide as the longest text of the column, within reason. */
function toWidth(title: string, place: number, rows: readonly (readonly WrittenCell[])[]): number {
  const lengths = rows.map((row) => {
    const cell = row[place];
    return cell?.kind === 'text' ? cell.text.length : 0;
  });
  return Math.min(WIDEST, Math.max(title.length, 4, ...lengths) * DIGITS_PER_CHARACTER);
}

/** The same rows as text: numbers plain, shares as percentages, no title and no notes. */
export function toBranchesCsv(gathered: GatheredBranches): Uint8Array<ArrayBuffer> {
  return writeCsv([
    [...branchesColumns.flatMap(toTitles), '文件'],
    ...gathered.branches.map(({ fileName, figures }) => [
      ...branchesColumns.flatMap((column) => toTexts(column, column.toCell(figures))),
      fileName,
    ]),
    ...toSetAside(gathered).map(({ fileName, words }) => [
      '',
      '',
      '',
      words,
      ...branchesColumns
        .flatMap(toTitles)
        .slice(4)
        .map(() => ''),
      fileName,
    ]),
  ]);
}

function toTexts(column: BranchesColumn, cell: Cell): readonly string[] {
  if (cell.kind === 'share') return [cell.whole === 0 ? '' : formatCell(cell)];
  return toCells(column, cell).map((written) => {
    if (written.kind === 'text') return written.text;
    return written.kind === 'number' ? String(written.value) : '';
  });
}
