import { PDFDict, PDFDocument, PDFName, PDFRawStream, decodePDFRawStream } from 'pdf-lib';
import { describe, expect, it } from 'vitest';

import { bundledFonts } from '@shared/book/fonts/bundled-fonts';
import { layOutBook } from '@shared/book/layout/lay-out-book';
import type { Mark, PageList } from '@shared/book/layout/page-list';
import type { BookModel } from '@shared/book/model/book-model';
import { readCharacterMap } from '@shared/book/pdf/character-map';
import { collectCharacters } from '@shared/book/pdf/used-characters';
import { writePdf } from '@shared/book/pdf/write-pdf';
import { aPage, aPageList } from '@tests/builders/page-list';
import { cuttingFonts, somePdfMeans } from '@tests/builders/pdf-means';

const bookOf = (text: string): BookModel => ({
  title: '试印 & <样张>',
  author: '红旗村党支部',
  isDraft: false,
  chapters: [
    {
      name: '试印',
      headLeft: '左',
      headRight: '右',
      foot: '下',
      blocks: [{ kind: 'paragraph', speaker: '', text, field: '内容' }],
    },
  ],
});

function pagesOf(text: string): PageList {
  const laidOut = layOutBook(bookOf(text), bundledFonts);
  if (!laidOut.ok) throw new Error(laidOut.error[0]?.what);
  return laidOut.value;
}

async function read(text: string): Promise<PDFDocument> {
  const bytes = await writePdf(pagesOf(text), await somePdfMeans());
  return PDFDocument.load(bytes, { updateMetadata: false });
}

function contentOf(document: PDFDocument): string {
  const stream = document.getPage(0).node.lookup(PDFName.of('Contents'));
  if (!(stream instanceof PDFRawStream)) throw new Error('page has no content stream');
  return new TextDecoder().decode(decodePDFRawStream(stream).decode());
}

describe('writePdf', () => {
  it('says title, author, language and date in the file, with an identifier', async () => {
    const document = await read('一');
    expect(document.getTitle()).toBe('试印 & <样张>');
    expect(document.getAuthor()).toBe('红旗村党支部');
    expect(document.getCreationDate()?.toISOString()).toBe('2026-11-22T02:00:00.000Z');
    expect(document.catalog.get(PDFName.of('Lang'))?.toString()).toBe('(zh-CN)');
    expect(document.context.trailerInfo.ID).toBeDefined();
    const metadata = document.catalog.lookup(PDFName.of('Metadata'));
    if (!(metadata instanceof PDFRawStream)) throw new Error('file has no XMP');
    expect(new TextDecoder().decode(metadata.contents)).toContain('试印 &amp; &lt;样张&gt;');
  });

  it('carries the true text where a gap would read as a space', async () => {
    const spoken = contentOf(await read('第6次'));
    expect(spoken).toContain('/ActualText <feff7b2c00366b21>');
    expect(contentOf(await read('第六次'))).not.toContain('/ActualText');
  });

  it('draws a QR code as a form, and the same code again as the same form', async () => {
    const code: Mark = { kind: 'code', x: 10, y: 20, sizePt: 42, text: 'BRB1:1' };
    const pages = aPageList([1, 2].map((page) => aPage(page, { marks: [code] })));
    const document = await PDFDocument.load(await writePdf(pages, await somePdfMeans()));
    const bottom = document.getPage(0).getHeight() - 20 - 42;
    expect(contentOf(document)).toContain(`q 42 0 0 42 10 ${bottom.toFixed(2)} cm /code-1 Do Q`);
    const forms = document.getPages().map(({ node }) => {
      const drawn = node.Resources()?.lookup(PDFName.of('XObject'), PDFDict);
      return drawn?.get(PDFName.of('code-1'));
    });
    expect(forms[1]).toBe(forms[0]);
    const form = document.context.lookup(forms[0]);
    if (!(form instanceof PDFRawStream)) throw new Error('the code is no form');
    const content = new TextDecoder().decode(decodePDFRawStream(form).decode());
    // 21 modules along a side; the eye in the corner is seven wide.
    expect(content).toMatch(/^0\.0476190 0 0 -0\.0476190 0 1 cm\n0 0 7 1 re\n[^]*f\n$/);
  });

  it('loads and embeds only the fonts in use', async () => {
    const asked: string[] = [];
    const means = cuttingFonts(await somePdfMeans(), (cutFont) => (font, kept) => {
      asked.push(font);
      return cutFont(font, kept);
    });
    await writePdf(pagesOf('一二三'), means);
    expect(asked).toEqual(['serif']);
  });

  it('tells the progress and stops when told to', async () => {
    const done: string[] = [];
    const means = await somePdfMeans({
      onPage: (page, total) => {
        done.push(`${page}/${total}`);
        if (page === 2) throw new Error('stop');
      },
    });
    const pages = pagesOf('一'.repeat(4000));
    await expect(writePdf(pages, means)).rejects.toThrow('stop');
    expect(done).toEqual([`1/${pages.pages.length}`, `2/${pages.pages.length}`]);
  });

  it('fails rather than draw a box when a font lost a glyph', async () => {
    const means = cuttingFonts(
      await somePdfMeans(),
      (cutFont) => (font) => cutFont(font, { codePoints: [0x4e00] }),
    );
    await expect(writePdf(pagesOf('一二'), means)).rejects.toThrow(/lost/);
  });

  it('gives each font resource a dictionary of its own page', async () => {
    const fonts = (await read('一'))
      .getPage(0)
      .node.Resources()
      ?.lookup(PDFName.of('Font'), PDFDict);
    expect(fonts?.keys().map(String)).toEqual(['/serif']);
  });
});

describe('collectCharacters', () => {
  it('gives a code to each pair of drawn and said character, the same in every order', () => {
    const codes = collectCharacters(pagesOf('二一一——')).get('serif')!;
    expect(codes.codeOf('一', '一')).toBeGreaterThan(0);
    expect(codes.codeOf('―', '—')).not.toBe(codes.codeOf('─', '—'));
    expect(() => codes.codeOf('—', '—')).toThrow();
    expect(collectCharacters(pagesOf('——一二')).get('serif')!.characters).toEqual(codes.characters);
  });
});

describe('readCharacterMap', () => {
  it('finds glyphs of the basic plane and beyond in a subset font', async () => {
    const { press } = await somePdfMeans();
    const kept = { codePoints: [0x4e00, 0x61, 0x2cc56] };
    const map = readCharacterMap(await press.cutFont('serif', kept));
    expect([...map.keys()].sort((a, b) => a - b)).toEqual([0x61, 0x4e00, 0x2cc56]);
    expect(new Set(map.values()).size).toBe(3);
    expect([...map.values()]).not.toContain(0);
  });
});
