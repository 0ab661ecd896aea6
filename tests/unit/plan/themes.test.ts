import { describe, expect, it } from 'vitest';

import { offerThemes } from '@shared/plan/offer-themes';
import { readThemeList } from '@shared/plan/read-theme-list';
import { idOf } from '@tests/builders/ids';
import { aPlanItem } from '@tests/builders/plan';

describe('a pasted list of themes', () => {
  it.each([
    ['一月：冬闲学政策', 1, '冬闲学政策'],
    ['十二月 年底对账', 12, '年底对账'],
    ['3月、学雷锋', 3, '学雷锋'],
    ['１１月份\t主题党日\t送温暖', 11, '送温暖'],
    ['2027年5月 情系老党员，送学上门', 5, '情系老党员，送学上门'],
    ['正月—拜年', 1, '拜年'],
  ])('reads %s', (line, month, theme) => {
    expect(readThemeList(line, ['主题党日']).themes).toEqual([{ month, theme }]);
  });

  it('takes lines without a month as January and on, without their numbers', () => {
    const { themes } = readThemeList('1、学政策\n2. 送春联\n', []);
    expect(themes).toEqual([
      { month: 1, theme: '学政策' },
      { month: 2, theme: '送春联' },
    ]);
  });

  it('tells lines that it could not place', () => {
    const { themes, unread } = readThemeList('安排如下\n6月 红色领航\n13月 没有', []);
    expect(themes).toEqual([{ month: 6, theme: '红色领航' }]);
    expect(unread).toEqual(['安排如下', '13月 没有']);
  });
});

describe('themes offered to a plan', () => {
  const source = { month: 6, kind: 'theme-day', theme: '红色领航' } as const;

  it('go to empty lines of the same month and kind only', () => {
    const other = aPlanItem({ id: idOf(2), kind: 'lecture' });
    expect(offerThemes([other, aPlanItem()], [source])).toEqual([
      { itemId: aPlanItem().id, ...source },
    ]);
  });

  it('never replace a theme', () => {
    expect(offerThemes([aPlanItem({ theme: '自己定的' })], [source])).toEqual([]);
  });

  it('are each offered once', () => {
    const lines = [aPlanItem(), aPlanItem({ id: idOf(2) })];
    expect(offerThemes(lines, [source])).toHaveLength(1);
  });
});
