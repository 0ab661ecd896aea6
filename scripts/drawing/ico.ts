/** One image of an icon; square, at most 256 px. */
export interface IcoImage {
  readonly sizePx: number;
  readonly png: Uint8Array;
}

const headerBytes = 6;
const entryBytes = 16;

/**
 * Joins PNGs into a Windows icon: a directory of 16-byte entries, then the images as they are.
 *
 * @see https://learn.microsoft.com/previous-versions/ms997538(v=msdn.10) ("Icons in Win32")
 */
export function toIco(images: readonly IcoImage[]): Buffer {
  const directory = Buffer.alloc(headerBytes + entryBytes * images.length);
  directory.writeUInt16LE(1, 2);
  directory.writeUInt16LE(images.length, 4);
  let offset = directory.length;
  images.forEach(({ sizePx, png }, index) => {
    const at = headerBytes + entryBytes * index;
    // The field is one byte; 256 is written as 0.
    directory.writeUInt8(sizePx % 256, at);
    directory.writeUInt8(sizePx % 256, at + 1);
    directory.writeUInt16LE(1, at + 4);
    directory.writeUInt16LE(32, at + 6);
    directory.writeUInt32LE(png.length, at + 8);
    directory.writeUInt32LE(offset, at + 12);
    offset += png.length;
  });
  return Buffer.concat([directory, ...images.map(({ png }) => png)]);
}
