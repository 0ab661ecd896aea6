import { describe, expect, it } from 'vitest';

import { toPastedTable } from '@shared/roster/import/roster-row';

const cellsOf = (text: string) => toPastedTable(text).rows.map(({ cells }) => cells);

describe('a pasted table', () => {
  it('reads rows that end in CRLF, LF or CR', () => {
    expect(cellsOf('张三\t男\r\n李四\t女\n王五\t男\r赵六')).toEqual([
      ['张三', '男'],
      ['李四', '女'],
      ['王五', '男'],
      ['赵六'],
    ]);
  });

  it('makes no row of the last line end, but one of a blank line', () => {
    expect(toPastedTable('张三\n\n李四\n').rows).toEqual([
      { rowNumber: 1, cells: ['张三'] },
      { rowNumber: 2, cells: [] },
      { rowNumber: 3, cells: ['李四'] },
    ]);
  });

  it('has no rows without text', () => {
    expect(toPastedTable('').rows).toEqual([]);
  });

  it('drops empty cells at the end of a row, not those in it', () => {
    expect(cellsOf('张三\t\t男\t \t\t')).toEqual([['张三', '', '男']]);
    expect(cellsOf('\t张三')).toEqual([['', '张三']]);
    expect(cellsOf('张三\t')).toEqual([['张三']]);
  });

  it('keeps line breaks and doubled quotes of a quoted cell', () => {
    expect(cellsOf('张三\t"第一行\n""第二""行"\t男\r\n李四')).toEqual([
      ['张三', '第一行\n"第二"行', '男'],
      ['李四'],
    ]);
  });

  it('does not let a lone quote swallow the cells and rows after it', () => {
    expect(cellsOf('张三\t"小名\t男\n李四\t女"\n王五')).toEqual([
      ['张三', '"小名', '男'],
      ['李四', '女"'],
      ['王五'],
    ]);
  });

  it('leaves out a byte order mark', () => {
    expect(cellsOf('\uFEFF姓名')).toEqual([['姓名']]);
  });
});
