import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { bundledFonts } from '@shared/book/fonts/bundled-fonts';
import { toPrintableLine, toPrintableParagraphs } from '@shared/book/fonts/printable-text';
import { layOutBook } from '@shared/book/layout/lay-out-book';
import { pageMeasures } from '@shared/book/layout/page-geometry';
import type { Page } from '@shared/book/layout/page-list';
import { setText } from '@shared/book/layout/text/set-text';
import type { SetLine } from '@shared/book/layout/text/set-line';
import type { Block } from '@shared/book/model/book-model';
import type { PageGrid } from '@shared/domain/book-design';
import { aBookOf, grid, item, paragraph, prose } from '@tests/builders/random-blocks';

import { findBadBreaks, findHoles, findLonelyLines, textOf } from './line-faults';
import { bodyTexts } from './page-faults';

const SIZE_PT = 12;
const characters = fc.integer({ min: 3, max: 38 });
/** Marks in runs that leave few places to break, among other text. */
const marks = fc
  .array(
    fc.oneof(
      prose,
      fc.constantFrom('！！！！！！', '（（（（', '。”）》', '—— ——', '（ 文', '……？'),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => `文${parts.join('')}`.trim());

function setIn(text: string, count: number): readonly SetLine[] {
  return setText(bundledFonts, [{ text, style: 'serif', sizePt: SIZE_PT }], {
    widthPt: count * SIZE_PT,
    align: 'justify',
    firstIndentPt: count > 5 ? 2 * SIZE_PT : 0,
  });
}

describe('lines of any text', () => {
  it('start with no closing mark and end with no opening one', () => {
    fc.assert(
      fc.property(marks, characters, (text, count) => {
        expect(findBadBreaks(setIn(text, count).map(textOf))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('lose nothing and add nothing', () => {
    fc.assert(
      fc.property(marks, characters, (text, count) => {
        const printed = setIn(text, count).map(textOf).join('');
        expect(printed.replaceAll(' ', '')).toBe(toPrintableLine(text).replaceAll(' ', ''));
      }),
      { numRuns: 200 },
    );
  });

  it('fill the measure without a hole, or stay ragged, and never run over it', () => {
    fc.assert(
      fc.property(marks, characters, (text, count) => {
        const lines = setIn(text, count);
        expect(findHoles(lines, SIZE_PT)).toEqual([]);
        const measures = lines.map(
          (_, index) => count * SIZE_PT - (index === 0 && count > 5 ? 24 : 0),
        );
        const over = lines.filter((line, index) => line.widthPt > (measures[index] ?? 0) + 0.05);
        expect(over.map(textOf)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

function linesOf(page: Page, ofGrid: PageGrid): readonly string[] {
  const lines = new Map<number, string>();
  for (const { y, text } of bodyTexts(page, pageMeasures[ofGrid])) {
    lines.set(y, (lines.get(y) ?? '') + text);
  }
  return [...lines.values()];
}

describe('paragraphs over pages', () => {
  it('leave no line alone at the foot or the head of a page', () => {
    fc.assert(
      fc.property(fc.array(textBlock, { minLength: 1, maxLength: 40 }), grid, (texts, ofGrid) => {
        const laidOut = layOutBook(aBookOf(texts, ofGrid), bundledFonts);
        if (!laidOut.ok) throw new Error(laidOut.error[0]?.what);
        const pages = laidOut.value.pages.map((page) => linesOf(page, ofGrid));
        expect(findLonelyLines(texts.flatMap(wordsOf), pages)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

const textBlock = fc.oneof(paragraph, item);

function wordsOf(block: Block): readonly string[] {
  if (block.kind === 'paragraph') return toPrintableParagraphs(block.text);
  return block.kind === 'item' ? [block.number + toPrintableLine(block.text)] : [];
}
