import { CFB, read, set_cptable, SSF } from '@e965/xlsx';

import { chineseDateFormats } from './chinese-date-formats';
import { askLibrary, readingOptions, toWorkbook } from './library-book';
import { oldCodePages } from './old-code-pages';
import { notAWorkbook, UnreadableTable, type Workbook } from './sheet';

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Whether bytes begin as a compound file does: old Office files, and encrypted new ones. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte);
}

/** The part of the library's reader of compound files that is used; it has no types of its own. */
const compoundFiles = CFB as {
  readonly read: (bytes: Uint8Array, options: { readonly type: 'array' }) => object;
  readonly find: (file: object, path: string) => object | null;
};
const formats = SSF as { readonly load: (code: string, id: number) => unknown };

/** GBK, where an old workbook does not tell its code page. */
const USUAL_CODE_PAGE = 936;

/**
 * Reads an `.xls` workbook of Excel 5.0 to 2003 and of WPS: values, days, hidden rows and merged
 * cells. Formulas give the result that was stored with them; macros are never looked at.
 *
 * @throws {UnreadableTable} For a file that is damaged, encrypted or none.
 */
export function readXls(bytes: Uint8Array): Workbook {
  const file = askLibrary(() => compoundFiles.read(bytes, { type: 'array' }));
  const has = (path: string) => askLibrary(() => compoundFiles.find(file, path)) !== null;
  if (has('EncryptedPackage') || has('EncryptionInfo')) throw encrypted();
  const isOld = !has('/Workbook') && has('/Book');
  if (!isOld && !has('/Workbook')) throw notAWorkbook();
  // Texts of Excel 97 and later are UTF-16; only before that does a code page matter.
  if (isOld) set_cptable(oldCodePages);
  for (const [id, code] of chineseDateFormats) formats.load(code, id);
  const codePage = isOld ? { codepage: USUAL_CODE_PAGE } : {};
  const book = askLibrary(() => {
    try {
      return read(bytes, { ...readingOptions, ...codePage, type: 'array' });
    } catch (error) {
      if (error instanceof Error && /password|encrypt/i.test(error.message)) throw encrypted();
      throw error;
    }
  });
  return toWorkbook(book, 'xls');
}

function encrypted(): UnreadableTable {
  return new UnreadableTable(
    'table-encrypted',
    '这个表格文件加了密码，读不了。',
    '请用 WPS 或 Excel 打开它，去掉密码另存一份再导入。',
  );
}
