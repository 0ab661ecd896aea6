import {
  toDueFen,
  type DuesLedger,
  type LedgerCell,
  type LedgerRow,
} from '../../rules/dues-ledger';
import { writeWorkbook } from '../../tables/write-workbook';
import {
  numberCell,
  textCell,
  type CellLook,
  type MergedCells,
  type WrittenCell,
  type WrittenSheet,
} from '../../tables/written-workbook';

/** 党费收缴台账 of a year, as it is exported. */
export interface ExportedDues {
  readonly branchName: string;
  readonly year: number;
  readonly ledger: DuesLedger;
  /** How each member is called, namesakes told apart, by id. */
  readonly labels: ReadonlyMap<string, string>;
}

/** Yuan with both digits of the fen. */
const YUAN_FORMAT = '0.00';
/** Title, note, and the head of two rows. */
const HEAD_ROWS = 4;

function yuanCell(fen: number, look?: CellLook): WrittenCell {
  const cell = numberCell(fen / 100, YUAN_FORMAT);
  return look === undefined ? cell : { ...cell, look };
}

/** 应交 and 实交 of a month: a dash outside the branch, blank where nothing is known or entered. */
function toMonthCells({ due, paidFen }: LedgerCell): readonly WrittenCell[] {
  const fen = toDueFen(due);
  const asked =
    due.kind === 'outside' ? textCell('—') : fen === null ? textCell('') : yuanCell(fen);
  return [asked, paidFen === null ? textCell('') : yuanCell(paidFen)];
}

function toRow(row: LedgerRow, labels: ReadonlyMap<string, string>): readonly WrittenCell[] {
  const { member, cells, dueFen, paidFen, beyondFen } = row;
  return [
    textCell(labels.get(member.id) ?? member.name),
    ...cells.flatMap(toMonthCells),
    ...[dueFen, paidFen, beyondFen].map((fen) => yuanCell(fen)),
  ];
}

/** Title and note over all columns, a month over its two, the outer heads over both rows. */
function toMerged(groupCount: number, last: number): readonly MergedCells[] {
  const across = (row: number, from: number, to: number) => ({
    fromRow: row,
    toRow: row,
    fromColumn: from,
    toColumn: to,
  });
  const down = (column: number) => ({
    fromRow: 2,
    toRow: HEAD_ROWS - 1,
    fromColumn: column,
    toColumn: column,
  });
  const groups = Array.from({ length: groupCount }, (_, index) => 1 + index * 2);
  return [
    across(0, 0, last),
    across(1, 0, last),
    down(0),
    down(last),
    ...groups.map((column) => across(2, column, column + 1)),
  ];
}

/**
 * The ledger as a sheet: for each month what is due and what was paid, in yuan as numbers, then the
 * year's sums and what was paid beyond its months.
 */
export function toDuesSheet({ branchName, year, ledger, labels }: ExportedDues): WrittenSheet {
  const { months, rows, byMonth, year: sums } = ledger;
  const groups = [...months.map((month) => `${Number(month.slice(5))}月`), '全年'];
  const last = 1 + groups.length * 2;
  const heading = (text: string) => textCell(text, 'heading');
  const totals = [
    ...byMonth.flatMap(({ dueFen, paidFen }) => [dueFen, paidFen]),
    ...[sums.dueFen, sums.paidFen, sums.beyondFen],
  ];
  return {
    name: '党费台账',
    columnWidths: [16, ...groups.flatMap(() => [9, 9]), 10],
    frozenRows: HEAD_ROWS,
    page: 'sideways',
    merged: toMerged(groups.length, last),
    rows: [
      { cells: [textCell(`${year}年党费收缴台账`, 'title')], heightPt: 30 },
      {
        cells: [
          textCell(
            `${branchName}\u3000单位：元。空格为没有登记，“—”为当月不在本支部交纳。`,
            'note',
          ),
        ],
      },
      {
        cells: [
          heading('姓名'),
          ...groups.flatMap((name) => [heading(name), heading('')]),
          heading('另多交'),
        ],
      },
      {
        cells: [
          heading(''),
          ...groups.flatMap(() => [heading('应交'), heading('实交')]),
          heading(''),
        ],
      },
      ...rows.map((row) => ({ cells: toRow(row, labels) })),
      { cells: [textCell('合计', 'total'), ...totals.map((fen) => yuanCell(fen, 'total'))] },
    ],
  };
}

/** The ledger as an `.xlsx` file. */
export function toDuesWorkbook(dues: ExportedDues): Uint8Array<ArrayBuffer> {
  return writeWorkbook([toDuesSheet(dues)]);
}
