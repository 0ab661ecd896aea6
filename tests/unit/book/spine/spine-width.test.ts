import { describe, expect, it } from 'vitest';

import { tellSpineWidth, toSpineWidth } from '@shared/book/spine/spine-width';

const book = { pageCount: 352, isDuplex: true, paperThicknessMm: 0.1, volumeCount: 1 };

describe('the width of a label', () => {
  it('follows from the leaves, printed on both sides, and the covers', () => {
    expect(toSpineWidth(book)).toEqual({ leafCount: 176, thicknessMm: 18.6, widthMm: 19 });
    expect(tellSpineWidth(book)).toBe(
      '全册352页双面176张纸，每张约0.1毫米，加封面封底约1毫米，书脊厚约18.6毫米，标签宽19毫米正合适。',
    );
  });

  it('is that of twice the leaves where one side is printed', () => {
    expect(toSpineWidth({ ...book, isDuplex: false })).toMatchObject({
      leafCount: 352,
      widthMm: 36,
    });
  });

  it('is that of the thickest volume', () => {
    expect(toSpineWidth({ ...book, volumeCount: 3 })).toMatchObject({ leafCount: 59, widthMm: 8 });
    expect(tellSpineWidth({ ...book, volumeCount: 3 })).toContain('分3册，每册最多双面59张纸');
  });

  it('stays within what a label can be, and says so', () => {
    const thin = { ...book, pageCount: 40 };
    expect(toSpineWidth(thin).widthMm).toBe(8);
    expect(tellSpineWidth(thin)).toContain('太薄，贴不下标签');
    const thick = { ...book, pageCount: 1200 };
    expect(toSpineWidth(thick).widthMm).toBe(50);
    expect(tellSpineWidth(thick)).toContain('请分成几册装订');
  });
});
