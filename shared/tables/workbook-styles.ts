import type { CellLook, WrittenCell } from './written-workbook';
import { toXmlText } from './xml-text';

/** Formats that every spreadsheet knows by number; own ones are numbered from 164. */
const knownFormats: Readonly<Record<string, number>> = {
  General: 0,
  '0': 1,
  '0.00': 2,
  '0%': 9,
  '@': 49,
};
const FIRST_OWN_FORMAT = 164;

const fonts: Readonly<Record<CellLook, number>> = {
  title: 1,
  note: 0,
  heading: 2,
  body: 0,
  total: 2,
};
const hasLines: Readonly<Record<CellLook, boolean>> = {
  title: false,
  note: false,
  heading: true,
  body: true,
  total: true,
};

/** A look, a number format and an alignment that cells share. */
interface Style {
  readonly look: CellLook;
  readonly format: string;
  readonly align: 'left' | 'center' | 'right';
}

/** Numbers the styles that a workbook uses and writes its `styles.xml`. */
export interface StyleBook {
  readonly numberOf: (cell: WrittenCell) => number;
  readonly toXml: () => string;
}

/** Collects styles in the order in which cells ask for them. */
export function createStyleBook(): StyleBook {
  const styles = new Map<string, Style>();
  // The first style is what every cell has that names none.
  const numberOf = (style: Style) => {
    const key = JSON.stringify(style);
    if (!styles.has(key)) styles.set(key, style);
    return [...styles.keys()].indexOf(key) + 1;
  };
  return {
    numberOf: (cell) => numberOf(toStyle(cell)),
    toXml: () => writeStyles([...styles.values()]),
  };
}

function toStyle(cell: WrittenCell): Style {
  const look = cell.look ?? 'body';
  const usual =
    look === 'title' || look === 'heading' ? 'center' : cell.kind === 'number' ? 'right' : 'left';
  return { look, format: toFormat(cell), align: cell.align ?? usual };
}

function toFormat(cell: WrittenCell): string {
  switch (cell.kind) {
    case 'text':
      return '@';
    case 'date':
      return 'yyyy-mm-dd';
    case 'number':
      return cell.format ?? 'General';
    case 'blank':
      return 'General';
  }
}

function writeStyles(styles: readonly Style[]): string {
  const own = [...new Set(styles.map(({ format }) => format))].filter(
    (format) => knownFormats[format] === undefined,
  );
  const formatNumber = (format: string) =>
    knownFormats[format] ?? FIRST_OWN_FORMAT + own.indexOf(format);
  const formats = own.map(
    (format) => `<numFmt numFmtId="${formatNumber(format)}" formatCode="${toXmlText(format)}"/>`,
  );
  const cells = styles.map(
    ({ look, format, align }) =>
      `<xf numFmtId="${formatNumber(format)}" fontId="${fonts[look]}" fillId="0" ` +
      `borderId="${hasLines[look] ? 1 : 0}" xfId="0" applyNumberFormat="1" applyFont="1" ` +
      `applyBorder="1" applyAlignment="1">` +
      `<alignment horizontal="${align}" vertical="center" wrapText="1"/></xf>`,
  );
  return (
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    (own.length === 0 ? '' : `<numFmts count="${own.length}">${formats.join('')}</numFmts>`) +
    `<fonts count="3">${font(11, false)}${font(16, true)}${font(11, true)}</fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill>' +
    '<fill><patternFill patternType="gray125"/></fill></fills>' +
    `<borders count="2">${border('')}${border('thin')}</borders>` +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${styles.length + 1}">` +
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
    `${cells.join('')}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
    '</styleSheet>'
  );
}

function font(sizePt: number, isBold: boolean): string {
  return `<font>${isBold ? '<b/>' : ''}<sz val="${sizePt}"/><name val="宋体"/><charset val="134"/></font>`;
}

function border(style: string): string {
  const sides = ['left', 'right', 'top', 'bottom'];
  const drawn = sides.map((side) =>
    style === '' ? `<${side}/>` : `<${side} style="${style}"><color auto="1"/></${side}>`,
  );
  return `<border>${drawn.join('')}<diagonal/></border>`;
}
