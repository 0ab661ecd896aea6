import { describe, expect, it } from 'vitest';

import { bundledFonts } from '@shared/book/fonts/bundled-fonts';
import { breakLines } from '@shared/book/layout/text/break-lines';
import { setText } from '@shared/book/layout/text/set-text';
import { toGlyphs } from '@shared/book/layout/text/to-glyphs';

const SIZE = 10;
const span = (text: string) => ({ text, style: 'serif', sizePt: SIZE }) as const;

/** Breaks a text for lines of so many characters. */
function broken(text: string, characters: number, isRagged = false): readonly string[] {
  const glyphs = toGlyphs(bundledFonts, [span(text)]);
  const room = { firstPt: characters * SIZE, otherPt: characters * SIZE, isRagged };
  return breakLines(glyphs, room).map(({ from, to }) =>
    glyphs
      .slice(from, to)
      .map(({ character }) => character)
      .join(''),
  );
}

function setLines(text: string, characters: number) {
  return setText(bundledFonts, [span(text)], { widthPt: characters * SIZE, align: 'justify' });
}

describe('breakLines', () => {
  it('fills lines with as many characters as fit', () => {
    expect(broken('一二三四五六七八九十', 4)).toEqual(['一二三四', '五六七八', '九十']);
  });

  it('takes a closing mark into the line at half width', () => {
    expect(broken('一二三四五六七八九，十', 5)[0]).toBe('一二三四五');
    expect(broken('一二三四五，六', 5.5)[0]).toBe('一二三四五，');
  });

  it('carries a character over so that no line starts with a closing mark', () => {
    expect(broken('一二三四五，六七', 5)).toEqual(['一二三四', '五，六七']);
  });

  it('carries an opening mark over so that no line ends with it', () => {
    expect(broken('一二三四《五六七》', 5)).toEqual(['一二三四', '《五六七》']);
  });

  it('keeps the dash and the ellipsis in one piece', () => {
    expect(broken('一二三四——五六', 5)).toEqual(['一二三四', '——五六']);
    expect(broken('一二三四……五六', 5)).toEqual(['一二三', '四……五六']);
  });

  it('keeps words and numbers whole and drops the space at a line’s end', () => {
    expect(broken('我们用 WeChat 联系', 4)).toEqual(['我们用', 'WeChat', '联系']);
    expect(broken('预算1,200元整', 4)).toEqual(['预算', '1,200元', '整']);
  });

  it('keeps 禁则 over a space where a line has no place to break', () => {
    expect(broken('文文100% ％支支，', 3)).toEqual(['文文', '10', '0% ％', '支支，']);
  });

  it('breaks a word that is longer than a line, losing nothing', () => {
    const lines = broken('a'.repeat(50), 5);
    expect(lines.length).toBeGreaterThan(4);
    expect(lines.join('')).toBe('a'.repeat(50));
  });

  it('breaks an address at its seams rather than leave a hole before it', () => {
    const address = 'https://www.12371.cn/2026/06/17/ARTI1718612345678901.shtml';
    const lines = broken(`学习资料见网页${address}，请自学。`, 20);
    expect(lines.join('')).toBe(`学习资料见网页${address}，请自学。`);
    expect(lines[0]).toBe('学习资料见网页https://www.12371.cn/');
  });

  it('breaks a long number between groups of four only where its line would gape', () => {
    const number = '12345678901234567890';
    const [gaping] = broken(`账号为${number}，已核对`, 12);
    expect(gaping).toMatch(/^账号为(\d{4})+$/);
    expect(broken(`一二三四五六七八九十${number}`, 11)[0]).toBe('一二三四五六七八九十');
  });

  it('keeps a word of letters whole and a number of fewer digits', () => {
    expect(broken('我们学习Internationalization吧', 12)[0]).toBe('我们学习');
    expect(broken('预算共计一二123456789012元', 10)[0]).toBe('预算共计一二');
  });

  it('keeps a short note in brackets whole where its line does not gape', () => {
    const text = `${'一'.repeat(43)}王伟（1968年生）主持`;
    expect(broken(text, 48.4)).toEqual([`${'一'.repeat(43)}王伟`, '（1968年生）主持']);
  });

  it('parts a short note in brackets rather than leave a hole before it', () => {
    expect(broken('由王伟（1968年生）轮值', 7)).toEqual(['由王伟（1968', '年生）轮值']);
  });

  it('keeps a short note whole in a cell, where a line may be short', () => {
    expect(broken('王伟（1968年生）', 6, true)).toEqual(['王伟', '（1968年生）']);
  });

  it('parts a note that is long, or wider than the line, as any text', () => {
    expect(broken('王伟（1968年生）', 4, true)).toEqual(['王伟', '（1968', '年生）']);
    expect(broken('王伟（一二三四五六七八九）', 6, true)).toEqual([
      '王伟（一二三',
      '四五六七',
      '八九）',
    ]);
  });

  it('keeps an apostrophe within its word', () => {
    expect(broken('一二三四don’t', 6)).toEqual(['一二三四', 'don’t']);
  });

  it('keeps 禁则 where a word longer than the line is broken before a stop', () => {
    const lines = broken(`${'a'.repeat(30)}，一二`, 5);
    for (const line of lines.slice(1)) expect(line).not.toMatch(/^，/);
  });

  it('parts a name in a narrow cell so that no character of it is alone', () => {
    expect(broken('阿拉坦其', 3, true)).toEqual(['阿拉', '坦其']);
    expect(broken('额尔敦其木格', 5, true)).toEqual(['额尔敦其', '木格']);
    expect(broken('阿拉坦', 2, true)).toEqual(['阿拉', '坦']);
  });

  it('leaves no character alone on the last line', () => {
    const text = '一二三四五六七八九十'.repeat(2);
    expect(broken(`${text}一。`, 20)).toEqual([text.slice(0, 19), '十一。']);
    // Where a hole would be the price, it stays.
    expect(broken('一二三四五六', 5)).toEqual(['一二三四五', '六']);
  });

  it('gives no line for no text', () => {
    expect(broken('', 5)).toEqual([]);
  });
});

describe('setText', () => {
  it('squeezes two marks that meet into one and a half characters', () => {
    const [line] = setLines('（一）。', 20);
    expect(line?.widthPt).toBe(3.5 * SIZE);
  });

  it('puts a quarter of an em between Chinese and Latin', () => {
    const [line] = setLines('第6次', 20);
    const digit = toGlyphs(bundledFonts, [span('6')])[0]!.advance;
    expect(line?.widthPt).toBeCloseTo(2 * SIZE + digit + 0.5 * SIZE, 1);
  });

  it('justifies every line but the last to the measure', () => {
    const lines = setLines('支部每月相对固定1天开展主题党日，组织党员集中学习。', 10.3);
    const widths = lines.map(({ widthPt }) => widthPt);
    expect(lines.length).toBeGreaterThan(2);
    for (const width of widths.slice(0, -1)) expect(width).toBeCloseTo(10.3 * SIZE, 1);
    expect(widths.at(-1)).toBeLessThan(10.3 * SIZE);
  });

  it('draws the dash joined while its text stays as typed', () => {
    const [line] = setLines('一——二', 20);
    const [mark] = line?.marks ?? [];
    expect(mark).toMatchObject({ text: '一——二', drawn: '一―─二' });
    expect(line?.widthPt).toBe(4 * SIZE);
  });

  it('changes font within a name without losing its place', () => {
    const [line] = setText(bundledFonts, [{ text: '王𡌴玉', style: 'kai', sizePt: SIZE }], {
      widthPt: 100,
      align: 'start',
    });
    expect(line?.marks.map(({ font, text, x }) => [font, text, x])).toEqual([
      ['kai', '王', 0],
      ['rare', '𡌴', SIZE],
      ['kai', '玉', 2 * SIZE],
    ]);
  });
});
