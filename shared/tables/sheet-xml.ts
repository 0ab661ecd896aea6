import { cellName } from './cell-reference';
import { serialOfDate } from './excel-date';
import type { StyleBook } from './workbook-styles';
import type { WrittenCell, WrittenRow, WrittenSheet } from './written-workbook';
import { toXmlText } from './xml-text';

/** Excel takes a file for damaged whose cell holds more UTF-16 units. */
const LONGEST_TEXT = 32_767;

/** Where the texts of all sheets stand once each. */
export interface SharedTexts {
  readonly numberOf: (text: string) => number;
  readonly toXml: () => string;
}

/** Collects texts in the order of the cells. */
export function createSharedTexts(): SharedTexts {
  const numbers = new Map<string, number>();
  let uses = 0;
  return {
    numberOf: (text) => {
      if (text.length > LONGEST_TEXT)
        throw new RangeError('A cell holds at most 32767 characters.');
      uses += 1;
      const known = numbers.get(text) ?? numbers.size;
      numbers.set(text, known);
      return known;
    },
    toXml: () => {
      const items = [...numbers.keys()].map(
        (text) => `<si><t xml:space="preserve">${toXmlText(text)}</t></si>`,
      );
      return (
        '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
        `count="${uses}" uniqueCount="${numbers.size}">${items.join('')}</sst>`
      );
    },
  };
}

/** The XML of one sheet; the elements stand in the order that ECMA-376 demands. */
export function writeSheetXml(sheet: WrittenSheet, texts: SharedTexts, styles: StyleBook): string {
  const widest = Math.max(1, ...sheet.rows.map(({ cells }) => cells.length));
  const area = `A1:${cellName(Math.max(0, sheet.rows.length - 1), widest - 1)}`;
  return (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<dimension ref="${area}"/>${writeView(sheet.frozenRows ?? 0)}` +
    `<sheetFormatPr defaultRowHeight="18"/>${writeColumns(sheet.columnWidths)}<sheetData>` +
    sheet.rows.map((row, index) => writeRow(row, index, texts, styles)).join('') +
    `</sheetData>${writeMerged(sheet)}` +
    '<pageMargins left="0.6" right="0.6" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="9" orientation="${sheet.page === 'sideways' ? 'landscape' : 'portrait'}" ` +
    'fitToWidth="1" fitToHeight="0"/>' +
    // Text that looks like a number is meant; without this each such cell gets a green corner.
    `<ignoredErrors><ignoredError sqref="${area}" numberStoredAsText="1"/></ignoredErrors>` +
    '</worksheet>'
  );
}

function writeView(frozenRows: number): string {
  const pane =
    frozenRows === 0
      ? ''
      : `<pane ySplit="${frozenRows}" topLeftCell="${cellName(frozenRows, 0)}" ` +
        'activePane="bottomLeft" state="frozen"/>';
  return `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>`;
}

function writeColumns(widths: readonly number[]): string {
  if (widths.length === 0) return '';
  const columns = widths.map(
    (width, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  return `<cols>${columns.join('')}</cols>`;
}

function writeMerged({ merged = [] }: WrittenSheet): string {
  if (merged.length === 0) return '';
  const areas = merged.map(
    ({ fromRow, fromColumn, toRow, toColumn }) =>
      `<mergeCell ref="${cellName(fromRow, fromColumn)}:${cellName(toRow, toColumn)}"/>`,
  );
  return `<mergeCells count="${areas.length}">${areas.join('')}</mergeCells>`;
}

function writeRow(row: WrittenRow, index: number, texts: SharedTexts, styles: StyleBook): string {
  const height = row.heightPt === undefined ? '' : ` ht="${row.heightPt}" customHeight="1"`;
  const cells = row.cells.map((cell, column) =>
    writeCell(cell, cellName(index, column), texts, styles),
  );
  return `<row r="${index + 1}"${height}>${cells.join('')}</row>`;
}

function writeCell(cell: WrittenCell, name: string, texts: SharedTexts, styles: StyleBook): string {
  const shown: WrittenCell =
    cell.kind === 'date' && serialOfDate(cell.date) === null
      ? { ...cell, kind: 'text', text: cell.date }
      : cell;
  const head = `<c r="${name}" s="${styles.numberOf(shown)}"`;
  switch (shown.kind) {
    case 'blank':
      return `${head}/>`;
    case 'text':
      return shown.text === ''
        ? `${head}/>`
        : `${head} t="s"><v>${texts.numberOf(shown.text)}</v></c>`;
    case 'number':
      return `${head}><v>${toNumber(shown.value)}</v></c>`;
    case 'date':
      return `${head}><v>${toNumber(serialOfDate(shown.date) ?? 0)}</v></c>`;
  }
}

function toNumber(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`A cell cannot hold ${value}.`);
  return String(value);
}
