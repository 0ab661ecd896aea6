import { chineseDateFormats } from './chinese-date-formats';

/** Widths of columns. The library makes an object for each column of a claimed two billion. */
const columnTag = /<(?:\w+:)?col\b[^<>]*>/g;
/** A reference to a character beyond the first 65,536, of which the library keeps 16 bits. */
const wideReference = /&#(?:x0*([0-9a-f]{5,6})|0*(\d{5,7}));/gi;
const ownFormats = /<(?:\w+:)?numFmts\b[^<>]*[^/<>]>/;
const styleSheet = /<(?:\w+:)?styleSheet\b[^<>]*>/;
const rowOrCell = /<(?:\w+:)?(?:c|row)[\s/>]/g;

const chineseFormats = chineseDateFormats
  .map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${escapeQuotes(code)}"/>`)
  .join('');

/** What the library is given of one part, and how many rows and cells it names. */
export interface PreparedXml {
  readonly text: string;
  readonly namedCells: number;
}

/** Mends in a part of a workbook what the library would read wrongly or without bound. */
export function prepareXml(xml: string): PreparedXml {
  const text = addChineseFormats(readWideReferences(xml.replace(columnTag, '')));
  let namedCells = 0;
  rowOrCell.lastIndex = 0;
  while (rowOrCell.test(text)) namedCells += 1;
  return { text, namedCells };
}

/** Puts characters for their references where these are beyond U+FFFF, as in names of Extension B. */
function readWideReferences(text: string): string {
  return text.replace(wideReference, (found, hex?: string, decimal?: string) => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0xffff && code <= 0x10ffff ? String.fromCodePoint(code) : found;
  });
}

/** Names the formats of the Chinese edition before those of the file, which win. */
function addChineseFormats(xml: string): string {
  if (!styleSheet.test(xml)) return xml;
  if (ownFormats.test(xml)) return xml.replace(ownFormats, (found) => found + chineseFormats);
  return xml.replace(styleSheet, (found) => `${found}<numFmts>${chineseFormats}</numFmts>`);
}

function escapeQuotes(code: string): string {
  return code.replaceAll('"', '&quot;');
}
