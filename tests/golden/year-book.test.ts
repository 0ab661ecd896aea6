import { beforeAll, describe, expect, it } from 'vitest';

import { toPrintableParagraphs } from '@shared/book/fonts/printable-text';
import type { Block, Chapter } from '@shared/book/model/book-model';
import type { PageList } from '@shared/book/layout/page-list';
import { sha256Hex } from '@shared/util/hash';
import { makeYearBook, type YearBookFile } from '@scripts/sample-book/make-year-book';

import { acrossLines } from './across-lines';
import { findBadLines, findOverfullLines } from './line-faults';
import { checkStructure, listBookmarks, listFonts, readBodyText } from './pdf-tools';

/** Pages of a chapter in the file, by their place from 0. */
function pagesOf({ pages }: PageList, { place }: Chapter): readonly number[] {
  return pages.flatMap(({ chapter }, index) => (chapter === place?.key ? [index] : []));
}

/** Texts of a block that are set as running text, names and captions, in the order of print. */
function flowingTextsOf(block: Block): readonly string[] {
  if (block.kind === 'paragraph') {
    const speaker = block.speaker === '' ? '' : `${block.speaker}：`;
    return toPrintableParagraphs(speaker + block.text);
  }
  if (block.kind === 'names') return block.names.map(({ name }) => name);
  if (block.kind === 'figure') return [block.caption];
  if (block.kind === 'title') return [block.title, block.subtitle.replace('\u3000', ' ')];
  return block.kind === 'heading' || block.kind === 'note' || block.kind === 'item'
    ? [block.text]
    : [];
}

/** What stands in the cells of a form or a table. */
function cellsOf(block: Block): readonly string[] {
  if (block.kind === 'table') return block.rows.flat();
  if (block.kind === 'ledger') return block.rows.flat().map(({ text }) => text);
  if (block.kind !== 'form') return [];
  return block.rows.flat().flatMap(({ label, value, note }) => [label, value, note]);
}

/** The first of some texts that does not stand behind the one before it; null if all do. */
function findOutOfOrder(texts: readonly string[], printed: string): string | null {
  let at = 0;
  for (const text of texts.filter((one) => one !== '')) {
    const found = acrossLines(text).exec(printed.slice(at));
    if (found === null) return text;
    at += found.index + found[0].length;
  }
  return null;
}

const withoutGaps = (text: string) => text.replace(/[\s…]+/gu, '');

describe('the bound book of the sample’s full year', () => {
  let book: YearBookFile;
  let printed: readonly string[] = [];

  beforeAll(async () => {
    book = await makeYearBook();
    printed = readBodyText(book.bytes).split('\f');
  }, 120_000);

  const placed = (level: number) =>
    book.model.chapters.filter(({ place }) => (place?.level ?? 0) >= level);
  const labelOf = (chapter: Chapter) => book.pages.pages[pagesOf(book.pages, chapter)[0] ?? -1];

  it('has 120 records of all kinds, 240 photos and some 400 pages', () => {
    const { revisions } = book.source;
    const kinds = new Set(revisions.flatMap(({ document }) => document.content.kinds));
    const photos = revisions.flatMap(({ document }) => document.photos);
    expect(revisions).toHaveLength(120);
    expect(kinds.size).toBe(15);
    expect(new Set(photos.map(({ storedSha256 }) => storedSha256)).size).toBe(240);
    expect(revisions.filter(({ document }) => document.revision > 1).length).toBeGreaterThan(1);
    expect(book.pages.pages.length).toBeGreaterThan(330);
    expect(book.pages.pages.length).toBeLessThan(450);
  });

  it('gives back every paragraph, name and caption of a chapter in order, on its pages', () => {
    const lost = book.model.chapters.flatMap((chapter) => {
      const own = pagesOf(book.pages, chapter).map((index) => printed[index] ?? '');
      const missing = findOutOfOrder(chapter.blocks.flatMap(flowingTextsOf), own.join('\f'));
      return missing === null ? [] : [`${chapter.name}: ${missing}`];
    });
    expect(lost).toEqual([]);
  });

  it('gives back every cell of every form and table', () => {
    const all = withoutGaps(printed.join(''));
    const cells = book.model.chapters.slice(2).flatMap(({ blocks }) => blocks.flatMap(cellsOf));
    expect(cells.filter((text) => !all.includes(withoutGaps(text)))).toEqual([]);
    expect(cells.length).toBeGreaterThan(9000);
  });

  it('names in the contents the page on which each section and record begins', () => {
    const contents = book.model.chapters.filter(({ place }) => place?.key === 'contents');
    const pages = readBodyText(book.bytes, 'layout').split('\f');
    const text = withoutGaps(
      contents
        .flatMap((chapter) => pagesOf(book.pages, chapter))
        .map((index) => pages[index] ?? '')
        .join(''),
    );
    const expected = placed(1).map((chapter) => {
      const { title = '', note = '' } = chapter.place ?? {};
      return withoutGaps(`${title}${note}${labelOf(chapter)?.label ?? ''}`);
    });
    expect(expected.length).toBeGreaterThan(140);
    expect(expected.filter((entry) => !text.includes(entry))).toEqual([]);
    expect(text).toContain(expected.join(''));
  });

  it('begins each section on a right-hand page with its name, each record with its heading', () => {
    for (const chapter of placed(1)) {
      const page = labelOf(chapter);
      const first = withoutGaps(printed[(page?.number ?? 0) - 1] ?? '');
      const [heading] = chapter.blocks;
      const title = heading?.kind === 'title' ? heading.title : '';
      expect(first.startsWith(withoutGaps(title))).toBe(true);
      if (chapter.place?.level === 1) expect((page?.number ?? 0) % 2).toBe(1);
    }
  });

  it('has a bookmark for each section and record, which leads to its first page', () => {
    const expected = placed(1).map((chapter) => ({
      title: chapter.place?.title ?? '',
      page: labelOf(chapter)?.number,
    }));
    expect(listBookmarks(book.bytes)).toEqual(expected);
  });

  it('leads from the list of a section and from every reference to the record', () => {
    const byKey = new Map(placed(0).map((chapter) => [chapter.place?.key, chapter]));
    for (const chapter of book.model.chapters) {
      const wanted = chapter.blocks.flatMap((block) => {
        if (block.kind === 'reference') return [block.pageOf];
        if (block.kind !== 'ledger') return [];
        return block.rows.flatMap((row) => row.flatMap(({ pageOf }) => pageOf ?? []));
      });
      const links = pagesOf(book.pages, chapter).flatMap(
        (index) => book.pages.pages[index]?.links ?? [],
      );
      const reached = new Set(links.map(({ toPage }) => toPage));
      for (const key of wanted) {
        const target = byKey.get(key);
        expect(target && reached.has(labelOf(target)?.number ?? 0)).toBe(true);
      }
    }
  });

  it('holds every font embedded, as a subset and searchable', () => {
    const fonts = listFonts(book.bytes);
    expect(fonts.length).toBeGreaterThanOrEqual(5);
    for (const { name, flags } of fonts) {
      expect(name).toMatch(/^[A-Z]{6}\+/);
      expect(flags).toBe('yes yes yes');
    }
  });

  it('breaks no line against the rules and runs none over the edge', () => {
    // Leaders and the dash of an empty cell stand alone and are no running text.
    const isText = (found: string) => !/: (…+|—)$/.test(found);
    const found = [...findBadLines(book.pages), ...findOverfullLines(book.pages)];
    expect(found.filter(isText)).toEqual([]);
  });

  it('is a sound file', () => {
    expect(checkStructure(book.bytes)).toContain('No syntax or stream encoding errors found');
  }, 240_000);

  it('is the same to the byte when made again', async () => {
    const again = await makeYearBook();
    expect(await sha256Hex(again.bytes)).toBe(await sha256Hex(book.bytes));
  }, 120_000);
});
