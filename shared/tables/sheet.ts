import type { Problem, Result } from '../util/result';
import type { DateSystem } from './excel-date';

/** A cell with something in it, as a spreadsheet holds it. */
export type SheetCell =
  | { readonly kind: 'text'; readonly text: string }
  /** `shown` is the number as its format shows it where that keeps zeros, else plain digits. */
  | { readonly kind: 'number'; readonly value: number; readonly shown: string }
  | {
      readonly kind: 'date';
      /** `YYYY-MM-DD`. */
      readonly date: string;
      /** Whether the format shows the day; a month typed alone is stored as its first day. */
      readonly showsDay: boolean;
    };

export interface SheetRow {
  /** As the spreadsheet numbers it, from 1. */
  readonly rowNumber: number;
  readonly isHidden: boolean;
  /** By column from the left; null where nothing is. No null at the end. */
  readonly cells: readonly (SheetCell | null)[];
}

/** One sheet; rows without any cell are left out, so that row numbers may have gaps. */
export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly rows: readonly SheetRow[];
}

/** A file that was read, of whatever kind. */
export interface Workbook {
  readonly format: 'xlsx' | 'xls' | 'html' | 'text';
  /** What a number in a column of days counts from. */
  readonly dateSystem: DateSystem;
  /** At least one, in the order of the file. */
  readonly sheets: readonly Sheet[];
}

export type WorkbookReading = Result<Workbook>;

/** Bounds for files from anywhere: far above any roster, far below what would hurt the page. */
export const tableLimits = {
  fileBytes: 20 * 1024 * 1024,
  /** Of all parts of one file when unpacked. */
  unpackedBytes: 80 * 1024 * 1024,
  sheets: 64,
  rows: 20_000,
  columns: 256,
  /** Cells with something in them. */
  cells: 1_000_000,
  /** Rows and cells that a file names, blank ones too; each takes memory while it is read. */
  namedCells: 2_000_000,
  /** UTF-16 units of one cell; what a spreadsheet itself can hold. */
  cellUnits: 32_767,
  /** UTF-16 units of all cells together. */
  textUnits: 40_000_000,
} as const;

/** A file that is refused; thrown inside the readers and given back as a `Problem` by the door. */
export class UnreadableTable extends Error {
  readonly problem: Problem;

  constructor(code: string, what: string, next: string) {
    super(code);
    this.problem = { code, what, safe: '名册没有改动。', next };
  }
}

/** The refusal of a file whose parts contradict one another or end too soon. */
export function damagedTable(): UnreadableTable {
  return new UnreadableTable(
    'table-damaged',
    '这个表格文件已经损坏，读不出来。',
    '请用 WPS 或 Excel 打开它，另存一份再导入。',
  );
}

/** The refusal of a table beyond `tableLimits`. */
export function tableTooLarge(): UnreadableTable {
  return new UnreadableTable(
    'table-too-large',
    `这个表格太大：最多读 ${tableLimits.rows} 行、${tableLimits.columns} 列。`,
    '请把党员名册单独另存成一个文件再导入。',
  );
}

/** The refusal of another program's file. */
export function notAWorkbook(): UnreadableTable {
  return new UnreadableTable(
    'not-a-workbook',
    '这个文件不是 Excel 表格，可能是 Word 文档。',
    '请选择 .xlsx、.xls 或 .csv 的党员名册；Word 里的表格可以复制后粘贴到这里。',
  );
}
