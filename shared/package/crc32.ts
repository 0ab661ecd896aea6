/** Bytes that are taken at once: eight look-ups that do not wait for one another. */
const SLICES = 8;

/**
 * Remainders by the reversed polynomial of ISO 3309 (APPNOTE 6.3.10, 4.4.7): of every byte, then
 * of every byte with one to seven zero bytes behind it.
 */
const remainders = makeRemainders();

function makeRemainders(): Uint32Array {
  const table = new Uint32Array(SLICES * 256);
  for (let byte = 0; byte < 256; byte += 1) {
    let remainder = byte;
    for (let bit = 0; bit < 8; bit += 1)
      remainder = remainder & 1 ? (remainder >>> 1) ^ 0xedb88320 : remainder >>> 1;
    table[byte] = remainder;
  }
  for (let at = 256; at < table.length; at += 1) {
    const shorter = table[at - 256] ?? 0;
    table[at] = (table[shorter & 0xff] ?? 0) ^ (shorter >>> 8);
  }
  return table;
}

/** CRC-32 of bytes as ZIP has it, 0 to 2³²−1. It finds accidents, not forgery. */
export function crc32(bytes: Uint8Array): number {
  const table = remainders;
  const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const wholeSlices = bytes.length - (bytes.length % SLICES);
  let remainder = 0xffffffff;
  for (let at = 0; at < wholeSlices; at += SLICES) {
    const low = words.getUint32(at, true) ^ remainder;
    const high = words.getUint32(at + 4, true);
    remainder =
      (table[0x700 | (low & 0xff)] ?? 0) ^
      (table[0x600 | ((low >>> 8) & 0xff)] ?? 0) ^
      (table[0x500 | ((low >>> 16) & 0xff)] ?? 0) ^
      (table[0x400 | (low >>> 24)] ?? 0) ^
      (table[0x300 | (high & 0xff)] ?? 0) ^
      (table[0x200 | ((high >>> 8) & 0xff)] ?? 0) ^
      (table[0x100 | ((high >>> 16) & 0xff)] ?? 0) ^
      (table[high >>> 24] ?? 0);
  }
  for (const byte of bytes.subarray(wholeSlices))
    remainder = (table[(remainder ^ byte) & 0xff] ?? 0) ^ (remainder >>> 8);
  return ~remainder >>> 0;
}
