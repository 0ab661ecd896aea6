import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { isPdf, SCAN_LONG_SIDE_PX, toScanSize } from '@shared/photo/scan-page';
import { toScanTitle } from '@shared/photo/scan-title';

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('the size of a scanned page', () => {
  it('is 200 dpi up to A4, and no more pixels for larger papers', () => {
    expect(toScanSize(595.28, 841.89)).toEqual({ widthPx: 1654, heightPx: 2339 });
    expect(toScanSize(419.53, 595.28)).toEqual({ widthPx: 1165, heightPx: 1654 });
    expect(toScanSize(841.89, 1190.55)).toEqual({ widthPx: 1654, heightPx: 2339 });
  });

  it('is bounded and whole whatever a file says of itself', () => {
    fc.assert(
      fc.property(fc.double(), fc.double(), (width, height) => {
        const size = toScanSize(width, height);
        if (size === null) return;
        for (const side of [size.widthPx, size.heightPx]) {
          expect(Number.isInteger(side) && side >= 1 && side <= SCAN_LONG_SIDE_PX).toBe(true);
        }
      }),
    );
  });

  it('is none for a page without one', () => {
    expect(toScanSize(0, 800)).toBeNull();
    expect(toScanSize(Number.NaN, 800)).toBeNull();
    expect(toScanSize(-600, 800)).toBeNull();
  });
});

describe('whether a file is a PDF', () => {
  it('is told by its mark near the beginning, not by its name', () => {
    expect(isPdf(bytesOf('%PDF-1.7\n'))).toBe(true);
    expect(isPdf(bytesOf('\u{feff}\n%PDF-1.4'))).toBe(true);
    expect(isPdf(bytesOf(`${' '.repeat(2000)}%PDF-1.4`))).toBe(false);
    expect(isPdf(new Uint8Array())).toBe(false);
  });
});

describe('what a scan is called at first', () => {
  it.each([
    ['签到表.pdf', '签到表'],
    ['6月17日主题党日签到.PDF', '6月17日主题党日签到'],
    ['2026年选票统计(1).jpg', '2026年选票统计(1)'],
  ])('is the name that a person gave: %s', (fileName, title) => {
    expect(toScanTitle(fileName)).toBe(title);
  });

  it.each([
    'IMG_20260617_103012.jpg',
    'IMG_0001.HEIC',
    '微信图片_20260617103012.jpg',
    'mmexport1718590000000.jpg',
    'DSC00012.JPG',
    'Scan 3.pdf',
    '扫描件(2).pdf',
    '20260617.pdf',
    '扫描全能王 2026-06-17 10.30.pdf',
  ])('is nothing where a machine named it: %s', (fileName) => {
    expect(toScanTitle(fileName)).toBe('');
  });
});
