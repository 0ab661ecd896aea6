import { groupBy } from '@shared/util/group-by';
import { expect, it } from 'vitest';

it('keeps keys and values in the order in which they came', () => {
  const groups = groupBy(['乙1', '甲1', '乙2'], (text) => text[0]);
  expect([...groups]).toEqual([
    ['乙', ['乙1', '乙2']],
    ['甲', ['甲1']],
  ]);
});
