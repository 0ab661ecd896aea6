import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readHeaderSize } from '@shared/photo/header-size';
import { imageTypes, sniffImage } from '@shared/photo/sniff-image';

import { readPhotoFixture } from './photo-fixture';

function sizeOf(name: string): string | null {
  const bytes = readPhotoFixture(name);
  const size = readHeaderSize(bytes, sniffImage(bytes)!);
  return size === null ? null : `${size.widthPx}x${size.heightPx}`;
}

describe('readHeaderSize', () => {
  it.each([
    ['plain.jpg', '480x320'],
    ['rotated-6.jpg', '1600x2400'],
    ['huge.png', '16000x12600'],
    ['small.gif', '120x80'],
    ['small.bmp', '60x40'],
    ['small.webp', '120x80'],
    ['lossless.webp', '120x80'],
    ['sample.heic', '640x428'],
    ['turned.heic', '428x640'],
    ['small.avif', '640x427'],
  ])('reads %s as %s without decoding', (name, size) => {
    expect(sizeOf(name)).toBe(size);
  });

  it('finds no size in a JPEG whose header is damaged', () => {
    expect(sizeOf('broken.jpg')).toBeNull();
  });

  it('finds no size in a picture cut off before it', () => {
    for (const name of ['plain.jpg', 'huge.png', 'small.webp', 'sample.heic']) {
      const bytes = readPhotoFixture(name);
      expect(readHeaderSize(bytes.slice(0, 20), sniffImage(bytes)!)).toBeNull();
    }
  });

  it('gives a size above 0 or null for any bytes, and ends', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        fc.constantFrom(...imageTypes),
        (bytes, type) => {
          const size = readHeaderSize(bytes, type);
          expect(size === null || (size.widthPx > 0 && size.heightPx > 0)).toBe(true);
        },
      ),
    );
  });
});
