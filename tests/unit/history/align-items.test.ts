import { alignItems } from '@shared/history/align-items';
import { describe, expect, it } from 'vitest';

interface Item {
  readonly id: string;
  readonly text: string;
}

const toItems = (words: string): readonly Item[] =>
  words === ''
    ? []
    : words.split(' ').map((word) => ({ id: word.slice(0, 1), text: word.slice(1) }));

/** Each pair as `before>after` by place; a dash where there is none. */
function align(before: string, after: string) {
  const { items, isReordered } = alignItems(
    toItems(before),
    toItems(after),
    ({ id }) => id,
    ({ text }) => text,
  );
  const pairs = items.map((pair) => `${pair.before?.place ?? '-'}>${pair.after?.place ?? '-'}`);
  return { pairs, isReordered };
}

describe('alignItems', () => {
  it.each([
    ['a甲 b乙', 'a甲 b乙', ['1>1', '2>2']],
    ['a甲 b乙', 'a甲 c丙 b乙', ['1>1', '->2', '2>3']],
    ['a甲 b乙 c丙', 'a甲 c丙', ['1>1', '2>-', '3>2']],
    ['', 'a甲', ['->1']],
    ['a甲', '', ['1>-']],
  ])('pairs %s with %s', (before, after, pairs) => {
    expect(align(before, after)).toEqual({ pairs, isReordered: false });
  });

  it('knows an item again by its words when its id is new', () => {
    expect(align('a甲 b乙', 'a甲 x乙').pairs).toEqual(['1>1', '2>2']);
  });

  it('pairs each of several equal texts once', () => {
    expect(align('a甲 b甲', 'x甲 y甲 z甲').pairs).toEqual(['1>1', '2>2', '->3']);
  });

  it('tells that items changed places', () => {
    expect(align('a甲 b乙', 'b乙 a甲').isReordered).toBe(true);
  });
});
