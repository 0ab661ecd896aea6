import { describe, expect, it } from 'vitest';

import { bundledFonts } from '@shared/book/fonts/bundled-fonts';
import { layOutBook } from '@shared/book/layout/lay-out-book';
import type { PageList } from '@shared/book/layout/page-list';
import type { HandoverList } from '@shared/handover/list/to-handover-list';
import { toListBook } from '@shared/handover/list/to-list-book';
import { aBranch } from '@tests/builders/branch';
import { aHandoverList } from '@tests/builders/handover-list';

import { formatPages } from './format-pages';

function layOut(list: HandoverList): PageList {
  const laidOut = layOutBook(toListBook(list, aBranch()), bundledFonts);
  if (!laidOut.ok) throw new Error(laidOut.error[0]?.what);
  return laidOut.value;
}

const textsOf = (page: PageList['pages'][number] | undefined) =>
  (page?.marks ?? []).flatMap((mark) => (mark.kind === 'text' ? [mark.text] : [])).join('');

describe('the printed 移交清单', () => {
  it('has the pages that were looked at', async () => {
    const pages = layOut(aHandoverList());
    const count = Number(pages.pages[0]?.label.split('/')[1]);
    const copy = pages.pages.slice(0, count);
    await expect(formatPages({ ...pages, pages: copy })).toMatchFileSnapshot(
      'page-lists/handover-list.txt',
    );
  });

  it('comes in three copies, each numbered by itself and begun on a leaf of its own', () => {
    const { pages } = layOut(aHandoverList(60));
    const labels = pages.map(({ label }) => label).filter((label) => label !== '');
    const count = labels.length / 3;
    expect(labels).toEqual([1, 2, 3].flatMap(() => toLabels(count)));
    const begins = pages.filter(({ label }) => label === `1/${count}`);
    expect(begins.map(({ number }) => number % 2)).toEqual([1, 1, 1]);
    expect(begins.map(textsOf).map((text) => /第.份（..?.?存）/.exec(text)?.[0])).toEqual([
      '第一份（移交人存）',
      '第二份（接收人存）',
      '第三份（上级存）',
    ]);
  });

  it('repeats the heads of the table and the package’s code on every page', () => {
    const { pages } = layOut(aHandoverList(60));
    const [first, second] = pages;
    for (const page of [first, second]) {
      expect(textsOf(page)).toContain('名称/题名');
      expect(textsOf(page)).toContain('核对码 NENT-');
    }
  });
});

const toLabels = (count: number) =>
  Array.from({ length: count }, (_, index) => `${index + 1}/${count}`);
