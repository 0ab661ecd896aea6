import { encode } from 'uqr';

/** Pixels of a module, so that no reader blurs the code when it scales it. */
const MODULE_PX = 6;
const HEADER_BYTES = 14 + 40 + 8;

/**
 * A QR code as a bitmap of one bit for each pixel, which every word processor shows and which needs
 * no encoder of pictures.
 */
export function toCodePicture(code: string): Uint8Array<ArrayBuffer> {
  const { data, size } = encode(code, { ecc: 'M', border: 2 });
  const side = size * MODULE_PX;
  // Rows are padded to whole groups of 4 bytes and lie from the lowest up.
  const rowBytes = Math.ceil(side / 32) * 4;
  const bytes = new Uint8Array(HEADER_BYTES + rowBytes * side);
  writeHeader(new DataView(bytes.buffer), side, bytes.length);
  for (let y = 0; y < side; y += 1) {
    const row = data[Math.floor(y / MODULE_PX)] ?? [];
    const start = HEADER_BYTES + (side - 1 - y) * rowBytes;
    for (let x = 0; x < side; x += 1) {
      const isDark = row[Math.floor(x / MODULE_PX)] === true;
      if (!isDark) bytes[start + (x >> 3)] = (bytes[start + (x >> 3)] ?? 0) | (0x80 >> (x & 7));
    }
  }
  return bytes;
}

/** BITMAPFILEHEADER, BITMAPINFOHEADER and a palette of black and white. */
function writeHeader(view: DataView, side: number, sizeBytes: number): void {
  view.setUint16(0, 0x424d);
  view.setUint32(2, sizeBytes, true);
  view.setUint32(10, HEADER_BYTES, true);
  view.setUint32(14, 40, true);
  view.setInt32(18, side, true);
  view.setInt32(22, side, true);
  view.setUint16(26, 1, true);
  view.setUint16(28, 1, true);
  view.setUint32(34, sizeBytes - HEADER_BYTES, true);
  view.setUint32(46, 2, true);
  view.setUint32(58, 0x00ffffff, true);
}
