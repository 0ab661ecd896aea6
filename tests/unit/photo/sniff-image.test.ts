import { describe, expect, it } from 'vitest';

import { sniffImage } from '@shared/photo/sniff-image';

import { readPhotoFixture } from './photo-fixture';

/** An `ftyp` box: size, type, major brand, minor version, compatible brands. */
function ftyp(major: string, ...compatible: readonly string[]): Uint8Array {
  const text = `${major}\0\0\0\0${compatible.join('')}`;
  return new TextEncoder().encode(`\0\0\0${String.fromCharCode(8 + text.length)}ftyp${text}`);
}

describe('sniffImage', () => {
  it.each([
    ['plain.jpg', 'jpeg'],
    ['broken.jpg', 'jpeg'],
    ['huge.png', 'png'],
    ['see-through.png', 'png'],
    ['small.webp', 'webp'],
    ['lossless.webp', 'webp'],
    ['small.gif', 'gif'],
    ['small.bmp', 'bmp'],
    ['sample.heic', 'heic'],
    ['small.avif', 'avif'],
    ['not-a-picture.jpg', null],
  ])('tells %s by its bytes as %s', (name, type) => {
    expect(sniffImage(readPhotoFixture(name))).toBe(type);
  });

  it.each(['heic', 'heix', 'hevc', 'mif1', 'msf1'])('takes the brand %s for HEIC', (brand) => {
    expect(sniffImage(ftyp(brand, 'mif1'))).toBe('heic');
  });

  it('lets a compatible AVIF brand decide where the major brand says only "a picture"', () => {
    expect(sniffImage(ftyp('mif1', 'miaf', 'avif'))).toBe('avif');
  });

  it('knows a film in the same container for no picture', () => {
    expect(sniffImage(ftyp('isom', 'mp41'))).toBeNull();
  });

  it('knows a text that begins with BM for no picture', () => {
    expect(sniffImage(new TextEncoder().encode('BMW 的说明，不是图片，只是文字。'))).toBeNull();
  });

  it('takes nothing and a single byte for no picture', () => {
    expect(sniffImage(new Uint8Array())).toBeNull();
    expect(sniffImage(new Uint8Array([0xff]))).toBeNull();
  });
});
