import { fail, succeed } from '../util/result';

import { decodeText } from './decode-text';
import { readHtmlTables } from './read-html-table';
import { isCompoundFile, readXls } from './read-xls';
import { readXlsx } from './read-xlsx';
import {
  tableLimits,
  tableTooLarge,
  UnreadableTable,
  type Sheet,
  type Workbook,
  type WorkbookReading,
} from './sheet';
import { createCellBudget, createSheetBuilder } from './sheet-builder';
import { guessSeparator, splitCells } from './split-cells';

/**
 * Reads a table out of a file of any kind that rosters come in: `.xlsx`, `.xls`, a web page that is
 * called `.xls`, CSV and tab-separated text. The kind is told by the bytes, never by the name.
 *
 * Answers a refusal with its reason for whatever else there is; any bytes end in one or the other,
 * in time and memory bounded by `tableLimits`.
 */
export function readTable(bytes: Uint8Array): WorkbookReading {
  try {
    return succeed(readByKind(bytes));
  } catch (error) {
    if (error instanceof UnreadableTable) return fail(error.problem);
    throw error;
  }
}

function readByKind(bytes: Uint8Array): Workbook {
  if (bytes.byteLength > tableLimits.fileBytes) throw tableTooLarge();
  if (bytes.byteLength === 0) {
    throw new UnreadableTable('empty-file', '这个文件是空的。', '请选择有内容的党员名册。');
  }
  if (isCompoundFile(bytes)) return readXls(bytes);
  if (isZip(bytes)) return readXlsx(bytes);
  const text = decodeText(bytes);
  if (/^\uFEFF?\s*<(?:!doctype|html|head|meta|table|\?xml|!--)/i.test(text.slice(0, 1000))) {
    return readHtmlTables(text);
  }
  return asWorkbook(readTextTable(text));
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/** A table in text, from a file or from the clipboard, as one sheet. */
export function readTextTable(text: string): Sheet {
  const builder = createSheetBuilder(createCellBudget());
  for (const [row, cells] of splitCells(text, guessSeparator(text)).entries()) {
    for (const [column, cell] of cells.entries()) {
      builder.put(row, column, { kind: 'text', text: cell });
    }
  }
  return { name: '', isHidden: false, rows: builder.toRows() };
}

function asWorkbook(sheet: Sheet): Workbook {
  return { format: 'text', dateSystem: '1900', sheets: [sheet] };
}
