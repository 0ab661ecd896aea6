import { describe, expect, it } from 'vitest';

import { createPageShelf } from '@renderer/features/book/year/page-shelf';
import type { Page } from '@shared/book/layout/page-list';

const aPage = (number: number): Page => ({ number, label: '', chapter: '', marks: [], links: [] });

function aShelf(pageCount: number) {
  const asked: string[] = [];
  const shelf = createPageShelf((edition, from, to) => {
    asked.push(`${edition}: ${from} to ${to}`);
    const numbers = Array.from({ length: to - from + 1 }, (_, index) => from + index);
    return Promise.resolve(numbers.filter((number) => number <= pageCount).map(aPage));
  });
  return { asked, shelf };
}

describe('pages at hand', () => {
  it('are fetched with their neighbours, and once', async () => {
    const { asked, shelf } = aShelf(10);
    expect((await shelf.load(1, 6))?.number).toBe(6);
    expect((await shelf.load(1, 8))?.number).toBe(8);
    expect(asked).toEqual(['1: 5 to 8']);
  });

  it('are fetched anew of another edition', async () => {
    const { asked, shelf } = aShelf(10);
    await shelf.load(1, 1);
    await shelf.load(2, 1);
    expect(asked).toEqual(['1: 1 to 4', '2: 1 to 4']);
  });

  it('are none where the book has no such page', async () => {
    expect(await aShelf(5).shelf.load(1, 7)).toBeNull();
  });

  it('are let go of when many others were looked at since', async () => {
    const { asked, shelf } = aShelf(400);
    await shelf.load(1, 1);
    for (let page = 5; page < 80; page += 4) await shelf.load(1, page);
    const before = asked.length;
    await shelf.load(1, 1);
    expect(asked.length).toBe(before + 1);
  });
});
