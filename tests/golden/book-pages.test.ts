import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { beforeAll, describe, expect, it } from 'vitest';

import { layOutBook } from '@shared/book/layout/lay-out-book';
import type { Mark, Page, PageList } from '@shared/book/layout/page-list';
import { pickPages } from '@shared/book/layout/pick-pages';
import { writePdf, type PdfMeans } from '@shared/book/pdf/write-pdf';
import type { PageGrid } from '@shared/domain/book-design';
import { assertPresent } from '@shared/util/assert';
import { toYearBook } from '@shared/year-book/to-year-book';
import type { YearSource } from '@shared/year-book/year-source';
import { loadFonts } from '@scripts/load-fonts';
import { loadLargeSample, toYearSource } from '@scripts/sample-book/make-year-book';
import { FIXED_NOW_MS } from '@tests/builders/clock';

import { chosenInStandard, chosenPages, findChosenPage, type LaidOutYear } from './chosen-pages';
import { formatPages } from './format-pages';
import { findDifferentCells, findVanished } from './ink';
import { findChangedCells, formatInkGrid, parseInkGrid, toInkGrid, type InkGrid } from './ink-grid';
import { renderWithMupdf, renderWithPoppler, type GreyPage } from './pdf-tools';

const folder = join(import.meta.dirname, 'book-pages');

function layOutIn(source: YearSource, grid: PageGrid, { fonts }: Pick<PdfMeans, 'fonts'>) {
  const model = toYearBook({ ...source, design: { ...source.design, grid } });
  const laidOut = layOutBook(model, fonts);
  if (!laidOut.ok) throw new Error(laidOut.error[0]?.what);
  return { model, pages: laidOut.value };
}

/** Chosen pages by name, in the order of the book, and as a book of their own. */
function choose(book: LaidOutYear, wanted: readonly string[], ending = '') {
  const found = wanted.map((name) => [name + ending, findChosenPage(book, name)] as const);
  const inOrder = found.toSorted(([, one], [, other]) => one.number - other.number);
  const numbers = inOrder.map(([, page]) => page.number);
  return { names: new Map(inOrder), list: pickPages(book.pages, numbers, false) };
}

type Chosen = ReturnType<typeof choose>;

/** Puts other marks in place of a page's own. */
const withMarks = (list: PageList, change: (page: Page) => readonly Mark[]): PageList => ({
  ...list,
  pages: list.pages.map((page) => ({ ...page, marks: change(page) })),
});

/** A mark that much lower on the page, as one of a table that was moved. */
function lowered(mark: Mark, by: number): Mark {
  if (mark.kind === 'line') return { ...mark, y1: mark.y1 + by, y2: mark.y2 + by };
  return { ...mark, y: mark.y + by };
}

const keptGrid = (name: string) => parseInkGrid(readFileSync(toGridPath(name), 'utf8'));
const toGridPath = (name: string) => join(folder, `${name}.ink.txt`);

describe('twenty pages of the sample’s full year', () => {
  let chosen: readonly Chosen[] = [];
  let write: (list: PageList) => Promise<Uint8Array>;
  const drawn = new Map<Chosen, { poppler: readonly GreyPage[]; mupdf: readonly GreyPage[] }>();

  beforeAll(async () => {
    const [sample, fonts] = await Promise.all([loadLargeSample(), loadFonts()]);
    const source = toYearSource(sample);
    const compact = layOutIn(source, 'compact', fonts);
    const standard = layOutIn(source, 'standard', fonts);
    chosen = [
      choose(compact, [...chosenPages.keys()]),
      choose(standard, chosenInStandard, '-standard'),
    ];
    const means = { ...fonts, madeAtMs: FIXED_NOW_MS, producer: '支部记录簿' };
    const loadPhoto = (photoId: string) =>
      Promise.resolve(assertPresent(sample.photoBytes.get(photoId), `photo ${photoId}`));
    write = (list) => writePdf(list, { ...means, loadPhoto });
    for (const one of chosen) {
      const bytes = await write(one.list);
      drawn.set(one, { poppler: renderWithPoppler(bytes), mupdf: renderWithMupdf(bytes) });
    }
  }, 180_000);

  const drawingsOf = (one: Chosen) => assertPresent(drawn.get(one), 'it was drawn');
  /** Cells of each page that are not as they were. */
  const findChanges = ({ names }: Chosen, pages: readonly GreyPage[]) =>
    [...names.keys()].map((name, index) => {
      const page = assertPresent(pages[index], `${name} was drawn`);
      return { name, changed: findChangedCells(keptGrid(name), toInkGrid(page)) };
    });
  const compactPages = () => assertPresent(chosen[0], 'the pages were chosen');

  it('are made of the marks that were looked at', async () => {
    expect(chosen.flatMap(({ names }) => [...names])).toHaveLength(22);
    for (const { names, list } of chosen) {
      for (const [name, page] of names) {
        const text = formatPages({ ...list, pages: [page] });
        await expect(text).toMatchFileSnapshot(join(folder, `${name}.txt`));
      }
    }
  });

  it('show every character in both renderers, which agree about the ink', () => {
    for (const one of chosen) {
      const { poppler, mupdf } = drawingsOf(one);
      const found = [
        ...findVanished(one.list, poppler),
        ...findVanished(one.list, mupdf),
        ...findDifferentCells(poppler, mupdf),
      ];
      expect(found).toEqual([]);
    }
  });

  it('carry their ink where it was when they were looked at', async () => {
    for (const one of chosen) {
      const { poppler, mupdf } = drawingsOf(one);
      for (const [index, name] of [...one.names.keys()].entries()) {
        const [grid, other] = [poppler[index], mupdf[index]].map((page) =>
          toInkGrid(assertPresent(page, `${name} was drawn`)),
        ) as [InkGrid, InkGrid];
        const kept = existsSync(toGridPath(name)) ? keptGrid(name) : grid;
        // Within the tolerance the kept one stands, so that another renderer changes no file.
        const isSame = findChangedCells(kept, grid).length === 0;
        await expect(formatInkGrid(isSame ? kept : grid)).toMatchFileSnapshot(toGridPath(name));
        expect({ name, changed: findChangedCells(grid, other) }).toEqual({ name, changed: [] });
      }
    }
  });

  it('are caught without a font, by every character of it and by their ink', async () => {
    const one = compactPages();
    const isKai = (mark: Mark) => mark.kind === 'text' && mark.font === 'kai';
    const without = withMarks(one.list, ({ marks }) => marks.filter((mark) => !isKai(mark)));
    const drawing = renderWithPoppler(await write(without));
    const characters = one.list.pages
      .flatMap(({ marks }) => marks)
      .flatMap((mark) =>
        mark.kind === 'text' && mark.font === 'kai' ? Array.from(mark.text) : [],
      );
    const vanished = findVanished(one.list, drawing);
    expect(vanished.length).toBeGreaterThan(characters.length * 0.9);
    const { changed } = assertPresent(
      findChanges(one, drawing).find(({ name }) => name === 'theme-day'),
      'the page was drawn',
    );
    expect(changed.length).toBeGreaterThan(10);
  });

  it('are caught without one single character', async () => {
    const one = compactPages();
    const isTitle = (mark: Mark) => mark.kind === 'text' && mark.font === 'sans-bold';
    const at = [...one.names.keys()].indexOf('roster');
    const without = withMarks(one.list, ({ number, marks }) =>
      marks.map((mark) =>
        number === at + 1 && isTitle(mark) ? { ...mark, drawn: '党员\u3000册' } : mark,
      ),
    );
    const drawing = renderWithMupdf(await write(without));
    expect(findVanished(one.list, drawing)).toEqual([`名 (sans-bold, page ${at + 1})`]);
  });

  // By a line of its text, and by the half of one.
  it.each([13, 6])('are caught where a table stands %s points lower', async (by) => {
    const one = compactPages();
    const tables = ['roster', 'year', 'dues', 'attendance', 'talks', 'handover'];
    const moved = withMarks(one.list, ({ marks }) =>
      marks.map((mark) => ('y' in mark && mark.y < 110 ? mark : lowered(mark, by))),
    );
    const drawing = renderWithMupdf(await write(moved));
    const changes = findChanges(one, drawing).filter(({ name }) => tables.includes(name));
    const counts = changes.map(({ changed }) => changed.length);
    expect(counts).toHaveLength(tables.length);
    expect(Math.min(...counts)).toBeGreaterThan(20);
    expect(findDifferentCells(drawingsOf(one).poppler, drawing).length).toBeGreaterThan(100);
  });
});
