import type { CellObject, Range, WorkBook } from '@e965/xlsx';

import type { DateSystem } from './excel-date';
import { readNumberFormat, toNumberCell, type NumberFormat } from './number-format';
import {
  damagedTable,
  tableLimits,
  tableTooLarge,
  UnreadableTable,
  type Sheet,
  type SheetCell,
  type SheetRow,
  type Workbook,
} from './sheet';
import { createCellBudget, createSheetBuilder, type CellBudget } from './sheet-builder';

/** What the sheets of one workbook share. */
interface Surroundings {
  readonly dateSystem: DateSystem;
  readonly budget: CellBudget;
  /** Formats by their text; a sheet of a million cells has a dozen. */
  readonly formats: Map<string, NumberFormat>;
}

/** How the library is to read: values and their formats, no formulas, no markup of texts. */
export const readingOptions = {
  dense: true,
  cellNF: true,
  cellFormula: false,
  cellHTML: false,
  cellText: false,
} as const;

/** What the library tells of a sheet; rows and cells that the file does not name are holes. */
interface LibrarySheet {
  readonly '!data'?: readonly (readonly CellObject[])[];
  readonly '!rows'?: readonly ({ readonly hidden?: boolean } | undefined)[];
  readonly '!merges'?: readonly Range[];
  /** Told of sheets that have no cells, as those of charts and macros. */
  readonly '!type'?: string;
}

/**
 * Calls the library; whatever it throws over a file, be it an error or a bare text, means that the
 * file is damaged.
 *
 * @throws {UnreadableTable} If the library throws.
 */
export function askLibrary<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof UnreadableTable ? error : damagedTable();
  }
}

/**
 * What the library read, as the plain model.
 *
 * @throws {UnreadableTable} If a sheet is missing, or the whole is beyond `tableLimits`.
 */
export function toWorkbook(book: WorkBook, format: Workbook['format']): Workbook {
  if (book.SheetNames.length > tableLimits.sheets) throw tableTooLarge();
  const dateSystem = book.Workbook?.WBProps?.date1904 ? '1904' : '1900';
  const surroundings = { dateSystem, budget: createCellBudget(), formats: new Map() } as const;
  const sheets = book.SheetNames.flatMap((name): Sheet[] => {
    const sheet: LibrarySheet | undefined = book.Sheets[name];
    // The library leaves out without a word a sheet that it cannot read.
    if (sheet === undefined) throw damagedTable();
    if (sheet['!type'] !== undefined && sheet['!type'] !== 'sheet') return [];
    const facts = book.Workbook?.Sheets?.find((candidate) => candidate.name === name);
    const isHidden = (facts?.Hidden ?? 0) !== 0;
    return [{ name, isHidden, rows: toRows(sheet, surroundings) }];
  });
  if (sheets.length === 0) throw damagedTable();
  return { format, dateSystem, sheets };
}

function toRows(sheet: LibrarySheet, surroundings: Surroundings): readonly SheetRow[] {
  const builder = createSheetBuilder(surroundings.budget);
  // By keys, not by length: a file may name row 4,000,000,000 and no other.
  for (const [row, cells] of Object.entries(sheet['!data'] ?? [])) {
    for (const [column, cell] of Object.entries(cells)) {
      const read = toCell(cell, surroundings);
      if (read !== null) builder.put(Number(row), Number(column), read);
    }
  }
  for (const [row, facts] of Object.entries(sheet['!rows'] ?? [])) {
    if (facts?.hidden === true) builder.hide(Number(row));
  }
  for (const { s, e } of sheet['!merges'] ?? []) {
    builder.merge({ fromRow: s.r, fromColumn: s.c, toRow: e.r, toColumn: e.c });
  }
  return builder.toRows();
}

function toCell({ t, v, w, z }: CellObject, surroundings: Surroundings): SheetCell | null {
  switch (t as string) {
    case 's':
      return typeof v === 'string' ? { kind: 'text', text: v } : null;
    case 'n':
      return typeof v === 'number' && Number.isFinite(v)
        ? toNumberCell(v, formatOf(z, surroundings.formats), surroundings.dateSystem)
        : null;
    case 'b':
      return { kind: 'text', text: v === true ? 'TRUE' : 'FALSE' };
    case 'e':
      return { kind: 'text', text: w ?? '#VALUE!' };
    // A cell that has a look and nothing in it.
    case 'z':
      return null;
    // The library passes on a kind that a file invents.
    default:
      throw damagedTable();
  }
}

function formatOf(code: CellObject['z'], formats: Map<string, NumberFormat>): NumberFormat {
  const text = typeof code === 'string' ? code : 'General';
  const known = formats.get(text) ?? readNumberFormat(text);
  formats.set(text, known);
  return known;
}
