import { readCellName } from './cell-reference';
import type { DateSystem } from './excel-date';
import { readNumberFormat, toNumberCell, type NumberFormat } from './number-format';
import { scanXml, type XmlElement } from './scan-xml';
import type { SheetCell, SheetRow } from './sheet';
import { createSheetBuilder, type CellBudget, type SheetBuilder } from './sheet-builder';
import { fromXmlText } from './xml-text';

/** What the sheets of one workbook share. */
export interface SheetSurroundings {
  readonly texts: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly dateSystem: DateSystem;
  readonly budget: CellBudget;
}

const generalFormat = readNumberFormat(0, undefined);

/** The texts that cells point to, without the readings that East Asian editions add. */
export function readSharedTexts(xml: string): readonly string[] {
  const texts: string[] = [];
  let text = '';
  let isText = false;
  let isReading = false;
  scanXml(xml, {
    open: ({ name }) => {
      if (name === 'si') text = '';
      if (name === 'rPh') isReading = true;
      isText = name === 't' && !isReading;
    },
    text: (part) => {
      if (isText) text += part;
    },
    close: (name) => {
      if (name === 'si') texts.push(fromXmlText(text));
      if (name === 'rPh') isReading = false;
      if (name === 't') isText = false;
    },
  });
  return texts;
}

/** The cell that is being read. */
interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
}

/** The rows of one sheet; cells without a name follow the one before, as the format allows. */
export function readSheetXml(xml: string, surroundings: SheetSurroundings): readonly SheetRow[] {
  const builder = createSheetBuilder(surroundings.budget);
  let row = -1;
  let column = -1;
  let cell: OpenCell | null = null;
  let isValue = false;
  let isReading = false;

  const openElement = (element: XmlElement) => {
    const { name, attribute } = element;
    if (name === 'row') {
      row = Number(attribute('r') ?? row + 2) - 1;
      column = -1;
      if (isOn(attribute('hidden'))) builder.hide(row);
    } else if (name === 'c') {
      const place = readCellName(attribute('r') ?? '') ?? { row, column: column + 1 };
      column = place.column;
      const style = Number(attribute('s') ?? 0);
      cell = { ...place, type: attribute('t') ?? 'n', style, value: '' };
    } else if (name === 'rPh') isReading = true;
    else if (name === 'mergeCell') mergeArea(attribute('ref') ?? '', builder);
    isValue = name === 'v' || (name === 't' && !isReading);
  };
  scanXml(xml, {
    open: openElement,
    text: (text) => {
      if (isValue && cell !== null) cell.value += text;
    },
    close: (name) => {
      if (name === 'rPh') isReading = false;
      if (name === 'v' || name === 't') isValue = false;
      if (name !== 'c' || cell === null) return;
      const read = toCell(cell, surroundings);
      if (read !== null) builder.put(cell.row, cell.column, read);
      cell = null;
    },
  });
  return builder.toRows();
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

function mergeArea(reference: string, builder: SheetBuilder): void {
  const [first = '', last = ''] = reference.split(':');
  const from = readCellName(first);
  const to = readCellName(last);
  if (from === null || to === null) return;
  builder.merge({
    fromRow: from.row,
    fromColumn: from.column,
    toRow: to.row,
    toColumn: to.column,
  });
}

function toCell(
  { type, style, value }: OpenCell,
  { texts, formats, dateSystem }: SheetSurroundings,
): SheetCell | null {
  if (value === '') return null;
  switch (type) {
    case 's':
      return { kind: 'text', text: texts[Number(value)] ?? '' };
    case 'str':
    case 'inlineStr':
    case 'e':
      return { kind: 'text', text: fromXmlText(value) };
    case 'b':
      return { kind: 'text', text: value === '1' ? 'TRUE' : 'FALSE' };
    case 'd':
      return /^\d{4}-\d{2}-\d{2}/.test(value)
        ? { kind: 'date', date: value.slice(0, 10), showsDay: true }
        : { kind: 'text', text: value };
    default: {
      const number = Number(value);
      if (!Number.isFinite(number)) return { kind: 'text', text: value };
      return toNumberCell(number, formats[style] ?? generalFormat, dateSystem);
    }
  }
}
