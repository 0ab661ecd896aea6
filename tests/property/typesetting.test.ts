import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { bundledFonts } from '@shared/book/fonts/bundled-fonts';
import { toPrintableParagraphs } from '@shared/book/fonts/printable-text';
import { layOutBook } from '@shared/book/layout/lay-out-book';
import { contentBottomPt, contentLeftPt, pageMeasures } from '@shared/book/layout/page-geometry';
import type { Page, TextMark } from '@shared/book/layout/page-list';
import { setText } from '@shared/book/layout/text/set-text';
import type { Block, BookModel } from '@shared/book/model/book-model';
import { groupBy } from '@shared/util/group-by';

const measures = pageMeasures.compact;

const han = fc.constantFrom(
  ...Array.from('支部党员大会学习讨论环境整治安排落实村道两侧蒿草㛃䶮𬱖𡌴〇①％'),
);
const word = fc.constantFrom(
  '6',
  '2026',
  '1,200',
  'WeChat',
  'App',
  '2.6',
  'A4',
  'https://example.com/a-b',
);
const closing = fc.constantFrom('，', '。', '、', '；', '：', '？', '！', '”', '》', '）', '……');
const quoted = fc
  .tuple(
    fc.constantFrom('“”', '《》', '（）', '「」'),
    fc.array(han, { minLength: 1, maxLength: 6 }),
  )
  .map(([marks, inner]) => `${marks[0]}${inner.join('')}${marks[1]}`);
const piece = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.array(han, { minLength: 1, maxLength: 9 }).map((all) => all.join('')),
  },
  { weight: 2, arbitrary: word },
  { weight: 2, arbitrary: fc.tuple(han, closing).map(([first, mark]) => first + mark) },
  { weight: 2, arbitrary: quoted },
  { weight: 1, arbitrary: fc.constantFrom('一——', '一·二', ' ', '在 Excel 里') },
);
const prose = fc
  .array(piece, { minLength: 1, maxLength: 40 })
  .map((pieces) => `文${pieces.join('')}`.trim());

/** The first characters of a text, no pair of code units cut apart. */
const firstOf = (text: string, count: number) => Array.from(text).slice(0, count).join('');

const block: fc.Arbitrary<Block> = fc.oneof(
  {
    weight: 5,
    arbitrary: prose.map((text): Block => ({
      kind: 'paragraph',
      speaker: '',
      text,
      field: '内容',
    })),
  },
  {
    weight: 1,
    arbitrary: prose.map((text): Block => ({ kind: 'heading', text: firstOf(text, 20) })),
  },
  {
    weight: 1,
    arbitrary: fc.array(prose, { minLength: 1, maxLength: 30 }).map((names): Block => ({
      kind: 'names',
      label: '出席人员',
      names: names.map((name, index) => ({
        name: firstOf(name, 30),
        note: index % 3 === 0 ? '线上' : '',
      })),
    })),
  },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.tuple(prose, prose), { minLength: 1, maxLength: 12 })
      .map((rows): Block => ({
        kind: 'table',
        label: '缺席人员',
        columns: [
          { title: '姓名', share: 0.3 },
          { title: '事由', share: 0.7 },
        ],
        rows: rows.map(([name, reason]) => [firstOf(name, 25), reason]),
      })),
  },
);

const figure: fc.Arbitrary<Block> = fc
  .tuple(fc.integer({ min: 300, max: 3000 }), fc.integer({ min: 300, max: 3000 }), prose)
  .map(([widthPx, heightPx, text]) => ({
    kind: 'figure',
    photoId: firstOf(text, 40),
    widthPx,
    heightPx,
    caption: firstOf(text, 40),
    takenAt: '无拍摄时间',
  }));

const ending: readonly Block[] = [
  { kind: 'signatures', labels: ['主持人（签字）：', '记录人（签字）：'] },
  { kind: 'seal', lines: ['封存号 3F2A 91C0 B7D8 4E16'], code: 'BRB1:1:1:A:B' },
];

/** A record: text of all kinds, then photos, then what is signed and sealed. */
const record = fc
  .tuple(
    fc.array(block, { minLength: 1, maxLength: 12 }),
    fc.array(figure, { minLength: 1, maxLength: 7 }),
  )
  .map(([blocks, figures]): readonly Block[] => [
    ...blocks,
    { kind: 'heading', text: '照片' },
    ...figures,
    ...ending,
  ]);

const bookOf = (blocks: readonly Block[]): BookModel => ({
  title: '试排',
  author: '试排',
  isDraft: false,
  chapters: [{ name: '试排', headLeft: '左', headRight: '右', foot: '下', blocks }],
});

function pagesOf(blocks: readonly Block[]): readonly Page[] {
  const laidOut = layOutBook(bookOf(blocks), bundledFonts);
  if (!laidOut.ok) throw new Error(laidOut.error[0]?.what);
  return laidOut.value.pages;
}

const isText = (mark: Page['marks'][number]): mark is TextMark => mark.kind === 'text';
const widthOf = (mark: TextMark) =>
  (mark.advances.reduce((sum, advance) => sum + advance, 0) * mark.sizePt) / 1000;

/** Texts of the lines of a page's body, runs of a line joined. */
function linesOf(page: Page): readonly { readonly y: number; readonly text: string }[] {
  const lines: { y: number; text: string }[] = [];
  for (const mark of page.marks.filter(isText)) {
    if (mark.y < measures.contentTopPt || mark.y > contentBottomPt(measures)) continue;
    const last = lines.at(-1);
    if (last?.y === mark.y) last.text += mark.text;
    else lines.push({ y: mark.y, text: mark.text });
  }
  return lines;
}

const paragraphs = fc.array(prose, { minLength: 1, maxLength: 40 });
const toParagraph = (text: string): Block => ({
  kind: 'paragraph',
  speaker: '',
  text,
  field: '内容',
});
const withoutSpaces = (text: string) => text.replace(/ /g, '');

describe('typesetting of any text', () => {
  it('puts nothing outside the text’s frame', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 12 }), (blocks) => {
        for (const page of pagesOf(blocks)) {
          const left = contentLeftPt(measures, page.number);
          for (const mark of page.marks.filter(isText)) {
            expect(mark.x).toBeGreaterThan(left - 12 * 0.6);
            expect(mark.x + widthOf(mark)).toBeLessThan(left + measures.contentWidthPt + 0.1);
          }
          for (const { y } of linesOf(page)) expect(y).toBeLessThan(contentBottomPt(measures));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('prints all photos in order, whole and apart, with signatures and seal under the last', () => {
    fc.assert(
      fc.property(record, (blocks) => {
        const pages = pagesOf(blocks);
        const photos = pages.map(({ marks }) => marks.filter((mark) => mark.kind === 'image'));
        const figures = blocks.filter((one) => one.kind === 'figure');
        expect(photos.flat().map(({ photoId }) => photoId)).toEqual(
          figures.map(({ photoId }) => photoId),
        );
        expect(photos.at(-1)?.length).toBeGreaterThan(0);
        pages.forEach((page, index) => {
          const left = contentLeftPt(measures, page.number);
          const images = photos[index] ?? [];
          for (const { x, y, width, height } of images) {
            expect(x).toBeGreaterThan(left - 0.1);
            expect(x + width).toBeLessThan(left + measures.contentWidthPt + 0.1);
            expect(y).toBeGreaterThan(measures.contentTopPt - 0.1);
            expect(y + height).toBeLessThan(contentBottomPt(measures));
            const texts = page.marks.filter(isText);
            const isOver = (mark: TextMark) =>
              mark.y > y &&
              mark.y - mark.sizePt * 0.9 < y + height &&
              mark.x < x + width &&
              mark.x + widthOf(mark) > x;
            expect(texts.filter(isOver)).toEqual([]);
          }
        });
      }),
      { numRuns: 40 },
    );
  });

  it('lays no text over another', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 12 }), (blocks) => {
        for (const page of pagesOf(blocks)) {
          const byLine = groupBy(page.marks.filter(isText), ({ y }) => y);
          for (const marks of byLine.values()) {
            const sorted = marks.toSorted((a, b) => a.x - b.x);
            sorted.slice(1).forEach((mark, index) => {
              const before = sorted[index]!;
              expect(mark.x - (before.x + widthOf(before))).toBeGreaterThan(-0.1);
            });
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('loses nothing and adds nothing', () => {
    fc.assert(
      fc.property(paragraphs, (texts) => {
        const printed = pagesOf(texts.map(toParagraph)).flatMap((page) =>
          linesOf(page).map(({ text }) => text),
        );
        const typed = texts.flatMap((text) => toPrintableParagraphs(text));
        expect(withoutSpaces(printed.join(''))).toBe(withoutSpaces(typed.join('')));
      }),
      { numRuns: 60 },
    );
  });

  it('starts no line with a closing mark and ends none with an opening one', () => {
    fc.assert(
      fc.property(prose, fc.integer({ min: 12, max: 38 }), (text, characters) => {
        const lines = setText(bundledFonts, [{ text, style: 'serif', sizePt: 12 }], {
          widthPt: characters * 12,
          align: 'justify',
          firstIndentPt: 24,
        }).map((line) => line.marks.map((mark) => mark.text).join(''));
        for (const line of lines.slice(1))
          expect(line).not.toMatch(/^[，。、；：？！”》）」…·％]/u);
        for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/[“《（「]$/u);
        for (const [index, line] of lines.entries()) {
          const isSplitDash = line.endsWith('—') && (lines[index + 1] ?? '').startsWith('—');
          expect(isSplitDash).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('leaves no line of a paragraph alone on a page', () => {
    fc.assert(
      fc.property(paragraphs, (texts) => {
        const pages = pagesOf(texts.map(toParagraph)).map(linesOf);
        const all = pages.flatMap((lines, page) => lines.map((line) => ({ ...line, page })));
        let next = 0;
        for (const typed of texts.flatMap((text) => toPrintableParagraphs(text))) {
          const perPage = new Map<number, number>();
          let rest = withoutSpaces(typed).length;
          while (rest > 0) {
            const line = all[next]!;
            perPage.set(line.page, (perPage.get(line.page) ?? 0) + 1);
            rest -= withoutSpaces(line.text).length;
            next += 1;
          }
          if (perPage.size > 1) expect(Math.min(...perPage.values())).toBeGreaterThan(1);
        }
      }),
      { numRuns: 60 },
    );
  });
});
