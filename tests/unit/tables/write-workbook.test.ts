import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';

import { toSheetNames } from '@shared/tables/sheet-names';
import { writeWorkbook } from '@shared/tables/write-workbook';
import { numberCell, textCell, type WrittenSheet } from '@shared/tables/written-workbook';

const sheet: WrittenSheet = {
  name: '名册',
  columnWidths: [10, 22, 12],
  frozenRows: 2,
  page: 'sideways',
  merged: [{ fromRow: 0, fromColumn: 0, toRow: 0, toColumn: 2 }],
  rows: [
    { cells: [textCell('红石村党支部党员名册', 'title')], heightPt: 30 },
    { cells: [textCell('姓名', 'heading'), textCell('身份证号'), textCell('出生日期')] },
    {
      cells: [
        textCell('王伟 & <王>'),
        textCell('152728196803120011'),
        { kind: 'date', date: '1968-03-12' },
      ],
    },
    {
      cells: [{ kind: 'blank' }, numberCell(0.5, '0%'), numberCell(0.5, '0.0"分"')],
    },
  ],
};

function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]),
  );
}

describe('writing a workbook', () => {
  it('keeps identity numbers as text and days as numbers of the calendar', () => {
    const parts = partsOf(writeWorkbook([sheet]));
    const xml = parts['xl/worksheets/sheet1.xml'] ?? '';
    expect(parts['xl/sharedStrings.xml']).toContain('152728196803120011');
    expect(xml).toMatch(/<c r="B3" s="\d+" t="s"><v>\d+<\/v><\/c>/);
    expect(xml).toContain('<v>24909</v>');
  });

  it('escapes what XML reads as markup', () => {
    const parts = partsOf(writeWorkbook([sheet]));
    expect(parts['xl/sharedStrings.xml']).toContain('王伟 &amp; &lt;王&gt;');
    expect(parts['xl/styles.xml']).toContain('formatCode="0.0&quot;分&quot;"');
  });

  it('freezes the head, repeats it on paper, and merges the title', () => {
    const parts = partsOf(writeWorkbook([sheet]));
    expect(parts['xl/worksheets/sheet1.xml']).toContain('<pane ySplit="2" topLeftCell="A3"');
    expect(parts['xl/worksheets/sheet1.xml']).toContain('<mergeCell ref="A1:C1"/>');
    expect(parts['xl/workbook.xml']).toContain("'名册'!$1:$2");
  });

  it('writes the same bytes for the same sheets', () => {
    expect(writeWorkbook([sheet])).toEqual(writeWorkbook([sheet]));
  });

  it('writes a day before March 1900 as text, since spreadsheets count those wrongly', () => {
    const cells = [{ kind: 'date', date: '1899-12-31' } as const];
    const parts = partsOf(writeWorkbook([{ name: '旧', columnWidths: [], rows: [{ cells }] }]));
    expect(parts['xl/sharedStrings.xml']).toContain('1899-12-31');
  });

  it('refuses a number that no cell can hold, and a workbook without sheets', () => {
    const cells = [numberCell(Number.NaN)];
    expect(() => writeWorkbook([{ name: '表', columnWidths: [], rows: [{ cells }] }])).toThrow(
      RangeError,
    );
    expect(() => writeWorkbook([])).toThrow(RangeError);
  });
});

describe('names of sheets', () => {
  it('become what Excel takes', () => {
    expect(toSheetNames(['一/二:三', '', "'出勤'", '出勤', '表'])).toEqual([
      '一 二 三',
      '表',
      '出勤',
      '出勤（2）',
      '表（2）',
    ]);
    expect(toSheetNames(['长'.repeat(40), '长'.repeat(40)]).map(({ length }) => length)).toEqual([
      31, 31,
    ]);
  });
});
