import { beforeAll, describe, expect, it } from 'vitest';

import { bundledFonts } from '@shared/book/fonts/bundled-fonts';
import { MONGOLIAN_FONT } from '@shared/book/fonts/font-key';
import type { FontBook } from '@shared/book/fonts/font-metrics';
import { isOfMongolianRun } from '@shared/book/fonts/mongolian-text';
import { pickFont } from '@shared/book/fonts/pick-font';
import { layOutBook } from '@shared/book/layout/lay-out-book';
import type { PageList } from '@shared/book/layout/page-list';
import type { Block, BookModel } from '@shared/book/model/book-model';
import { readCharacterMap } from '@shared/book/pdf/character-map';
import { writePdf } from '@shared/book/pdf/write-pdf';
import { readCommonCharacters } from '@scripts/font-parts/common-characters';
import { hardNamesByTrap } from '@tests/builders/hard-names';
import { cuttingFonts, somePdfMeans } from '@tests/builders/pdf-means';
import { someShapingFonts } from '@tests/builders/shaper';

import { readEmbeddedGlyphs, type EmbeddedGlyph } from './embedded-glyphs';
import { findVanished } from './ink';
import { renderWithPoppler } from './pdf-tools';

const characters = readCommonCharacters();
const names = Object.values(hardNamesByTrap).flat();

/** A block of each type style, holding a text: 宋 running text, 黑 a ledger's head, 黑 bold, 楷. */
const styles = {
  serif: (text: string): Block => ({ kind: 'paragraph', speaker: '', text, field: '正文' }),
  sans: (text: string): Block => ({
    kind: 'ledger',
    label: '表',
    columns: [
      { title: text, share: 0.9, align: 'start' },
      { title: '', share: 0.1, align: 'start' },
    ],
    rows: [],
  }),
  'sans-bold': (text: string): Block => ({ kind: 'heading', text }),
  kai: (text: string): Block => ({ kind: 'form', rows: [[{ label: '', value: text, note: '' }]] }),
};

const LINES_IN_BLOCK = 5;

/** Every character and every hard name in each of the styles, a chapter for each. */
function toBook(texts: readonly string[]): BookModel {
  const parts: string[] = [];
  for (let at = 0; at < texts.length; at += 38 * LINES_IN_BLOCK) {
    parts.push(texts.slice(at, at + 38 * LINES_IN_BLOCK).join(''));
  }
  const heads = { headLeft: '', headRight: '', foot: '' };
  const chapters = Object.entries(styles).map(([style, toBlock]) => ({
    ...{ name: style, ...heads },
    blocks: parts.map(toBlock),
  }));
  const list: Block = {
    kind: 'names',
    label: '出席人员',
    names: names.map((name) => ({ name, note: '' })),
  };
  return {
    title: '通用规范汉字表',
    author: '',
    isDraft: false,
    chapters: [...chapters, { name: '名册', ...heads, blocks: [list] }],
  };
}

let fonts: FontBook = bundledFonts;

function layOut(texts: readonly string[]): PageList {
  const laidOut = layOutBook(toBook(texts), fonts);
  if (!laidOut.ok) throw new Error(laidOut.error.map(({ what }) => what).join('\n'));
  return laidOut.value;
}

/** Takes one character's outline away and leaves everything else of the font as it was. */
function loseOutline(font: Uint8Array<ArrayBuffer>, character: string): Uint8Array<ArrayBuffer> {
  const glyph = readCharacterMap(font).get(character.codePointAt(0) ?? 0) ?? 0;
  const view = new DataView(font.buffer);
  const tableAt = (tag: string) => {
    const entry = new TextDecoder('latin1').decode(font.subarray(0, 1000)).indexOf(tag);
    return view.getUint32(entry + 8);
  };
  const entry = tableAt('loca') + glyph * (view.getInt16(tableAt('head') + 50) === 1 ? 4 : 2);
  if (view.getInt16(tableAt('head') + 50) === 1) view.setUint32(entry, view.getUint32(entry + 4));
  else view.setUint16(entry, view.getUint16(entry + 2));
  return font;
}

const fontStyles = ['serif', 'sans', 'sans-bold', 'kai'] as const;

/** Characters of texts that no embedded font draws with a glyph of its own, with their style. */
function findUndrawn(texts: readonly string[], glyphs: readonly EmbeddedGlyph[]) {
  const drawn = new Set(
    glyphs
      .filter(({ glyph, hasOutline }) => glyph !== 0 && hasOutline)
      .map(({ font, text }) => `${font} ${text}`),
  );
  const shaped = [...drawn].filter((one) => one.startsWith(MONGOLIAN_FONT)).join('');
  return fontStyles.flatMap((style) =>
    [...new Set(texts.flatMap((text) => Array.from(text)))]
      .filter((character) => {
        // Letters that join are drawn by one font in every style; one glyph may be two of them.
        if (isOfMongolianRun(character)) return !shaped.includes(character);
        const font = pickFont(bundledFonts, style, character.codePointAt(0) ?? 0)?.font;
        return font === undefined || !drawn.has(`${font} ${character}`);
      })
      .map((character) => `${style} ${character}`),
  );
}

describe('the 通用规范汉字表 and the hard names', () => {
  let pages: PageList;
  let pdf: Uint8Array;

  beforeAll(async () => {
    fonts = await someShapingFonts();
    pages = layOut([...characters, ...names]);
    pdf = await writePdf(pages, await somePdfMeans());
  }, 60_000);

  it('are 8,105 characters, each once', () => {
    expect(characters.length).toBe(8105);
    expect(new Set(characters).size).toBe(8105);
  });

  it('are on the pages in every style', () => {
    const counts = fontStyles.map((font) => {
      const marks = pages.pages.flatMap((page) => page.marks);
      const text = marks.flatMap((mark) =>
        mark.kind === 'text' && mark.font === font ? Array.from(mark.text) : [],
      );
      const set = new Set(text);
      return `${font} ${characters.filter((character) => set.has(character)).length}`;
    });
    expect(counts).toEqual(fontStyles.map((font) => `${font} 8105`));
  });

  it('each have a glyph with an outline in the file, never .notdef', async () => {
    expect(findUndrawn([...characters, ...names], await readEmbeddedGlyphs(pdf))).toEqual([]);
  });

  it('each leave ink on the page', () => {
    expect(findVanished(pages, renderWithPoppler(pdf))).toEqual([]);
  }, 120_000);

  it('are caught where one glyph of one font is lost', async () => {
    const means = cuttingFonts(await somePdfMeans(), (cutFont) => async (font, kept) => {
      const file = await cutFont(font, kept);
      return font === 'sans' ? loseOutline(file, '龢') : file;
    });
    const few = ['中', '龢', '国'];
    const fewPages = layOut(few);
    const damaged = await writePdf(fewPages, means);
    const glyphs = await readEmbeddedGlyphs(damaged);
    expect(findUndrawn(few, glyphs)).toEqual(['sans 龢']);
    expect(findVanished(fewPages, renderWithPoppler(damaged))).toEqual(['龢 (sans, page 2)']);
    const boxed = glyphs.map((one) => (one.text === '国' ? { ...one, glyph: 0 } : one));
    expect(findUndrawn(['国'], boxed)).toEqual(fontStyles.map((style) => `${style} 国`));
  });

  it('are refused by name where no font has one, and the writer makes no box of it', async () => {
    const laidOut = layOutBook(toBook(['中', '\u{31350}']), bundledFonts);
    const refused = laidOut.ok ? [] : laidOut.error;
    expect(refused.map(({ record, codePointName }) => `${record} ${codePointName}`)).toEqual(
      fontStyles.map((style) => `${style} U+31350`),
    );
    const means = cuttingFonts(
      await somePdfMeans(),
      (cutFont) =>
        (font, { codePoints = [] }) =>
          cutFont(font, { codePoints: codePoints.filter((one) => one !== 0x56fd) }),
    );
    await expect(writePdf(layOut(['中', '国']), means)).rejects.toThrow(
      'subset lost the glyph of 国',
    );
  });
});
