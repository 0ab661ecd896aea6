import { describe, expect, it } from 'vitest';

import { bundledFonts } from '@shared/book/fonts/bundled-fonts';
import { layOutBook } from '@shared/book/layout/lay-out-book';
import { contentBottomPt, pageMeasures } from '@shared/book/layout/page-geometry';
import type { Mark, Page, TextMark } from '@shared/book/layout/page-list';
import { setText } from '@shared/book/layout/text/set-text';
import type { Block } from '@shared/book/model/book-model';
import { assertPresent } from '@shared/util/assert';
import { aBookOf } from '@tests/builders/random-blocks';

import { findBadBreaks, findHoles, findLonelyLines } from './line-faults';
import {
  findCrossed,
  findHeadingsLast,
  findLostOrAdded,
  findOutside,
  findOverlaps,
  isText,
} from './page-faults';
import { toGivenText, toPrintedText } from './printed-text';
import { findMissingHeads, findWrongColumns, type AnyTable } from './table-faults';

const measures = pageMeasures.compact;
const table: AnyTable = {
  kind: 'table',
  label: '甲',
  columns: [
    { title: '乙', share: 0.4 },
    { title: '丙', share: 0.6 },
  ],
  rows: Array.from({ length: 40 }, (_, index) => [`第${index + 1}人`, '外出务工未能参加']),
};
const blocks: readonly Block[] = [
  { kind: 'heading', text: '丁' },
  { kind: 'paragraph', speaker: '', text: '党员大会讨论环境整治。'.repeat(9), field: '内容' },
  table,
];

function layOut(): readonly Page[] {
  const laidOut = layOutBook(aBookOf(blocks), bundledFonts);
  if (!laidOut.ok) throw new Error(laidOut.error[0]?.what);
  return laidOut.value.pages;
}

const pages = layOut();
const printed = (ofPages: readonly Page[]) => toPrintedText(ofPages, measures);

/** The pages with one text changed, or left out. */
function withFault(text: string, change: (mark: TextMark) => readonly TextMark[]): readonly Page[] {
  let isDone = false;
  const changed = pages.map((page) => ({
    ...page,
    marks: page.marks.flatMap((mark): readonly Mark[] => {
      if (isDone || !isText(mark) || mark.text !== text) return [mark];
      isDone = true;
      return change(mark);
    }),
  }));
  expect(isDone).toBe(true);
  return changed;
}

const first = (ofPages: readonly Page[]) => assertPresent(ofPages[0], 'there is a page');

describe('the checks of typesetting', () => {
  it('find nothing on pages without a fault', () => {
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) {
      expect([...findOutside(page, measures), ...findOverlaps(page)]).toEqual([]);
      expect(findCrossed(page)).toEqual([]);
    }
    expect(findLostOrAdded(toGivenText(blocks), printed(pages), '甲乙丙（续）')).toEqual([]);
    expect(findWrongColumns(table, pages, measures)).toEqual([]);
    expect(findMissingHeads(table, pages, measures)).toEqual([]);
    expect(findHeadingsLast(pages, measures)).toEqual([]);
  });

  it('find a text beside or under the text’s room', () => {
    const beside = withFault('第3人', (mark) => [{ ...mark, x: 20 }]);
    expect(findOutside(first(beside), measures)).toEqual(['page 1: 第3人']);
    const under = withFault('第3人', (mark) => [{ ...mark, y: contentBottomPt(measures) + 12 }]);
    expect(findOutside(first(under), measures)).toHaveLength(1);
  });

  it('find a text over another, and a rule through a text', () => {
    const over = withFault('第3人', (mark) => [mark, { ...mark, y: mark.y + 3 }]);
    expect(findOverlaps(first(over))).toHaveLength(1);
    const wide = withFault('第3人', (mark) => [{ ...mark, advances: [9000, 9000, 9000] }]);
    expect(findCrossed(first(wide))).toEqual(['page 1: 第3人']);
    const low = withFault('第3人', (mark) => [{ ...mark, y: mark.y + 9 }]);
    expect(findCrossed(first(low))).toEqual(['page 1: 第3人']);
  });

  it('find a text that is lost, printed twice or in another column', () => {
    const given = toGivenText(blocks);
    const lost = withFault('第3人', () => []);
    expect(findLostOrAdded(given, printed(lost), '甲乙丙（续）')).toEqual(['第', '人', '3']);
    const twice = withFault('第3人', (mark) => [mark, mark]);
    expect(findLostOrAdded(given, printed(twice), '甲乙丙（续）')).toEqual(['第', '人', '3']);
    expect(findWrongColumns(table, lost, measures)).toHaveLength(1);
    const moved = withFault('第3人', (mark) => [{ ...mark, x: mark.x + 200 }]);
    expect(findWrongColumns(table, moved, measures)).toHaveLength(2);
  });

  it('find a table that goes on without its head, and a page that ends with a heading', () => {
    const headless = pages.map((page, index) => ({
      ...page,
      marks: page.marks.filter((mark) => index === 0 || !isText(mark) || mark.text !== '丙'),
    }));
    expect(findMissingHeads(table, headless, measures)).toEqual([2]);
    const isHead = (mark: TextMark) => mark.text === '丁' || mark.y < measures.contentTopPt;
    const stranded = pages.map((page) => ({
      ...page,
      marks: page.marks.filter((mark) => isText(mark) && isHead(mark)),
    }));
    expect(findHeadingsLast(stranded, measures)).toEqual(['page 1: 丁']);
  });

  it('find a line against 禁则 only where it could be helped', () => {
    expect(findBadBreaks(['一二三', '，四'])).toEqual(['一二三']);
    expect(findBadBreaks(['一二（', '三'])).toEqual(['一二（']);
    expect(findBadBreaks(['一二—', '—三'])).toEqual(['一二—']);
    expect(findBadBreaks(['！！！', '！！'])).toEqual([]);
    expect(findBadBreaks(['一二三，', '四'])).toEqual([]);
  });

  it('find a hole in a line, and a line of a paragraph alone on a page', () => {
    const [line] = setText(bundledFonts, [{ text: '党员大会', style: 'serif', sizePt: 12 }], {
      widthPt: 120,
      align: 'start',
    });
    const set = assertPresent(line, 'there is a line');
    const holed = set.marks.map((mark) => ({ ...mark, advances: [1000, 1500, 1000, 1000] }));
    expect(findHoles([set], 12)).toEqual([]);
    expect(findHoles([{ ...set, marks: holed }], 12)).toEqual(['员大 0.50']);
    const paragraph = '一二三四五六';
    expect(findLonelyLines([paragraph], [['一二'], ['三四', '五六']])).toEqual([paragraph]);
    expect(findLonelyLines([paragraph], [['一二', '三四', '五六']])).toEqual([]);
  });
});
