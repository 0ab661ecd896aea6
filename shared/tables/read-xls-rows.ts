import { openCursor, readRecords, type BiffCursor, type BiffRecord } from './biff-records';
import type { DateSystem } from './excel-date';
import { readNumberFormat, toNumberCell, type NumberFormat } from './number-format';
import type { SheetCell, SheetRow } from './sheet';
import { createSheetBuilder, type CellBudget, type SheetBuilder } from './sheet-builder';

/** What the sheets of one old workbook share. */
interface XlsSurroundings {
  readonly dateSystem: DateSystem;
  readonly texts: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly budget: CellBudget;
}

/** Numbers of the records that are read. @see [MS-XLS] 2.3.1 */
const kinds = {
  beginning: 0x0809,
  end: 0x000a,
  row: 0x0208,
  sharedText: 0x00fd,
  ownText: 0x0204,
  number: 0x0203,
  packedNumber: 0x027e,
  packedNumbers: 0x00bd,
  formula: 0x0006,
  formulaText: 0x0207,
  truthOrError: 0x0205,
  merged: 0x00e5,
} as const;

const generalFormat = readNumberFormat(0, undefined);

interface Place {
  readonly row: number;
  readonly column: number;
}

/** Reads the sheet that begins at a place of the stream, charts inside it left out. */
export function readXlsRows(
  stream: Uint8Array,
  from: number,
  surroundings: XlsSurroundings,
): readonly SheetRow[] {
  const builder = createSheetBuilder(surroundings.budget);
  let depth = 0;
  let waiting: Place | null = null;
  for (const record of readRecords(stream, from)) {
    if (record.kind === kinds.beginning) depth += 1;
    if (record.kind === kinds.end) depth -= 1;
    if (depth <= 0) break;
    if (depth > 1) continue;
    if (record.kind === kinds.formulaText && waiting !== null) {
      const cursor = openCursor(record);
      const text = cursor.text(cursor.u16());
      builder.put(waiting.row, waiting.column, { kind: 'text', text });
    }
    waiting = readRecord(record, surroundings, builder);
  }
  return builder.toRows();
}

/** Answers the place of a formula whose text comes in the next record; else null. */
function readRecord(
  record: BiffRecord,
  surroundings: XlsSurroundings,
  builder: SheetBuilder,
): Place | null {
  const cursor = openCursor(record);
  switch (record.kind) {
    case kinds.row:
      readRow(cursor, builder);
      return null;
    case kinds.merged:
      readMerged(cursor, builder);
      return null;
    case kinds.packedNumbers:
      readPackedNumbers(cursor, record, surroundings, builder);
      return null;
    case kinds.formula:
      return readFormula(cursor, surroundings, builder);
    case kinds.sharedText:
    case kinds.ownText:
    case kinds.number:
    case kinds.packedNumber:
    case kinds.truthOrError: {
      const place = readPlace(cursor);
      const cell = readCell(record.kind, cursor, surroundings);
      if (cell !== null) builder.put(place.row, place.column, cell);
      return null;
    }
    default:
      return null;
  }
}

function readPlace(cursor: BiffCursor): Place {
  return { row: cursor.u16(), column: cursor.u16() };
}

function readRow(cursor: BiffCursor, builder: SheetBuilder): void {
  const row = cursor.u16();
  cursor.skip(10);
  const isHidden = (cursor.u16() & 0x20) !== 0;
  if (isHidden) builder.hide(row);
}

function readMerged(cursor: BiffCursor, builder: SheetBuilder): void {
  for (let left = cursor.u16(); left > 0 && !cursor.isAtEnd(); left -= 1) {
    const [fromRow, toRow] = [cursor.u16(), cursor.u16()];
    const [fromColumn, toColumn] = [cursor.u16(), cursor.u16()];
    builder.merge({ fromRow, toRow, fromColumn, toColumn });
  }
}

function readCell(
  kind: number,
  cursor: BiffCursor,
  surroundings: XlsSurroundings,
): SheetCell | null {
  const format = surroundings.formats[cursor.u16()] ?? generalFormat;
  switch (kind) {
    case kinds.sharedText:
      return { kind: 'text', text: surroundings.texts[cursor.u32()] ?? '' };
    case kinds.ownText:
      return { kind: 'text', text: cursor.text(cursor.u16()) };
    case kinds.number:
      return toCell(cursor.f64(), format, surroundings.dateSystem);
    case kinds.packedNumber:
      return toCell(unpackNumber(cursor.u32()), format, surroundings.dateSystem);
    default: {
      const value = cursor.u8();
      const isError = cursor.u8() === 1;
      return { kind: 'text', text: isError ? '#VALUE!' : value === 1 ? 'TRUE' : 'FALSE' };
    }
  }
}

function toCell(value: number, format: NumberFormat, system: DateSystem): SheetCell | null {
  return Number.isFinite(value) ? toNumberCell(value, format, system) : null;
}

/** An RK number: 30 bits of an integer or of a fraction, perhaps a hundredfold. */
function unpackNumber(packed: number): number {
  const isInteger = (packed & 2) !== 0;
  let value: number;
  if (isInteger) value = packed >> 2;
  else {
    const view = new DataView(new ArrayBuffer(8));
    view.setUint32(4, packed & ~3, true);
    value = view.getFloat64(0, true);
  }
  return (packed & 1) === 0 ? value : value / 100;
}

const PACKED_BYTES = 6;

function readPackedNumbers(
  cursor: BiffCursor,
  { pieces }: BiffRecord,
  { formats, dateSystem }: XlsSurroundings,
  builder: SheetBuilder,
): void {
  const { row, column } = readPlace(cursor);
  const bytes = pieces.reduce((total, piece) => total + piece.byteLength, 0);
  const count = Math.floor((bytes - PACKED_BYTES) / PACKED_BYTES);
  for (let index = 0; index < count; index += 1) {
    const format = formats[cursor.u16()] ?? generalFormat;
    const cell = toCell(unpackNumber(cursor.u32()), format, dateSystem);
    if (cell !== null) builder.put(row, column + index, cell);
  }
}

/** A result that is no number says so in its last two bytes; a text then follows by itself. */
function readFormula(
  cursor: BiffCursor,
  { formats, dateSystem }: XlsSurroundings,
  builder: SheetBuilder,
): Place | null {
  const place = readPlace(cursor);
  const format = formats[cursor.u16()] ?? generalFormat;
  const bytes = Uint8Array.from({ length: 8 }, cursor.u8);
  const view = new DataView(bytes.buffer);
  if (view.getUint16(6, true) !== 0xffff) {
    const cell = toCell(view.getFloat64(0, true), format, dateSystem);
    if (cell !== null) builder.put(place.row, place.column, cell);
    return null;
  }
  return view.getUint8(0) === 0 ? place : null;
}
