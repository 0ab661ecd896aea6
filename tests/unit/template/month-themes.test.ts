import { readMonthThemes, toThemeLines } from '@shared/template/month-themes';
import { expect, it } from 'vitest';

it('reads themes as a document lists them, whatever stands between month and words', () => {
  const text = [
    '1月 迎新春',
    '2 月份：清明祭英烈',
    '３月、学雷锋',
    '2028年12月 述职',
    '4．植树',
  ].join('\n');
  const read = readMonthThemes(`${text}\n\n`, 2027);
  expect(read.unread).toEqual([]);
  expect(read.themes).toEqual([
    { month: '2027-01', theme: '迎新春' },
    { month: '2027-02', theme: '清明祭英烈' },
    { month: '2027-03', theme: '学雷锋' },
    { month: '2028-12', theme: '述职' },
    { month: '2027-04', theme: '植树' },
  ]);
  expect(readMonthThemes(toThemeLines(read.themes), 1999).themes).toEqual(read.themes);
});

it('names the lines that say no month', () => {
  expect(readMonthThemes('十三月 学习\n13月 学习\n党课', 2027).unread).toEqual([
    '十三月 学习',
    '13月 学习',
    '党课',
  ]);
});
