import { describe, expect, it } from 'vitest';

import { packPhotos, PhotoReader } from '@renderer/workers/typeset/photo-pack';

const MEBIBYTE = 2 ** 20;

/** Photos of one byte each, again and again. */
const photosOf = (sizes: readonly number[]) =>
  new Map(
    sizes.map((size, index) => [`photo-${index}`, new Blob([new Uint8Array(size).fill(index)])]),
  );

describe('photos in one pack', () => {
  it('come out as they went in, in any order', async () => {
    const sizes = [3 * MEBIBYTE, 2 * MEBIBYTE, 0, 7, 5 * MEBIBYTE, 1];
    const reader = new PhotoReader(packPhotos({ photos: photosOf(sizes) }).photos);
    for (const index of [4, 0, 5, 2, 1, 3, 0]) {
      const bytes = await reader.read(`photo-${index}`);
      expect(bytes).toHaveLength(sizes[index] ?? -1);
      expect(bytes.every((byte) => byte === index)).toBe(true);
    }
  });

  it('are read with those beside them, four mebibytes at once', async () => {
    const { photos } = packPhotos({ photos: photosOf(Array.from({ length: 40 }, () => MEBIBYTE)) });
    const slices: number[] = [];
    const { whole } = photos;
    const watched = {
      slice: (from: number, to: number) => {
        slices.push(from / MEBIBYTE);
        return whole.slice(from, to);
      },
    } as Blob;
    const reader = new PhotoReader({ ...photos, whole: watched });
    for (let index = 0; index < 12; index += 1) await reader.read(`photo-${index}`);
    expect(slices).toEqual([0, 4, 8]);
  });

  it('are refused by name where one was not given', async () => {
    const reader = new PhotoReader(packPhotos({ photos: photosOf([1]) }).photos);
    await expect(reader.read('photo-7')).rejects.toThrow('photo-7');
  });
});
