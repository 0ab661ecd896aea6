import { describe, expect, it } from 'vitest';

import { isDiskFull, isSpaceLow, toSpaceWords } from '@shared/keeping/free-space';

const MEGABYTE = 1024 * 1024;

describe('free space', () => {
  it('is told as low below one gigabyte, long before a save can fail', () => {
    expect([1023, 1024].map((megabytes) => isSpaceLow(megabytes * MEGABYTE))).toEqual([
      true,
      false,
    ]);
    expect([15, 16].map((megabytes) => isDiskFull(megabytes * MEGABYTE))).toEqual([true, false]);
  });

  it.each([
    [0, '不到 1 MB'],
    [820.9 * MEGABYTE, '820 MB'],
    [1024 * MEGABYTE, '1.0 GB'],
    [3.49 * 1024 * MEGABYTE, '3.4 GB'],
  ])('is never told as more than it is: %d bytes', (freeBytes, words) => {
    expect(toSpaceWords(freeBytes)).toBe(words);
  });
});
