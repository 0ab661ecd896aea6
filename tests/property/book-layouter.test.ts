import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { bundledFonts } from '@shared/book/fonts/bundled-fonts';
import { createBookLayouter } from '@shared/book/layout/book-layouter';
import { layOutBook } from '@shared/book/layout/lay-out-book';
import type { BookModel } from '@shared/book/model/book-model';
import { pageGrids, pageNumberings } from '@shared/domain/book-design';
import { aBoundBook, aChapter, aPlace } from '@tests/builders/sketched-book';

const record = fc.record({
  key: fc.constantFrom(...Array.from('子丑寅卯辰巳午未')),
  lines: fc.constantFrom(1, 5, 33, 34, 70, 100),
  text: fc.constantFrom('内容', '更正后的内容', '\u{31350}家庄'),
});

/** Books that differ in few things, as one book does from one keystroke to the next. */
const book: fc.Arbitrary<BookModel> = fc
  .record({
    records: fc.uniqueArray(record, { selector: ({ key }) => key, maxLength: 6 }),
    cut: fc.nat(6),
    numbering: fc.constantFrom(...pageNumberings),
    grid: fc.constantFrom(...pageGrids),
    isDraft: fc.boolean(),
    name: fc.constantFrom('支部党员大会', '党员大会'),
  })
  .map(({ records, cut, numbering, grid, isDraft, name }) => {
    const sections = [
      { key: name, records: records.slice(0, cut) },
      { key: '主题党日', records: records.slice(cut) },
    ];
    const bound = aBoundBook(sections, numbering);
    const glance = aChapter(aPlace({ key: 'glance', level: 1, section: 3 }), [
      { kind: 'reference', text: '见主题党日', pageOf: '主题党日' },
    ]);
    return { ...bound, grid, isDraft, chapters: [...bound.chapters, glance] };
  });

describe('a layouter that remembers', () => {
  it('gives the pages that a fresh one gives, whatever it laid out before', () => {
    fc.assert(
      fc.property(fc.array(book, { minLength: 2, maxLength: 6 }), (books) => {
        const layouter = createBookLayouter(bundledFonts);
        for (const one of books) {
          expect(layouter.layOut(one)).toEqual(layOutBook(one, bundledFonts));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('does not change pages that it gave before', () => {
    fc.assert(
      fc.property(book, book, (first, second) => {
        const layouter = createBookLayouter(bundledFonts);
        const before = layouter.layOut(first);
        const kept = JSON.stringify(before);
        layouter.layOut(second);
        expect(JSON.stringify(before)).toBe(kept);
      }),
      { numRuns: 20 },
    );
  });
});
