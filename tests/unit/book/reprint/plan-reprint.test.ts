import { describe, expect, it } from 'vitest';

import { planReprint } from '@shared/book/reprint/plan-reprint';
import { tellReprint } from '@shared/book/reprint/tell-reprint';
import { toLeafName } from '@shared/book/reprint/leaf-name';
import { toPrintedPages } from '@shared/book/reprint/to-printed-pages';
import type { PrintedPage } from '@shared/domain/printing';
import { printingSchema } from '@shared/domain/printing';
import { aBoundBook, pagesOfBook } from '@tests/builders/sketched-book';
import { aPrintingOf } from '@tests/builders/reprinting';

/** A page by its number; its content is told by a letter. */
const page = (label: string, content: string, chapter = 'record:a'): PrintedPage => ({
  label,
  chapter,
  sha256: content.repeat(64),
});
const all = (pages: readonly PrintedPage[]) =>
  pages.map(({ label, chapter }, index) => ({
    number: index + 1,
    label,
    chapter,
    reason: 'new' as const,
  }));

const twoSided = { numbering: 'by-section', isDuplex: true } as const;
const oneSided = { ...twoSided, isDuplex: false };

describe('planReprint', () => {
  const before = [page('1-1', 'a'), page('1-2', 'b'), page('1-3', 'c')];
  const printings = [aPrintingOf(1, before, all(before))];

  it('prints everything where nothing is on paper, and nothing where all is', () => {
    expect(planReprint(before, [], oneSided).toPrint).toHaveLength(3);
    const plan = planReprint(before, printings, twoSided);
    expect(plan).toEqual({ toPrint: [], withdrawn: [], unchangedCount: 3, movedFrom: [] });
  });

  it('names replaced, new and withdrawn pages', () => {
    const now = [page('1-1', 'a'), page('1-2', 'd'), page('1-5', 'e', 'record:b')];
    const plan = planReprint(now, printings, oneSided);
    expect(plan.toPrint.map(({ label, reason }) => [label, reason])).toEqual([
      ['1-2', 'replacement'],
      ['1-5', 'new'],
    ]);
    expect(plan.withdrawn.map(({ label }) => label)).toEqual(['1-3']);
    expect(plan.unchangedCount).toBe(1);
  });

  it('prints the other side of a leaf again where both sides are printed', () => {
    const now = [page('1-1', 'a'), page('1-2', 'd'), page('1-3', 'c')];
    const plan = planReprint(now, printings, twoSided);
    expect(plan.toPrint.map(({ label, reason }) => [label, reason])).toEqual([
      ['1-1', 'other-side'],
      ['1-2', 'replacement'],
    ]);
  });

  it('prints a leaf again whose back is withdrawn', () => {
    const now = [page('1-1', 'a'), page('', 'z', ''), page('1-3', 'c')];
    const plan = planReprint(now, printings, twoSided);
    expect(plan.toPrint.map(({ number }) => number)).toEqual([1, 2]);
    expect(planReprint(now, printings, oneSided).toPrint).toEqual([]);
  });

  it('knows pages without a number by their place in their chapter', () => {
    const cover = { ...page('', 'a', 'cover'), ordinal: 1 };
    const back = { ...page('', 'b', 'cover'), ordinal: 2 };
    const printed = [aPrintingOf(1, [cover, back], all([cover, back]))];
    const changed = { ...back, sha256: 'c'.repeat(64) };
    const plan = planReprint([cover, changed], printed, oneSided);
    expect(plan.toPrint.map(({ number, reason }) => [number, reason])).toEqual([
      [2, 'replacement'],
    ]);
  });

  it('does not ask twice for what was taken out', () => {
    const now = before.slice(0, 2);
    const { withdrawn } = planReprint(now, printings, oneSided);
    const confirmed = [...printings, aPrintingOf(2, [], [], withdrawn)];
    expect(withdrawn).toHaveLength(1);
    expect(planReprint(now, confirmed, oneSided).withdrawn).toEqual([]);
  });

  it('numbered throughout, names the page from which all are printed again', () => {
    const old = [page('1', 'a'), page('2', 'b', 'record:b'), page('3', 'c', 'record:c')];
    const now = [
      page('1', 'a'),
      page('2', 'x'),
      page('3', 'b', 'record:b'),
      page('4', 'c', 'record:c'),
    ];
    const options = { numbering: 'continuous', isDuplex: false } as const;
    const plan = planReprint(now, [aPrintingOf(1, old, all(old))], options);
    expect(plan.movedFrom).toEqual(['2']);
    expect(plan.toPrint.map(({ label }) => label)).toEqual(['2', '3', '4']);
  });
});

describe('tellReprint', () => {
  it('says in plain words what to print and what to take out', () => {
    const old = [page('1-1', 'a'), page('1-2', 'b'), page('1-3', 'c', 'record:b')];
    const now = [page('1-1', 'a'), page('1-2', 'd'), page('1-5', 'e', 'record:c')];
    const plan = planReprint(now, [aPrintingOf(1, old, all(old))], twoSided);
    const titles = new Map([
      ['record:a', '党员大会第1次'],
      ['record:c', '党员大会第3次'],
    ]);
    expect(tellReprint(plan, (key) => titles.get(key) ?? '已删去的记录')).toEqual([
      '续打1页：党员大会第3次（1-5）。',
      '换页1页：党员大会第1次（1-2）。',
      '双面打印，同一张纸的另一面一并重印1页，旧纸整张抽出。',
      '作废1页：已删去的记录（1-3），请从册中抽出。',
    ]);
  });

  it('gives each of several chapters a line of its own', () => {
    const now = [page('1-1', 'a'), page('1-2', 'b'), page('1-5', 'e', 'record:c')];
    const plan = planReprint(now, [], twoSided);
    expect(tellReprint(plan, (key) => key)[0]?.split('\n')).toEqual([
      '续打3页：',
      'record:a（1-1至1-2）；',
      'record:c（1-5）。',
    ]);
  });
});

describe('toLeafName', () => {
  it('puts an odd number and the next one on one leaf, letters on leaves of their own', () => {
    const pairs = [
      ['7', '8'],
      ['III', 'IV'],
      ['3-7', '3-8'],
      ['3-8a', '3-8b'],
      ['12-3y', '12-3z'],
    ] as const;
    const leaves = pairs.map(([front, back]) => {
      expect(toLeafName(front)).toBe(toLeafName(back));
      return toLeafName(front);
    });
    expect(new Set(leaves).size).toBe(pairs.length);
    expect(toLeafName('')).toBeNull();
  });
});

describe('pages for a printing', () => {
  const list = pagesOfBook(
    aBoundBook([{ key: '甲', records: [{ key: '一', lines: 40 }] }], 'by-section'),
  );

  it('are remembered in the form that is stored', async () => {
    const pages = await toPrintedPages(list);
    expect(pages).toHaveLength(list.pages.length);
    const printing = aPrintingOf(1, pages, all(pages));
    expect(printingSchema.parse(printing)).toEqual(printing);
    expect(pages.filter(({ chapter }) => chapter === '一').map(({ ordinal }) => ordinal)).toEqual([
      1, 2,
    ]);
  });

  it('are the same pages whatever is said of them and whichever place they have', async () => {
    const [cover] = await toPrintedPages(list);
    const retold = list.pages.map((page) => ({
      ...page,
      number: page.number + 2,
      links: [],
      marks: page.marks.map((mark) =>
        mark.kind === 'text' ? { ...mark, tag: { part: 9, role: 'title' as const } } : mark,
      ),
    }));
    expect((await toPrintedPages({ ...list, pages: retold }))[0]).toEqual(cover);
  });
});
