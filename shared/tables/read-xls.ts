import { openCursor, readRecords, type BiffRecord } from './biff-records';
import { openCompoundFile } from './compound-file';
import type { DateSystem } from './excel-date';
import { readNumberFormat, type NumberFormat } from './number-format';
import { readXlsRows } from './read-xls-rows';
import {
  damagedTable,
  tableLimits,
  tableTooLarge,
  UnreadableTable,
  type Sheet,
  type Workbook,
} from './sheet';
import { createCellBudget } from './sheet-builder';

/** Numbers of the records that are read. @see [MS-XLS] 2.3.1 */
const kinds = {
  beginning: 0x0809,
  end: 0x000a,
  sheet: 0x0085,
  texts: 0x00fc,
  dateSystem: 0x0022,
  format: 0x041e,
  style: 0x00e0,
  encrypted: 0x002f,
} as const;

const BIFF8 = 0x0600;
const SHEET_OF_CELLS = 0;

/**
 * Reads an `.xls` workbook of Excel 97 to 2003 and of WPS (BIFF8): values, days, hidden rows and
 * merged cells. Formulas give the result that was stored with them; macros are never looked at.
 *
 * @throws {UnreadableTable} For a file that is damaged, encrypted, older or none.
 * @see [MS-XLS]
 */
export function readXls(bytes: Uint8Array): Workbook {
  const file = openCompoundFile(bytes);
  if (file.names.some((name) => /^Encrypt(?:edPackage|ionInfo)$/i.test(name))) throw encrypted();
  const stream = file.read('Workbook');
  if (stream === null) throw file.read('Book') === null ? notAWorkbook() : tooOld();
  const book = readGlobals(stream);
  const surroundings = { ...book, budget: createCellBudget() };
  const sheets = book.sheets.map(({ name, at, isHidden }): Sheet => ({
    name,
    isHidden,
    rows: readXlsRows(stream, at, surroundings),
  }));
  if (sheets.length === 0) throw damagedTable();
  return { format: 'xls', dateSystem: book.dateSystem, sheets };
}

function encrypted(): UnreadableTable {
  return new UnreadableTable(
    'table-encrypted',
    '这个表格文件加了密码，读不了。',
    '请用 WPS 或 Excel 打开它，去掉密码另存一份再导入。',
  );
}

function tooOld(): UnreadableTable {
  return new UnreadableTable(
    'table-too-old',
    '这是 Excel 95 或更早的表格，读不了。',
    '请用 WPS 或 Excel 打开它，另存为 .xlsx 再导入。',
  );
}

function notAWorkbook(): UnreadableTable {
  return new UnreadableTable(
    'not-a-workbook',
    '这个文件不是 Excel 表格，可能是 Word 文档。',
    '请选择 .xlsx、.xls 或 .csv 的党员名册；Word 里的表格可以复制后粘贴到这里。',
  );
}

interface Globals {
  readonly dateSystem: DateSystem;
  readonly texts: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly sheets: readonly {
    readonly name: string;
    readonly at: number;
    readonly isHidden: boolean;
  }[];
}

function readGlobals(stream: Uint8Array): Globals {
  let dateSystem: DateSystem = '1900';
  let texts: readonly string[] = [];
  const codes = new Map<number, string>();
  const styles: number[] = [];
  const sheets: Globals['sheets'][number][] = [];
  for (const record of readRecords(stream, 0)) {
    if (record.kind === kinds.end) break;
    if (record.kind === kinds.encrypted) throw encrypted();
    if (record.at === 0) checkVersion(record);
    if (record.kind === kinds.dateSystem && openCursor(record).u16() === 1) dateSystem = '1904';
    if (record.kind === kinds.texts) texts = readTexts(record);
    if (record.kind === kinds.format) {
      const cursor = openCursor(record);
      const number = cursor.u16();
      codes.set(number, cursor.text(cursor.u16()));
    }
    if (record.kind === kinds.style) {
      const cursor = openCursor(record);
      cursor.skip(2);
      styles.push(cursor.u16());
    }
    if (record.kind === kinds.sheet) {
      if (sheets.length >= tableLimits.sheets) throw tableTooLarge();
      sheets.push(...readSheetEntry(record));
    }
  }
  const formats = styles.map((number) => readNumberFormat(number, codes.get(number)));
  return { dateSystem, texts, formats, sheets };
}

function checkVersion(record: BiffRecord): void {
  if (record.kind !== kinds.beginning) throw damagedTable();
  if (openCursor(record).u16() !== BIFF8) throw tooOld();
}

/** A sheet's name and place; none for sheets of charts and macros. */
function readSheetEntry(record: BiffRecord): readonly Globals['sheets'][number][] {
  const cursor = openCursor(record);
  const at = cursor.u32();
  const isHidden = (cursor.u8() & 3) !== 0;
  if (cursor.u8() !== SHEET_OF_CELLS) return [];
  return [{ name: cursor.text(cursor.u8()), at, isHidden }];
}

function readTexts(record: BiffRecord): readonly string[] {
  const cursor = openCursor(record);
  cursor.skip(4);
  const count = cursor.u32();
  const texts: string[] = [];
  // The count is only a claim; the record's own end is what bounds the reading.
  while (texts.length < count && !cursor.isAtEnd()) texts.push(cursor.text(cursor.u16()));
  return texts;
}
