import { describe, expect, it } from 'vitest';

import { readRosterDate } from '@shared/roster/import/roster-date';

const TODAY = '2026-11-22';
const read = (cell: string) => {
  const date = readRosterDate(cell, TODAY);
  return date.kind === 'date' ? date.date : date.kind;
};

describe('readRosterDate', () => {
  it.each([
    ['1990-05-12', '1990-05-12'],
    ['1990/5/12', '1990-05-12'],
    ['1990.5.12', '1990-05-12'],
    ['1990年5月12日', '1990-05-12'],
    ['1990 年 5 月 12 日', '1990-05-12'],
    ['19900512', '1990-05-12'],
    ['１９９０．０５．１２', '1990-05-12'],
    ['1990-05-12 00:00:00', '1990-05-12'],
    ["'1990-05-12 ", '1990-05-12'],
    ['1988-02-29', '1988-02-29'],
    ['32999', '1990-05-06'],
    ['25569', '1970-01-01'],
    ['25569.5', '1970-01-01'],
  ])('reads %s as %s', (cell, date) => {
    expect(read(cell)).toBe(date);
  });

  it.each(['', '  ', '无', '—', '-', '/', '不详'])('reads %j as empty', (cell) => {
    expect(read(cell)).toBe('empty');
  });

  it.each([
    ['1990.05', '“1990.05”只有年和月，缺少日'],
    ['199005', '“199005”只有年和月，缺少日'],
    ['1990年5月', '“1990年5月”只有年和月，缺少日'],
    ['1990', '“1990”只有四位数字，缺少月和日'],
    ['5月12日', '“5月12日”没有写四位年份'],
    ['90.5.12', '“90.5.12”没有写四位年份'],
    ['0512', '“0512”只有四位数字，缺少月和日'],
    ['1.99E+07', '“1.99E+07”是被表格软件改成科学计数法的数字'],
    ['1990-02-29', '1990年没有2月29日'],
    ['1990-13-01', '没有13月'],
    ['一九九〇年', '“一九九〇年”没有写四位年份'],
  ])('says why %s is no full date', (cell, reason) => {
    expect(readRosterDate(cell, TODAY)).toEqual({ kind: 'unclear', reason });
  });
});
