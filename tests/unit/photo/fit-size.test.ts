import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { fitLongSide, toJpegDecodeSize } from '@shared/photo/fit-size';

const side = fc.integer({ min: 1, max: 20_000 });

describe('fitLongSide', () => {
  it('shrinks to the long side and keeps the proportions', () => {
    expect(fitLongSide({ widthPx: 4032, heightPx: 3024 }, 2048)).toEqual({
      widthPx: 2048,
      heightPx: 1536,
    });
  });

  it('never enlarges', () => {
    const small = { widthPx: 480, heightPx: 320 };
    expect(fitLongSide(small, 2048)).toEqual(small);
  });

  it('keeps a hair-thin picture at least one pixel wide', () => {
    expect(fitLongSide({ widthPx: 1, heightPx: 20_000 }, 320)).toEqual({
      widthPx: 1,
      heightPx: 320,
    });
  });

  it('stays within the limit for every size', () => {
    fc.assert(
      fc.property(side, side, (widthPx, heightPx) => {
        const fitted = fitLongSide({ widthPx, heightPx }, 2048);
        expect(Math.max(fitted.widthPx, fitted.heightPx)).toBeLessThanOrEqual(2048);
        expect(fitted.widthPx).toBeLessThanOrEqual(widthPx);
        expect(fitted.heightPx).toBeLessThanOrEqual(heightPx);
      }),
    );
  });

  it('refuses a side that is no length', () => {
    expect(() => fitLongSide({ widthPx: 0, heightPx: 5 }, 2048)).toThrow(RangeError);
    expect(() => fitLongSide({ widthPx: 5, heightPx: Number.NaN }, 2048)).toThrow(RangeError);
  });
});

describe('toJpegDecodeSize', () => {
  it('takes the half of a phone photo though it is a little under 2048', () => {
    expect(toJpegDecodeSize({ widthPx: 4032, heightPx: 3024 }, 2048)).toEqual({
      widthPx: 2016,
      heightPx: 1512,
    });
  });

  it('takes three eighths where a quarter would be too small', () => {
    expect(toJpegDecodeSize({ widthPx: 6000, heightPx: 4000 }, 2048)).toEqual({
      widthPx: 2250,
      heightPx: 1500,
    });
  });

  it('leaves pictures that are not much larger at their full size', () => {
    expect(toJpegDecodeSize({ widthPx: 2200, heightPx: 1500 }, 2048)).toBeNull();
    expect(toJpegDecodeSize({ widthPx: 480, heightPx: 320 }, 2048)).toBeNull();
  });
});
