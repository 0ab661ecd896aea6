import { PDFContext, PDFName, PDFRawStream } from 'pdf-lib';
import { describe, expect, it } from 'vitest';

import { embedPhoto } from '@shared/book/pdf/embed-photo';
import { readRepositoryFile } from '@scripts/load-fonts';

/** A JPEG's beginning: an application's part, then the frame. */
function aJpeg(components: number, { marker = 0xc0, bits = 8 } = {}): Uint8Array {
  return Uint8Array.from([
    ...[0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff],
    ...[0xff, marker, 0, 17, bits, 0x01, 0x02, 0x03, 0x04, components, 0, 0],
  ]);
}

function read(bytes: Uint8Array): PDFRawStream {
  const context = PDFContext.create();
  const stream = context.lookup(embedPhoto(context, 'a', bytes));
  if (!(stream instanceof PDFRawStream)) throw new Error('photo is no stream');
  return stream;
}

const entryOf = (bytes: Uint8Array, name: string) => String(read(bytes).dict.get(PDFName.of(name)));

describe('embedPhoto', () => {
  it('takes the bytes in as they are', async () => {
    const bytes = await readRepositoryFile('tests/fixtures/photos/portrait.jpg');
    expect(read(bytes).contents).toBe(bytes);
    expect(entryOf(bytes, 'Filter')).toBe('/DCTDecode');
  });

  it('reads size and colours behind other parts, also of a progressive file', () => {
    expect(entryOf(aJpeg(3), 'Height')).toBe('258');
    expect(entryOf(aJpeg(3), 'Width')).toBe('772');
    expect(entryOf(aJpeg(3, { marker: 0xc2 }), 'ColorSpace')).toBe('/DeviceRGB');
    expect(entryOf(aJpeg(1), 'ColorSpace')).toBe('/DeviceGray');
  });

  it('refuses the colours of a press, more bits, and what is no JPEG', () => {
    expect(() => read(aJpeg(4))).toThrow('neither RGB nor grey');
    expect(() => read(aJpeg(3, { bits: 12 }))).toThrow('neither RGB nor grey');
    expect(() => read(aJpeg(3, { marker: 0xc3 }))).toThrow('no JPEG');
    expect(() => read(Uint8Array.from([1, 2, 3, 4, 5]))).toThrow('no JPEG');
    expect(() => read(aJpeg(3).subarray(0, 12))).toThrow('no JPEG');
  });
});
