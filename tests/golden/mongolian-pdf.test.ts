import { beforeAll, describe, expect, it } from 'vitest';

import { layOutBook } from '@shared/book/layout/lay-out-book';
import type { PageList } from '@shared/book/layout/page-list';
import type { BookModel } from '@shared/book/model/book-model';
import { writePdf } from '@shared/book/pdf/write-pdf';
import { sha256Hex } from '@shared/util/hash';
import { hardNamesByTrap } from '@tests/builders/hard-names';
import { cuttingFonts, somePdfMeans } from '@tests/builders/pdf-means';

import { readEmbeddedGlyphs } from './embedded-glyphs';
import { findDifferentCells, findVanished } from './ink';
import {
  checkStructure,
  listFonts,
  readBodyText,
  renderWithMupdf,
  renderWithPoppler,
} from './pdf-tools';

const names = [...(hardNamesByTrap['mongolianScript'] ?? []), 'ᠡᠯᠵᠡᠢᠲᠦ', 'ᠰᠠᠶᠢᠬᠠᠨ', 'ᠬᠠᠰ'];
const sentence = 'ᠮᠣᠩᠭᠣᠯ\u202fᠤᠨ ᠰᠣᠶᠣᠯ ᠤᠷᠠᠯᠢᠭ᠂ ᠬᠡᠯᠡ ᠪᠢᠴᠢᠭ᠃';

const book: BookModel = {
  title: '蒙古文姓名',
  author: '',
  isDraft: false,
  chapters: [
    {
      ...{ name: '名册', headLeft: '', headRight: '', foot: '' },
      blocks: [
        {
          kind: 'table',
          label: '名册',
          look: 'whole-width',
          columns: [
            { title: '姓名', share: 0.5 },
            { title: '备注', share: 0.5 },
          ],
          rows: names.map((name) => [`党员 ${name}`, '']),
        },
        { kind: 'paragraph', speaker: '', text: `他写道：${sentence}大家赞同。`, field: '正文' },
      ],
    },
  ],
};

describe('the PDF of Mongolian names', () => {
  let pages: PageList;
  let pdf: Uint8Array;

  beforeAll(async () => {
    const means = await somePdfMeans();
    const laidOut = layOutBook(book, means.fonts);
    if (!laidOut.ok) throw new Error(laidOut.error.map(({ what }) => what).join('\n'));
    pages = laidOut.value;
    pdf = await writePdf(pages, means);
  }, 60_000);

  it('gives back every name and sentence as it was typed', () => {
    const text = readBodyText(pdf);
    for (const name of names) expect(text).toContain(name);
    for (const word of sentence.split(' ')) expect(text).toContain(word);
  });

  it('embeds the font cut to the glyphs in use, each with an outline', async () => {
    const font = listFonts(pdf).find(({ name }) => name.includes('Mongolian'));
    expect(font?.name).toMatch(/^[A-Z]{6}\+NotoSansMongolian/);
    expect(font?.flags).toBe('yes yes yes');
    const glyphs = (await readEmbeddedGlyphs(pdf)).filter((one) => one.font === 'mongolian');
    const letters = glyphs.filter(({ text }) => /[\u1820-\u18aa]/.test(text));
    expect(letters.length).toBeGreaterThan(25);
    expect(letters.filter(({ glyph, hasOutline }) => glyph === 0 || !hasOutline)).toEqual([]);
    expect(pdf.length).toBeLessThan(200_000);
  });

  it('is a sound file, the same to the byte when made again', async () => {
    expect(checkStructure(pdf)).toContain('No syntax or stream encoding errors found');
    const again = await writePdf(pages, await somePdfMeans());
    expect(await sha256Hex(Uint8Array.from(again))).toBe(await sha256Hex(Uint8Array.from(pdf)));
  });

  it('shows every letter in both renderers, which agree about the ink', () => {
    const poppler = renderWithPoppler(pdf);
    const mupdf = renderWithMupdf(pdf);
    expect(findVanished(pages, poppler)).toEqual([]);
    expect(findVanished(pages, mupdf)).toEqual([]);
    expect(findDifferentCells(poppler, mupdf)).toEqual([]);
  });

  it('is caught where shaped glyphs are lost although the text is still whole', async () => {
    const means = cuttingFonts(
      await somePdfMeans(),
      (cutFont) => (font, kept) =>
        cutFont(font, kept.glyphs ? { glyphs: kept.glyphs.slice(-8) } : kept),
    );
    const damaged = await writePdf(pages, means);
    expect(readBodyText(damaged)).toContain(names[0]);
    expect(findVanished(pages, renderWithPoppler(damaged)).length).toBeGreaterThan(10);
  });
});
