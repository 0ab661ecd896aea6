import { describe, expect, it } from 'vitest';

import { toPrintedPages } from '@shared/book/reprint/to-printed-pages';
import type { PageList } from '@shared/book/layout/page-list';
import type { Printing } from '@shared/domain/printing';
import { aBoundBook, pagesOfBook, type SketchedRecord } from '@tests/builders/sketched-book';
import { FIXED_NOW_MS } from '@tests/builders/clock';
import { idOf } from '@tests/builders/ids';

const bookOf = (...records: readonly SketchedRecord[]) =>
  aBoundBook([{ key: '甲', records }], 'by-section');

async function printingOf(
  list: PageList,
  isPrinted: (label: string) => boolean = () => true,
): Promise<Printing> {
  const pages = await toPrintedPages(list);
  const printed = pages.filter(({ label }) => isPrinted(label));
  return { id: idOf(1), bookYear: 2026, printedAtMs: FIXED_NOW_MS, pages: [...printed] };
}

const labelsOf = ({ pages }: PageList, key: string) =>
  pages.filter(({ chapter }) => chapter === key).map(({ label }) => label);
const textOf = ({ pages }: PageList, label: string) =>
  (pages.find((page) => page.label === label)?.marks ?? [])
    .flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []))
    .join('');

// 70 lines are three pages, 100 lines four.
const three: SketchedRecord = { key: 'three', lines: 70 };
const one: SketchedRecord = { key: 'one', lines: 5 };

describe('numbering by section', () => {
  it('gives each record leaves of its own and numbers that begin anew in each section', () => {
    const list = pagesOfBook(
      aBoundBook(
        [
          { key: '甲', records: [three, one] },
          { key: '乙', records: [{ key: 'two', lines: 40 }] },
        ],
        'by-section',
      ),
    );
    expect(labelsOf(list, '甲')).toEqual(['1-1']);
    expect(labelsOf(list, 'three')).toEqual(['1-3', '1-4', '1-5']);
    expect(labelsOf(list, 'one')).toEqual(['1-7']);
    expect(labelsOf(list, '乙')).toEqual(['2-1']);
    expect(labelsOf(list, 'two')).toEqual(['2-3', '2-4']);
  });

  it('puts what is new behind what is on paper, also where it stands before it in time', async () => {
    const printed = await printingOf(pagesOfBook(bookOf(three)));
    const list = pagesOfBook(bookOf(one, three), [printed]);
    expect(labelsOf(list, 'three')).toEqual(['1-3', '1-4', '1-5']);
    expect(labelsOf(list, 'one')).toEqual(['1-7']);
    const contents = list.pages[2]!.links.map(({ toPage }) => list.pages[toPage - 1]?.chapter);
    expect(contents).toEqual(['甲', 'three', 'one']);
  });

  it('adds leaves with letters to a record that grew where a printed one follows', async () => {
    const printed = await printingOf(pagesOfBook(bookOf(three, one)));
    const list = pagesOfBook(bookOf({ ...three, lines: 200 }, one), [printed]);
    expect(labelsOf(list, 'three')).toEqual(['1-3', '1-4', '1-5', '1-6', '1-6a', '1-6b', '1-6c']);
    expect(labelsOf(list, 'one')).toEqual(['1-7']);
    expect(list.pages.find(({ label }) => label === '1-6a')!.number % 2).toBe(1);
    expect(list.pages.find(({ label }) => label === '1-7')!.number % 2).toBe(1);
  });

  it('lets a record grow on into numbers that are not on paper', async () => {
    const printed = await printingOf(pagesOfBook(bookOf(three)));
    const list = pagesOfBook(bookOf({ ...three, lines: 200 }, one), [printed]);
    expect(labelsOf(list, 'three').at(-1)).toBe('1-9');
    expect(labelsOf(list, 'one')).toEqual(['1-11']);
  });

  it('keeps the pages of a record that shrank, as void ones', async () => {
    const printed = await printingOf(pagesOfBook(bookOf({ ...three, lines: 100 }, one)));
    const list = pagesOfBook(bookOf({ ...three, lines: 3 }, one), [printed]);
    expect(labelsOf(list, 'three')).toEqual(['1-3', '1-4', '1-5', '1-6']);
    expect(textOf(list, '1-3')).not.toContain('本页作废');
    for (const label of ['1-4', '1-5', '1-6']) expect(textOf(list, label)).toContain('本页作废');
    expect(textOf(list, '1-6')).toContain('— 1-6 —');
  });

  it('fills void pages and letters again when the record grows again', async () => {
    const first = await printingOf(pagesOfBook(bookOf(three, one)));
    const grown = pagesOfBook(bookOf({ ...three, lines: 200 }, one), [first]);
    const second = { ...(await printingOf(grown)), printedAtMs: FIXED_NOW_MS + 1 };
    const shrunk = pagesOfBook(bookOf(three, one), [first, second]);
    expect(labelsOf(shrunk, 'three')).toEqual(labelsOf(grown, 'three'));
    expect(textOf(shrunk, '1-6c')).toContain('本页作废');
    const again = pagesOfBook(bookOf({ ...three, lines: 240 }, one), [first, second]);
    expect(labelsOf(again, 'three').slice(4)).toEqual(['1-6a', '1-6b', '1-6c', '1-6d']);
    expect(textOf(again, '1-6c')).not.toContain('本页作废');
  });

  it('does not give the numbers of a withdrawn record to another', async () => {
    const printed = await printingOf(pagesOfBook(bookOf(three, one)));
    const list = pagesOfBook(bookOf(one, { key: 'new', lines: 2 }), [printed]);
    expect(labelsOf(list, 'one')).toEqual(['1-7']);
    expect(labelsOf(list, 'new')).toEqual(['1-9']);
  });

  it('knows where a record begins of which only later pages are on paper', async () => {
    const whole = pagesOfBook(bookOf(one, three));
    const printed = await printingOf(whole, (label) => label === '1-7');
    expect(pagesOfBook(bookOf(one, three), [printed])).toEqual(whole);
  });

  it('numbers a section anew of which nothing printed is left', async () => {
    const printed = await printingOf(pagesOfBook(bookOf(three, one)));
    const other = aBoundBook([{ key: '乙', records: [{ key: 'new', lines: 2 }] }], 'by-section');
    expect(labelsOf(pagesOfBook(other, [printed]), '乙')).toEqual(['1-1']);
  });
});
