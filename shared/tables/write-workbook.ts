import { zipSync, type Zippable } from 'fflate';

import { createSharedTexts, writeSheetXml } from './sheet-xml';
import { toSheetNames } from './sheet-names';
import { createStyleBook } from './workbook-styles';
import type { WrittenSheet } from './written-workbook';
import { toXmlText } from './xml-text';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/**
 * Writes an `.xlsx` workbook that Excel, WPS and LibreOffice open, without macros and without any
 * link to the outside. The same sheets give the same bytes: no clock, no program name, no author.
 *
 * @param sheets - At least one.
 * @throws {RangeError} Without a sheet, for a number that is not finite, or for a text that is too
 *   long for a cell: all of them mistakes of the program.
 * @see ECMA-376 Part 1, 12 (SpreadsheetML package) and 18 (its elements).
 */
export function writeWorkbook(sheets: readonly WrittenSheet[]): Uint8Array<ArrayBuffer> {
  if (sheets.length === 0) throw new RangeError('A workbook has at least one sheet.');
  const texts = createSharedTexts();
  const styles = createStyleBook();
  const names = toSheetNames(sheets.map(({ name }) => name));
  const sheetFiles = sheets.map((sheet) => writeSheetXml(sheet, texts, styles));
  const files: readonly (readonly [string, string])[] = [
    ['[Content_Types].xml', writeContentTypes(sheets.length)],
    ['_rels/.rels', writeRelationships([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', writeBook(sheets, names)],
    [
      'xl/_rels/workbook.xml.rels',
      writeRelationships([
        ...sheets.map(
          (_sheet, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const,
        ),
        ['styles', 'styles.xml'],
        ['sharedStrings', 'sharedStrings.xml'],
      ]),
    ],
    ...sheetFiles.map((xml, index) => [`xl/worksheets/sheet${index + 1}.xml`, xml] as const),
    ['xl/styles.xml', styles.toXml()],
    ['xl/sharedStrings.xml', texts.toXml()],
  ];
  return pack(files);
}

function pack(files: readonly (readonly [string, string])[]): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const entries: Zippable = Object.fromEntries(
    files.map(([path, xml]) => [path, encoder.encode(DECLARATION + xml)]),
  );
  // A ZIP holds local wall time; the first one it can write is the same in every zone.
  return new Uint8Array(zipSync(entries, { level: 6, mtime: new Date(1980, 0, 1) }));
}

function writeContentTypes(sheetCount: number): string {
  const parts: readonly (readonly [string, string])[] = [
    ['/xl/workbook.xml', 'sheet.main'],
    ...Array.from(
      { length: sheetCount },
      (_, index) => [`/xl/worksheets/sheet${index + 1}.xml`, 'worksheet'] as const,
    ),
    ['/xl/styles.xml', 'styles'],
    ['/xl/sharedStrings.xml', 'sharedStrings'],
  ];
  const overrides = parts.map(
    ([path, type]) => `<Override PartName="${path}" ContentType="${MAIN}.${type}+xml"/>`,
  );
  return (
    `<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ' +
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `${overrides.join('')}</Types>`
  );
}

function writeRelationships(targets: readonly (readonly [string, string])[]): string {
  const items = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

function writeBook(sheets: readonly WrittenSheet[], names: readonly string[]): string {
  const items = names.map(
    (name, index) =>
      `<sheet name="${toXmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const titles = sheets.flatMap(({ frozenRows = 0 }, index) =>
    frozenRows === 0
      ? []
      : [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">` +
            toXmlText(`'${(names[index] ?? '').replaceAll("'", "''")}'!$1:$${frozenRows}`) +
            '</definedName>',
        ],
  );
  return (
    '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
    `xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews>` +
    `<sheets>${items.join('')}</sheets>` +
    (titles.length === 0 ? '' : `<definedNames>${titles.join('')}</definedNames>`) +
    '<calcPr fullCalcOnLoad="1"/></workbook>'
  );
}
