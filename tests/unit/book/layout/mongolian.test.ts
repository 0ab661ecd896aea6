import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';

import { bundledFonts } from '@shared/book/fonts/bundled-fonts';
import type { FontBook } from '@shared/book/fonts/font-metrics';
import { createBookLayouter } from '@shared/book/layout/book-layouter';
import { layOutBook } from '@shared/book/layout/lay-out-book';
import type { GlyphsMark, Mark } from '@shared/book/layout/page-list';
import { setText } from '@shared/book/layout/text/set-text';
import { tryUprightBox } from '@shared/book/layout/text/upright-box';
import type { Block, BookModel } from '@shared/book/model/book-model';
import { someShapingFonts } from '@tests/builders/shaper';

const SIZE = 12;
const LEADING = 16;
const kai = (text: string) => [{ text, style: 'kai' as const, sizePt: SIZE }];
const isGlyphs = (mark: Mark): mark is GlyphsMark => mark.kind === 'glyphs';
const lengthOf = ({ glyphs, sizePt }: GlyphsMark) =>
  (glyphs.reduce((sum, { advance }) => sum + advance, 0) * sizePt) / 1000;

const bookOf = (blocks: readonly Block[]): BookModel => ({
  title: '名册',
  author: '',
  isDraft: false,
  chapters: [{ name: '名册', headLeft: '', headRight: '', foot: '', blocks }],
});

describe('Mongolian on a page', () => {
  let fonts: FontBook;

  beforeAll(async () => {
    fonts = await someShapingFonts();
  });

  it('is refused by name while the shaper is not there, and asked for again when it is', () => {
    const text = 'ᠪᠠᠲᠤ';
    const book = bookOf([{ kind: 'paragraph', speaker: '', text, field: '内容' }]);
    const shaper = fonts.shaper ?? null;
    const means: { get: FontBook['get']; shaper: typeof shaper } = { get: fonts.get, shaper: null };
    const layouter = createBookLayouter(means);
    const refused = layouter.layOut(book);
    expect(refused.ok ? [] : refused.error).toContainEqual(
      expect.objectContaining({ reason: 'not-shaped', record: '名册', field: '内容' }),
    );
    means.shaper = shaper;
    expect(layouter.layOut(book).ok).toBe(true);
  });

  it('lies in running text, joined, a word that lines do not part', () => {
    const lines = setText(fonts, kai('会上ᠨᠠᠷᠠᠨᠭᠡᠷᠡᠯ同志和ᠪᠠᠲᠤ ᠴᠡᠴᠡᠭ发言'), {
      widthPt: 8 * SIZE,
      align: 'start',
    });
    const words = lines.flatMap(({ marks }) => marks.filter(isGlyphs));
    expect(words.map(({ text, turn }) => [text, turn])).toEqual([
      ['ᠨᠠᠷᠠᠨᠭᠡᠷᠡᠯ', 0],
      ['ᠪᠠᠲᠤ', 0],
      ['ᠴᠡᠴᠡᠭ', 0],
    ]);
    for (const { widthPt } of lines) expect(widthPt).toBeLessThanOrEqual(8 * SIZE + 0.01);
  });

  it('keeps the room of a seam between itself and Chinese', () => {
    const [line] = setText(fonts, kai('和ᠪᠠᠲᠤ同'), { widthPt: 200, align: 'start' });
    const [before, word, after] = line?.marks ?? [];
    expect(word?.x).toBeCloseTo((before?.x ?? 0) + 1.25 * SIZE, 1);
    expect(after?.x).toBeCloseTo(word!.x + lengthOf(word as GlyphsMark) + 0.25 * SIZE, 1);
  });

  it('stands upright in a cell, beside the Chinese name, in as many lines as it is high', () => {
    const lines = setText(fonts, kai('那仁格日勒 ᠨᠠᠷᠠᠨᠭᠡᠷᠡᠯ'), {
      widthPt: 200,
      align: 'start',
      uprightLeadingPt: LEADING,
    });
    const [chinese, word] = lines[0]?.marks ?? [];
    expect(word).toMatchObject({ kind: 'glyphs', turn: 90, text: 'ᠨᠠᠷᠠᠨᠭᠡᠷᠡᠯ' });
    expect(lines.length).toBe(Math.ceil(lengthOf(word as GlyphsMark) / LEADING));
    // The middle of both is at the same height.
    expect(word!.y + lengthOf(word as GlyphsMark) / 2).toBeCloseTo(chinese!.y - 0.38 * SIZE, 1);
  });

  it('takes several columns, from left to right, for a name of several words', () => {
    const room = { widthPt: 100, heightPt: 80 };
    const box = tryUprightBox(fonts, { text: 'ᠪᠣᠷᠵᠢᠭᠢᠨ ᠪᠠᠲᠤᠮᠥᠩᠬᠡ', sizePt: SIZE }, room);
    expect(box?.marks.map(({ text }) => text)).toEqual(['ᠪᠣᠷᠵᠢᠭᠢᠨ ', 'ᠪᠠᠲᠤᠮᠥᠩᠬᠡ']);
    expect(box?.marks[1]?.x).toBeGreaterThan((box?.marks[0]?.x ?? 0) + SIZE);
  });

  it('lies where no room is high enough to stand', () => {
    expect(
      tryUprightBox(fonts, { text: 'ᠨᠠᠷᠠᠨᠭᠡᠷᠡᠯ', sizePt: SIZE }, { widthPt: 100, heightPt: 20 }),
    ).toBeNull();
    const long = Array<string>(12).fill('ᠨᠠᠷᠠᠨᠭᠡᠷᠡᠯ').join(' ');
    const frame = { widthPt: 120, align: 'start', uprightLeadingPt: LEADING } as const;
    const marks = setText(fonts, kai(long), frame).flatMap((line) => line.marks.filter(isGlyphs));
    expect(marks.map(({ turn }) => turn)).toEqual(Array<number>(12).fill(0));
  });

  it('fits its room at any size, and says every word', () => {
    const word = fc.constantFrom('ᠪᠠᠲᠤ', 'ᠴᠡᠴᠡᠭ', 'ᠨᠠᠷᠠᠨᠭᠡᠷᠡᠯ', 'ᠪᠠᠲᠤᠮᠥᠩᠬᠡ', 'ᠣᠳ');
    const side = fc.double({ min: 5, max: 200, noNaN: true });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), side, side, (words, w, h) => {
        const text = words.join(' ');
        const box = tryUprightBox(fonts, { text, sizePt: SIZE }, { widthPt: w, heightPt: h });
        if (!box) return;
        expect(box.widthPt).toBeLessThanOrEqual(w + 0.01);
        expect(box.heightPt).toBeLessThanOrEqual(h + 0.01);
        for (const mark of box.marks) expect(lengthOf(mark)).toBeLessThanOrEqual(h + 0.01);
        expect(box.marks.map((mark) => mark.text).join('')).toBe(text);
      }),
    );
  });

  it('stands within its row in lists of names, tables and forms', () => {
    const name = 'ᠪᠣᠷᠵᠢᠭᠢᠨ ᠪᠠᠲᠤᠮᠥᠩᠬᠡ';
    const blocks: readonly Block[] = [
      {
        kind: 'names',
        label: '出席',
        names: [
          { name, note: '' },
          { name: '王伟', note: '' },
        ],
      },
      {
        kind: 'table',
        label: '名册',
        look: 'whole-width',
        columns: [{ title: '姓名', share: 1 }],
        rows: [[`巴图孟克 ${name}`], ['王伟']],
      },
      { kind: 'form', rows: [[{ label: '姓名', value: name, note: '' }]] },
    ];
    const laidOut = layOutBook(bookOf(blocks), fonts);
    const marks = laidOut.ok ? laidOut.value.pages.flatMap((page) => page.marks) : [];
    const rules = marks.flatMap((mark) =>
      mark.kind === 'line' && mark.y1 === mark.y2 ? [mark.y1] : [],
    );
    const upright = marks.filter(isGlyphs);
    expect(upright.length).toBe(6);
    for (const mark of upright) {
      const end = mark.y + lengthOf(mark);
      expect(mark.turn).toBe(90);
      expect(rules.filter((y) => y > mark.y - 1 && y < end + 1)).toEqual([]);
    }
  });

  it('is told with its outlines, each glyph once', () => {
    const laidOut = layOutBook(bookOf([{ kind: 'note', text: 'ᠠᠠᠠᠠ ᠠᠠᠠᠠ', field: '注' }]), fonts);
    const outlines = laidOut.ok ? (laidOut.value.glyphOutlines ?? []) : [];
    expect(outlines.length).toBe(3);
    for (const { path } of outlines) expect(path).toMatch(/^M.*Z$/);
  });

  it('asks for a shaper loudly where none was started', () => {
    const book = bookOf([{ kind: 'note', text: 'ᠪᠠᠲᠤ', field: '注' }]);
    expect(() => layOutBook(book, bundledFonts)).toThrow('needs a shaper');
  });
});
