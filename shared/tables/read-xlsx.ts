import { unzipSync } from 'fflate';

import type { DateSystem } from './excel-date';
import { createCellBudget } from './sheet-builder';
import {
  damagedTable,
  tableLimits,
  tableTooLarge,
  UnreadableTable,
  type Sheet,
  type Workbook,
} from './sheet';
import { scanXml } from './scan-xml';
import { readSharedTexts, readSheetXml, type SheetSurroundings } from './read-sheet-xml';
import { readNumberFormat, type NumberFormat } from './number-format';

type Parts = Readonly<Record<string, Uint8Array>>;

/** Parts that hold cells; pictures, macros and printers' settings are never unpacked. */
const wantedPart = /\.(?:xml|rels)$/i;

/**
 * Reads an `.xlsx` workbook: values, days, hidden rows and merged cells of its sheets. Formulas
 * give the result that was stored with them; nothing is computed and nothing is fetched.
 *
 * @throws {UnreadableTable} For a file that is damaged, too large or none.
 * @see ECMA-376 Part 1, 18.
 */
export function readXlsx(bytes: Uint8Array): Workbook {
  const parts = unpack(bytes);
  const bookPath = findBook(parts);
  const book = readBook(textOf(parts, bookPath));
  const targets = readTargets(parts, bookPath);
  const folder = bookPath.slice(0, bookPath.lastIndexOf('/') + 1);
  const findPart = (type: string, usual: string) =>
    [...targets.values()].find((target) => target.type === type)?.path ?? `${folder}${usual}`;
  const surroundings: SheetSurroundings = {
    texts: readSharedTexts(textOf(parts, findPart('sharedStrings', 'sharedStrings.xml'))),
    formats: readFormats(textOf(parts, findPart('styles', 'styles.xml'))),
    dateSystem: book.dateSystem,
    budget: createCellBudget(),
  };
  const sheets = book.sheets.flatMap(({ name, id, isHidden }): Sheet[] => {
    const target = targets.get(id);
    // Sheets of charts and macros have no cells.
    if (target?.type !== 'worksheet') return [];
    const xml = textOf(parts, target.path);
    return [{ name, isHidden, rows: readSheetXml(xml, surroundings) }];
  });
  if (sheets.length === 0) throw damagedTable();
  return { format: 'xlsx', dateSystem: book.dateSystem, sheets };
}

function unpack(bytes: Uint8Array): Parts {
  let unpackedBytes = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!wantedPart.test(name)) return false;
        unpackedBytes += originalSize;
        // fflate never unpacks beyond the size that the directory tells.
        if (unpackedBytes > tableLimits.unpackedBytes) throw tableTooLarge();
        return true;
      },
    });
  } catch (error) {
    if (error instanceof UnreadableTable) throw error;
    throw damagedTable();
  }
}

function textOf(parts: Parts, path: string): string {
  const bytes = parts[path] ?? findIgnoringCase(parts, path);
  return bytes === undefined ? '' : new TextDecoder('utf-8').decode(bytes);
}

/** Some programs write `sharedStrings.xml` in letters of another case than they point to. */
function findIgnoringCase(parts: Parts, path: string): Uint8Array | undefined {
  const wanted = path.toLowerCase();
  return Object.entries(parts).find(([name]) => name.toLowerCase() === wanted)?.[1];
}

function findBook(parts: Parts): string {
  const target = [...readRelationships(textOf(parts, '_rels/.rels')).values()].find(
    ({ type }) => type === 'officeDocument',
  );
  const path = toPath('', target?.path ?? 'xl/workbook.xml');
  if (textOf(parts, path) === '') {
    throw new UnreadableTable(
      'not-a-workbook',
      '这个文件不是 Excel 表格。',
      '请选择 .xlsx、.xls 或 .csv 的党员名册。',
    );
  }
  return path;
}

interface BookSheet {
  readonly name: string;
  readonly id: string;
  readonly isHidden: boolean;
}

function readBook(xml: string): {
  readonly dateSystem: DateSystem;
  readonly sheets: readonly BookSheet[];
} {
  let dateSystem: DateSystem = '1900';
  const sheets: BookSheet[] = [];
  scanXml(xml, {
    open: ({ name, attribute }) => {
      if (name === 'workbookPr') {
        dateSystem = /^(?:1|true|on)$/i.test(attribute('date1904') ?? '') ? '1904' : '1900';
      }
      if (name !== 'sheet') return;
      if (sheets.length >= tableLimits.sheets) throw tableTooLarge();
      const state = attribute('state') ?? 'visible';
      sheets.push({
        name: attribute('name') ?? '',
        id: attribute('id') ?? '',
        isHidden: state !== 'visible',
      });
    },
  });
  return { dateSystem, sheets };
}

interface Target {
  /** The last word of the relationship's type, the same in transitional and strict files. */
  readonly type: string;
  readonly path: string;
}

function readRelationships(xml: string): ReadonlyMap<string, Target> {
  const targets = new Map<string, Target>();
  scanXml(xml, {
    open: ({ name, attribute }) => {
      if (name !== 'Relationship' || attribute('TargetMode') === 'External') return;
      const type = attribute('Type') ?? '';
      targets.set(attribute('Id') ?? '', {
        type: type.slice(type.lastIndexOf('/') + 1),
        path: attribute('Target') ?? '',
      });
    },
  });
  return targets;
}

function readTargets(parts: Parts, bookPath: string): ReadonlyMap<string, Target> {
  const cut = bookPath.lastIndexOf('/') + 1;
  const folder = bookPath.slice(0, cut);
  const xml = textOf(parts, `${folder}_rels/${bookPath.slice(cut)}.rels`);
  return new Map(
    [...readRelationships(xml)].map(([id, { type, path }]) => [
      id,
      { type, path: toPath(folder, path) },
    ]),
  );
}

const LONGEST_PATH = 400;

/** A target is told from the workbook's folder, or from the root if it begins with a slash. */
function toPath(folder: string, target: string): string {
  const short = target.slice(0, LONGEST_PATH);
  const whole = short.startsWith('/') ? short.slice(1) : `${folder}${short}`;
  return whole.replace(/(?:^|\/)\.(?=\/)/g, '').replace(/[^/]+\/\.\.\//g, '');
}

function readFormats(xml: string): readonly NumberFormat[] {
  const codes = new Map<number, string>();
  const numbers: number[] = [];
  let isInCells = false;
  scanXml(xml, {
    open: ({ name, attribute }) => {
      if (name === 'numFmt') {
        codes.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
      }
      if (name === 'cellXfs') isInCells = true;
      if (name === 'xf' && isInCells) numbers.push(Number(attribute('numFmtId') ?? 0));
    },
    close: (name) => {
      if (name === 'cellXfs') isInCells = false;
    },
  });
  return numbers.map((number) => readNumberFormat(number, codes.get(number)));
}
