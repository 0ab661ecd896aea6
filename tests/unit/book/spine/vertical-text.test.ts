import { describe, expect, it } from 'vitest';

import { bundledFonts } from '@shared/book/fonts/bundled-fonts';
import { toColumns, toVerticalUnits } from '@shared/book/spine/vertical-text';
import { someShapingFonts } from '@tests/builders/shaper';

const textsOf = (text: string) => toVerticalUnits(bundledFonts, text).map((unit) => unit.text);
const drawnOf = (text: string) =>
  toVerticalUnits(bundledFonts, text)
    .map(({ drawn }) => drawn)
    .join('');
const inColumns = (text: string, count: number) =>
  toColumns(toVerticalUnits(bundledFonts, text), count).map((column) =>
    column.map((unit) => unit.text).join(''),
  );

describe('text that runs down', () => {
  it('puts characters one under the other, digits of a year too, and two digits side by side', () => {
    expect(textsOf('第12卷2026')).toEqual(['第', '12', '卷', '2', '0', '2', '6']);
    expect(textsOf('A座𬱖村')).toEqual(['A', '座', '𬱖', '村']);
  });

  it('draws marks in the forms that columns have', () => {
    expect(drawnOf('《“三会”（甲）》——。')).toBe('︽﹃三会﹄︵甲︶︾︱︱︒');
  });

  it('keeps words of Mongolian whole', async () => {
    const units = toVerticalUnits(await someShapingFonts(), 'ᠪᠠᠶᠠᠨ ᠰᠤᠮᠤ嘎查');
    expect(units.map(({ text }) => text)).toEqual(['ᠪᠠᠶᠠᠨ', ' ', 'ᠰᠤᠮᠤ', '嘎', '查']);
    expect(units[0]?.glyphs?.length).toBeGreaterThan(3);
  });

  it('is parted into columns of about equal length', () => {
    expect(inColumns('赛罕塔拉嘎查支部委员会', 2)).toEqual(['赛罕塔拉嘎查', '支部委员会']);
    expect(inColumns('一二三四五六七', 3)).toEqual(['一二三', '四五六', '七']);
    expect(inColumns('一', 3)).toEqual(['一']);
  });

  it('begins no column with a closing mark and ends none with an opening one', () => {
    expect(inColumns('一二三（四五）', 2)).toEqual(['一二三', '（四五）']);
    expect(inColumns('一二三）四五', 2)).toEqual(['一二三）', '四五']);
  });

  it('begins no column with a space', () => {
    expect(inColumns('一二三 四五六', 2)).toEqual(['一二三', '四五六']);
  });
});
