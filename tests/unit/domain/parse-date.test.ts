import { tryParseDate } from '@shared/domain/parse-date';
import { describe, expect, it } from 'vitest';

const today = '2026-11-22';
const read = (text: string, on = today) => tryParseDate(text, on);

describe('a day as it is typed', () => {
  it.each([
    '20260617',
    '2026-06-17',
    '2026.6.17',
    '2026/6/17',
    '6.17',
    '6-17',
    '6/17',
    '06.17',
    '0617',
    '6月17日',
    '6月17号',
    '6月17',
    '2026年6月17日',
    '2026年06月17日',
    '２０２６０６１７',
    '２０２６年６月１７日',
    '６．１７',
    '6。17',
    '6、17',
    '2026—06—17',
    ' 2026 年 6 月 17 日 ',
    '\u30006.17\u3000',
    '2026 6 17',
    '2026年6月17日（周三）',
    '6.17 星期三',
  ])('reads %j as 17 June 2026', (text) => {
    expect(read(text)).toEqual({ ok: true, value: '2026-06-17' });
  });

  it.each([
    ['12.28', '2026-01-05', '2025-12-28'],
    ['1.5', '2026-12-28', '2027-01-05'],
    ['6.17', '2026-11-22', '2026-06-17'],
    ['5.24', '2026-11-22', '2026-05-24'],
    ['5.23', '2026-11-22', '2027-05-23'],
    ['5.22', '2026-11-22', '2027-05-22'],
  ])('takes %s typed on %s for the nearest such day, %s', (text, on, expected) => {
    expect(read(text, on)).toEqual({ ok: true, value: expected });
  });

  it('takes the earlier one of two equally near days', () => {
    // 2024 is a leap year: 1 July 2023 and 2024 are each 183 days from 31 December 2023.
    expect(read('7.1', '2023-12-31')).toEqual({ ok: true, value: '2023-07-01' });
  });

  it('finds the nearest leap year for 29 February', () => {
    expect(read('2.29')).toEqual({ ok: true, value: '2028-02-29' });
    expect(read('2.29', '2025-03-01')).toEqual({ ok: true, value: '2024-02-29' });
  });
});

describe('a day that cannot be', () => {
  it.each([
    ['', '请填写日期，如6月17日或20260617'],
    ['6月31日', '没有6月31日'],
    ['20260631', '没有6月31日'],
    ['2.30', '没有2月30日'],
    ['2026.2.29', '2026年没有2月29日'],
    ['2026.13.1', '没有13月'],
    ['2026.0.1', '没有0月'],
    ['6.0', '没有6月0日'],
    ['2026年6月', '缺少日'],
    ['6月', '缺少日'],
    ['2026-06', '缺少日'],
    ['202606', '缺少日'],
    ['2026年', '缺少月和日'],
    ['2026', '缺少月和日'],
    ['17日', '缺少月'],
    ['2026年17日', '缺少月'],
    ['26.6.17', '年份请写四位，如2026'],
    ['2026年6月17日（周四）', '2026年6月17日是周三，不是周四'],
    ['昨天下午', '看不懂“昨天下午”，日期可写成20260617、6.17或6月17日'],
    ['1.2.3.4', '看不懂“1.2.3.4”，日期可写成20260617、6.17或6月17日'],
    ['617', '看不懂“617”，日期可写成20260617、6.17或6月17日'],
  ])('answers %j with %j', (text, error) => {
    expect(read(text)).toEqual({ ok: false, error });
  });
});
