import { readFileSync } from 'node:fs';

import { CFB, write } from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';

import { readTable } from '@shared/tables/read-table';
import type { Workbook } from '@shared/tables/sheet';

const fixture = new URL('../../fixtures/rosters/serial-dates.xlsx', import.meta.url);
const parts = unzipSync(new Uint8Array(readFileSync(fixture)));
const sheetPath = 'xl/worksheets/sheet1.xml';
const sheetXml = strFromU8(parts[sheetPath] ?? new Uint8Array());
const head = sheetXml.slice(0, sheetXml.indexOf('<sheetData>'));

/** A real workbook with other rows, and perhaps with other styles. */
function aWorkbook(rows: string, before = '', styles?: string): Uint8Array {
  const sheet = `${head}${before}<sheetData>${rows}</sheetData></worksheet>`;
  const changed = { ...parts, [sheetPath]: strToU8(sheet) };
  return zipSync(styles === undefined ? changed : { ...changed, 'xl/styles.xml': strToU8(styles) });
}

const stylesOf = (formatId: number) =>
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  `<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="${formatId}"/></cellXfs></styleSheet>`;

function read(bytes: Uint8Array): Workbook {
  const answer = readTable(bytes);
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
}

const cellsOf = (bytes: Uint8Array) =>
  read(bytes).sheets[0]?.rows.map(({ rowNumber, cells }) => [rowNumber, ...cells]);
const refusalOf = (bytes: Uint8Array) => {
  const answer = readTable(bytes);
  return answer.ok ? null : answer.error.code;
};

describe('an .xlsx workbook', () => {
  it('shows what is left of an identity number that was stored as a number', () => {
    const rows = '<row r="3"><c r="A3"><v>152728196803120011</v></c></row>';
    expect(cellsOf(aWorkbook(rows))).toEqual([
      [3, { kind: 'number', value: 152728196803120000, shown: '1.5272819680312E+17' }],
    ]);
  });

  it.each([
    [57, false],
    [27, false],
    [31, true],
    [58, true],
    [14, true],
  ])('tells of format %i whether a day is shown: %s', (format, showsDay) => {
    const rows = '<row r="1"><c r="A1" s="1"><v>31199</v></c></row>';
    expect(cellsOf(aWorkbook(rows, '', stylesOf(format)))).toEqual([
      [1, { kind: 'date', date: '1985-06-01', showsDay }],
    ]);
  });

  it('keeps characters of names beyond the first 65,536 that stand as references', () => {
    const rows =
      '<row r="1"><c r="A1" t="inlineStr"><is><t>&#x2CC56;&#183;&#x4DAE;</t></is></c></row>';
    expect(cellsOf(aWorkbook(rows))).toEqual([[1, { kind: 'text', text: '𬱖·䶮' }]]);
  });

  it('reads on where columns without end are claimed', () => {
    const columns = '<cols><col min="1" max="2147483647" width="9"/></cols>';
    const rows = '<row r="1"><c r="A1"><v>1</v></c></row>';
    expect(cellsOf(aWorkbook(rows, columns))).toHaveLength(1);
  });

  it('is refused as too large before the library sees more cells than a roster can have', () => {
    const row = `<row>${'<c/>'.repeat(200)}</row>`;
    expect(refusalOf(aWorkbook(row.repeat(10_001)))).toBe('table-too-large');
    expect(refusalOf(zipSync({ ...parts, 'xl/a.xml': new Uint8Array(81 * 1024 * 1024) }))).toBe(
      'table-too-large',
    );
  });

  it('is refused as damaged where a sheet is missing or points to a text that is not there', () => {
    const others = Object.entries(parts).filter(([path]) => path !== sheetPath);
    expect(refusalOf(zipSync(Object.fromEntries(others)))).toBe('table-damaged');
    const rows = '<row r="1"><c r="A1" t="s"><v>99999</v></c></row>';
    expect(refusalOf(aWorkbook(rows))).toBe('table-damaged');
  });

  it('is told from a Word document', () => {
    const types = strToU8(
      '<Types><Override ContentType="x.wordprocessingml.document.main+xml"/></Types>',
    );
    expect(refusalOf(zipSync({ '[Content_Types].xml': types }))).toBe('not-a-workbook');
  });
});

/** The part of the library's writer of compound files that the tests use. */
const compoundFiles = CFB as {
  readonly utils: {
    readonly cfb_new: () => object;
    readonly cfb_add: (file: object, path: string, content: Uint8Array) => void;
  };
  readonly write: (file: object, options: { readonly type: 'array' }) => ArrayLike<number>;
};

function aCompoundFile(stream: string): Uint8Array {
  const file = compoundFiles.utils.cfb_new();
  compoundFiles.utils.cfb_add(file, `/${stream}`, new Uint8Array(5000));
  return Uint8Array.from(compoundFiles.write(file, { type: 'array' }));
}

describe('an .xls workbook', () => {
  it('is refused by name if it is encrypted, or a Word document', () => {
    expect(refusalOf(aCompoundFile('EncryptedPackage'))).toBe('table-encrypted');
    expect(refusalOf(aCompoundFile('WordDocument'))).toBe('not-a-workbook');
  });

  it('of Excel 95 is read with its texts in GBK', () => {
    const cell = { t: 's', v: 'NAME', w: 'NAME' } as const;
    const book = {
      SheetNames: ['Sheet1'],
      Sheets: { Sheet1: { '!ref': 'A1', A1: cell } },
    };
    const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'biff5' }) as ArrayBuffer);
    // The writer tells code page 1252; an old Chinese workbook tells 936, and 王伟 in it.
    const told = withBytes(bytes, [0x42, 0, 2, 0, 0xe4, 4], [0x42, 0, 2, 0, 0xa8, 3]);
    const named = withBytes(told, [...strToU8('NAME')], [0xcd, 0xf5, 0xce, 0xb0]);
    expect(cellsOf(named)).toEqual([[1, { kind: 'text', text: '王伟' }]]);
  });
});

function withBytes(
  bytes: Uint8Array,
  wanted: readonly number[],
  written: readonly number[],
): Uint8Array {
  const at = bytes.findIndex((_, index) => wanted.every((byte, n) => bytes[index + n] === byte));
  if (at === -1) throw new Error('The bytes are not there.');
  const changed = bytes.slice();
  changed.set(written, at);
  return changed;
}

describe('a web page that is called .xls', () => {
  const rowsOf = (html: string) => cellsOf(strToU8(html))?.map(([, ...cells]) => cells);
  const text = (words: string) => ({ kind: 'text', text: words });

  it.each([
    ['closed cells', '<table><tr><td>姓名</td><td>性别</td></tr></table>'],
    ['cells that nothing closes', '<html><table><tr><td>姓名<td>性别'],
    ['cells before any row', '<table><td>姓名<td>性别</table>'],
    [
      'forms and scripts between',
      '<table><form><tr><form><td><script>"<td>"</script>姓名</td><td title="a>b">性别',
    ],
  ])('is read with %s', (_what, html) => {
    expect(rowsOf(html)).toEqual([[text('姓名'), text('性别')]]);
  });

  it('keeps long numbers as texts and reads references of every kind', () => {
    expect(rowsOf('<table><tr><td>152728196803120011<td>&#x2CC56;&middot;&#19886;')).toEqual([
      [text('152728196803120011'), text('𬱖·䶮')],
    ]);
  });
});
