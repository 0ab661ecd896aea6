import { describe, expect, it } from 'vitest';

import { bundledFonts } from '@shared/book/fonts/bundled-fonts';
import { toPoints } from '@shared/book/layout/page-geometry';
import type { PageList, TextMark } from '@shared/book/layout/page-list';
import { layOutSpine } from '@shared/book/spine/lay-out-spine';
import type { SpineLabel } from '@shared/book/spine/spine-label';
import { aSpineLabel } from '@tests/builders/spine-label';

function layOut(overrides: Partial<SpineLabel> = {}): PageList {
  const laidOut = layOutSpine(aSpineLabel(overrides), bundledFonts);
  if (!laidOut.ok) throw new Error(laidOut.error[0]?.what);
  return laidOut.value;
}

const textsOf = (list: PageList): readonly TextMark[] =>
  list.pages.flatMap(({ marks }) => marks.filter((mark) => mark.kind === 'text'));
/** What the labels say, and not the note for who cuts them. */
const saidBy = (list: PageList) =>
  textsOf(list)
    .flatMap((mark) => (mark.tag ? mark.text : []))
    .join('');
/** Sizes of the title's characters, and of the branch's. */
const sizesOf = (list: PageList, role: string, text: string) => [
  ...new Set(
    textsOf(list)
      .filter((mark) => mark.tag?.role === role && text.includes(mark.text))
      .map(({ sizePt }) => sizePt),
  ),
];

describe('labels of the back of a book', () => {
  it('say year, branch and title from top to bottom', () => {
    expect(saidBy(layOut())).toBe(`2026年度${aSpineLabel().branchName}支部工作记录簿`);
  });

  it('say what the archive asks for only where it was typed', () => {
    const archive = { fondsNumber: '0123', retention: '永久', boxNumber: '' };
    expect(saidBy(layOut({ archive }))).toMatch(/全宗号0123保管期限永久$/u);
  });

  it('are one for each volume, with its number', () => {
    const said = saidBy(layOut({ volumeCount: 3 }));
    expect(said.match(/第.册/gu)).toEqual(['第一册', '第二册', '第三册']);
    expect(layOut({ volumeCount: 3 }).pages).toHaveLength(1);
    expect(layOut({ volumeCount: 9, widthMm: 50 }).pages).toHaveLength(3);
  });

  it('name the first and the last of several years', () => {
    expect(saidBy(layOut({ lastYear: 2027 }))).toContain('2026至2027年度');
  });

  it('set the digits of the year one under the other where the label is narrow', () => {
    const years = textsOf(layOut({ widthMm: 8 })).filter(({ text }) => /^[026]$/u.test(text));
    expect(years.map(({ text }) => text).join('')).toBe('2026');
    expect(new Set(years.map(({ y }) => y)).size).toBe(4);
    expect(textsOf(layOut({ widthMm: 14 })).some(({ text }) => text === '2026')).toBe(true);
  });

  it('put a long name into two columns, from right to left, rather than make the title small', () => {
    const list = layOut({ widthMm: 20, lastYear: 2028 });
    const branch = textsOf(list).filter(({ tag }) => tag?.part === 1);
    const columns = [...new Set(branch.map(({ x }) => x))];
    expect(columns).toHaveLength(2);
    expect(columns[0]).toBeGreaterThan(columns[1] ?? Infinity);
    expect(sizesOf(list, 'title', '支部工作记录簿')[0]).toBeGreaterThan(20);
  });

  it('draw a rare character in a font that has it', () => {
    const list = layOut({ branchName: '𬱖村支部' });
    expect(textsOf(list).find(({ text }) => text === '𬱖')?.font).not.toBe('mongolian');
    expect(saidBy(list)).toContain('𬱖村支部');
  });

  it('are refused by name where no font has a character', () => {
    const refused = layOutSpine(aSpineLabel({ branchName: '𱍐面村' }), bundledFonts);
    expect(refused).toMatchObject({
      ok: false,
      error: [{ character: '𱍐', record: '书脊标签', field: '支部' }],
    });
  });

  it('are refused in words where the texts find no room that can be read', () => {
    const branchName = '赛罕塔拉嘎查'.repeat(40);
    const refused = layOutSpine(aSpineLabel({ branchName, widthMm: 8 }), bundledFonts);
    expect(refused).toMatchObject({ ok: false, error: [{ code: 'spine-too-narrow' }] });
  });

  it('stand in the middle of the sheet at their true size', () => {
    const lines = layOut({ widthMm: 20 }).pages[0]?.marks.filter((mark) => mark.kind === 'line');
    const cut = (lines ?? []).filter(({ widthPt, y1, y2 }) => widthPt === 0.35 && y1 !== y2);
    const [left = 0, right = 0] = [...new Set(cut.map(({ x1 }) => x1))].toSorted((a, b) => a - b);
    expect(right - left).toBeCloseTo(toPoints(20), 1);
    expect(left + right).toBeCloseTo(toPoints(210), 1);
  });
});
