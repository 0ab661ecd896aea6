import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { toLabelRanges, type LabelRange } from '@shared/book/pdf/page-labels';

/** What a reader shows (ISO 32000-1, 12.4.2). */
function toLabels(ranges: readonly LabelRange[], count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => {
    const range = ranges.findLast(({ from }) => from <= index);
    if (!range) throw new Error('the first range begins with the first page');
    const number = range.start === null ? '' : String(range.start + index - range.from);
    return range.prefix + number;
  });
}

describe('toLabelRanges', () => {
  it('joins pages that count on with the same text before the number', () => {
    expect(toLabelRanges(['', '', '2', '3', '1-1', '1-2', '1-2a', '1-3', '2-1'])).toEqual([
      { from: 0, prefix: '', start: null },
      { from: 2, prefix: '', start: 2 },
      { from: 4, prefix: '1-', start: 1 },
      { from: 6, prefix: '1-2a', start: null },
      { from: 7, prefix: '1-', start: 3 },
      { from: 8, prefix: '2-', start: 1 },
    ]);
  });

  it('gives back every label exactly, whatever it is', () => {
    const label = fc.oneof(
      fc.nat({ max: 12 }).map(String),
      fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 11 })).map(([a, b]) => `${a}-${b}`),
      fc.constantFrom('', 'a', '0', '007', '12a', '99999999999999', '第1页', '1\n2'),
      fc.string({ maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(label, { minLength: 1, maxLength: 40 }), (labels) => {
        expect(toLabels(toLabelRanges(labels), labels.length)).toEqual(labels);
      }),
    );
  });
});
