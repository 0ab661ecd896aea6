import { describe, expect, it } from 'vitest';

import { measureInTurn, toMedian, toQuantile, toSummaries } from '../../bench/measurement';

describe('the figures of a measurement', () => {
  it('take the middle value, and the mean of the two middle ones', () => {
    expect(toMedian([9, 1, 5])).toBe(5);
    expect(toMedian([9, 1, 5, 6])).toBe(5.5);
  });

  it('take the nearest rank as quantile, which is the slowest of few runs', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(toQuantile(hundred, 0.95)).toBe(95);
    expect(toQuantile([3, 1, 2], 0.95)).toBe(3);
  });

  it('hold every line to the first of its group', () => {
    const group = {
      title: '保存',
      rows: [
        { what: 'relaxed', runsMs: [2, 4] },
        { what: 'strict', runsMs: [6] },
      ],
    } as const;
    expect(toSummaries(group).map(({ what, ratio }) => [what, ratio])).toEqual([
      ['relaxed', 1],
      ['strict', 2],
    ]);
  });

  it('come from arms in turn, each round in the other direction', async () => {
    const order: string[] = [];
    const arm = (name: string, tookMs: number) => () => {
      order.push(name);
      return Promise.resolve(tookMs);
    };
    const runs = await measureInTurn(2, [arm('a', 1), arm('b', 2)]);
    expect(order).toEqual(['a', 'b', 'b', 'a']);
    expect(runs).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });
});
