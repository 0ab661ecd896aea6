import { describe, expect, it } from 'vitest';

import { bundledFonts } from '@shared/book/fonts/bundled-fonts';
import { layOutBook } from '@shared/book/layout/lay-out-book';
import { contentLeftPt, pageMeasures, toPoints } from '@shared/book/layout/page-geometry';
import type { ImageMark, LineMark, Page, TextMark } from '@shared/book/layout/page-list';
import type { Block } from '@shared/book/model/book-model';
import { pageGrids, type PageGrid } from '@shared/domain/book-design';
import { aBookOf } from '@tests/builders/random-blocks';

function pagesOf(blocks: readonly Block[], grid: PageGrid = 'compact'): readonly Page[] {
  const laidOut = layOutBook(aBookOf(blocks, grid), bundledFonts);
  if (!laidOut.ok) throw new Error(laidOut.error[0]?.what);
  return laidOut.value.pages;
}

const textsOf = (page: Page | undefined) =>
  (page?.marks ?? []).filter((mark): mark is TextMark => mark.kind === 'text');
const linesOf = (page: Page | undefined) =>
  (page?.marks ?? []).filter((mark): mark is LineMark => mark.kind === 'line');
const imagesOf = (page: Page | undefined) =>
  (page?.marks ?? []).filter((mark): mark is ImageMark => mark.kind === 'image');

const cover = (title: string): Block => ({
  kind: 'cover',
  over: '中共红海子镇委员会',
  title,
  subtitle: '2026年度',
  fields: [
    { label: '支部名称', value: '布拉格村党支部', note: '' },
    { label: '书记', value: '', note: '' },
  ],
});
const paragraph = (text: string): Block => ({ kind: 'paragraph', speaker: '', text, field: '' });

describe('a cover', () => {
  it.each(pageGrids)('has a page of its own, in the grid %s', (grid) => {
    const pages = pagesOf([paragraph('前面'), cover('党支部工作记录簿'), paragraph('后面')], grid);
    expect(pages).toHaveLength(3);
    const texts = textsOf(pages[1]).map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(['党支部工作记录簿', '2026年度', '支部名称']));
    expect(texts).not.toContain('后面');
  });

  it('sets a long title on several lines rather than small', () => {
    const [page] = pagesOf([cover('中国共产党伊金霍洛旗红海子镇布拉格村支部委员会组织生活记录簿')]);
    const title = textsOf(page).filter(({ font }) => font === 'sans-bold');
    expect(title.map(({ text }) => text.length)).toEqual([15, 15]);
    expect(title[0]?.sizePt).toBeGreaterThanOrEqual(28);
  });

  it('spreads short labels to one width and leaves a line for what is empty', () => {
    const [page] = pagesOf([cover('记录簿')]);
    const ends = textsOf(page)
      .filter(({ text }) => text === '支部名称' || text === '书记')
      .map((mark) => mark.x + (mark.advances.reduce((sum, one) => sum + one) * mark.sizePt) / 1000);
    expect(ends[0]).toBeCloseTo(ends[1] ?? 0, 1);
    const rules = linesOf(page).filter(({ y1 }) => y1 > 600 && y1 < 770);
    expect(rules).toHaveLength(2);
  });
});

describe('the room for the archive’s stamp', () => {
  it('is an empty frame of 45 × 16 mm in six cells at the head of the page', () => {
    const [page] = pagesOf([{ kind: 'stamp-room' }, paragraph('正文')]);
    const frame = linesOf(page).filter(({ y1 }) => y1 > pageMeasures.compact.contentTopPt - 1);
    const xs = frame.flatMap(({ x1, x2 }) => [x1, x2]);
    const ys = frame.flatMap(({ y1, y2 }) => [y1, y2]);
    expect(Math.max(...xs) - Math.min(...xs)).toBeCloseTo(toPoints(45), 1);
    expect(Math.max(...ys) - Math.min(...ys)).toBeCloseTo(toPoints(16), 1);
    const words = textsOf(page).map(({ text }) => text);
    for (const word of ['全宗号', '年度', '保管期限', '件号', '机构（问题）', '页数']) {
      expect(words).toContain(word);
    }
  });
});

describe('lines to write on', () => {
  it.each([1, 7, 60])('are as many as asked for: %i', (lineCount) => {
    const { contentTopPt, contentWidthPt } = pageMeasures.compact;
    const lines = pagesOf([{ kind: 'writing-lines', lineCount }])
      .flatMap(linesOf)
      .filter(({ y1 }) => y1 > contentTopPt);
    expect(lines).toHaveLength(lineCount);
    for (const { x1, x2 } of lines) expect(x2 - x1).toBeCloseTo(contentWidthPt, 1);
  });
});

describe('a scanned page', () => {
  const plate = (widthPx: number, heightPx: number): Block => {
    return { kind: 'plate', photoId: 'a', widthPx, heightPx, caption: '签到表' };
  };

  it.each(pageGrids)('fills the text’s room in its own shape, in the grid %s', (grid) => {
    const { contentHeightPt, contentWidthPt } = pageMeasures[grid];
    const [wide] = imagesOf(pagesOf([plate(3000, 2000)], grid)[0]);
    expect(wide?.width).toBeCloseTo(contentWidthPt, 1);
    expect((wide?.width ?? 0) / (wide?.height ?? 1)).toBeCloseTo(1.5, 3);
    const [high] = imagesOf(pagesOf([plate(1000, 3000)], grid)[0]);
    expect(high?.height).toBeGreaterThan(contentHeightPt - 30);
    expect(high?.height).toBeLessThan(contentHeightPt);
  });

  it('stands under its heading on one page', () => {
    const pages = pagesOf([
      paragraph('正文'),
      { kind: 'heading', text: '扫描件' },
      plate(1000, 3000),
    ]);
    expect(pages).toHaveLength(2);
    expect(textsOf(pages[1]).map(({ text }) => text)).toContain('扫描件');
    expect(imagesOf(pages[1])).toHaveLength(1);
  });
});

describe('the standard grid', () => {
  it('holds 22 lines of 28 characters', () => {
    const { contentTopPt } = pageMeasures.standard;
    const pages = pagesOf([paragraph('党'.repeat(28 * 60))], 'standard');
    const body = textsOf(pages[1]).filter(({ y, sizePt }) => y > contentTopPt && sizePt > 15);
    expect(body).toHaveLength(22);
    for (const { text } of body) expect(text).toHaveLength(28);
  });

  it('puts the page number under the text, a character in from its outer edge', () => {
    const { contentWidthPt } = pageMeasures.standard;
    const pages = pagesOf([paragraph('党'.repeat(28 * 60))], 'standard');
    const ends = pages.slice(0, 2).map((page, index) => {
      const mark = textsOf(page).find(({ text }) => text === `— ${index + 1} —`);
      const width = (mark?.advances ?? []).reduce((sum, one) => sum + one, 0) * 0.014;
      const left = contentLeftPt(pageMeasures.standard, index + 1);
      return { start: (mark?.x ?? 0) - left, end: left + contentWidthPt - (mark?.x ?? 0) - width };
    });
    expect(ends[0]?.end).toBeCloseTo(14, 1);
    expect(ends[1]?.start).toBeCloseTo(14, 1);
  });
});

describe('a form that goes on over the page', () => {
  it('repeats the label of the field and parts no line of it', () => {
    const value = '党员'.repeat(1200);
    const pages = pagesOf([{ kind: 'form', rows: [[{ label: '主要内容', value, note: '' }]] }]);
    expect(pages.length).toBeGreaterThan(1);
    const labels = pages.map((page) => textsOf(page).filter(({ font }) => font === 'sans'));
    expect(labels.map((marks) => marks.map(({ text }) => text))).toEqual([
      ['主要内容'],
      ...pages.slice(1).map(() => ['主要内容（续）']),
    ]);
  });
});

describe('rows to sign in', () => {
  it('are all as high as the highest of them', () => {
    const names = ['王伟', '买买提吐尔逊·阿卜杜克热木·艾合买提江', '欧阳春晓', '李琎'];
    const [page] = pagesOf([
      {
        kind: 'table',
        label: '签到',
        look: 'to-fill-in',
        columns: [
          { title: '姓名', share: 0.3 },
          { title: '签字', share: 0.7 },
        ],
        rows: names.map((name) => [name, '']),
      },
    ]);
    const { contentTopPt } = pageMeasures.compact;
    const ys = linesOf(page)
      .filter(({ y1, y2 }) => y1 === y2 && y1 > contentTopPt - 1)
      .map(({ y1 }) => y1);
    const rows = [...new Set(ys)].toSorted((one, other) => one - other);
    const heights = rows.slice(2).map((y, index) => y - (rows[index + 1] ?? 0));
    expect(heights).toHaveLength(names.length);
    expect(Math.max(...heights) - Math.min(...heights)).toBeLessThan(0.1);
  });
});
