/**
 * Signatures, sizes and marks of the ZIP format, little-endian throughout.
 *
 * @see APPNOTE.TXT 6.3.10, sections 4.3 to 4.5: https://pkware.cachefly.net/webdocs/APPNOTE/APPNOTE-6.3.10.TXT
 */
export const signatures = {
  localHeader: 0x04034b50,
  descriptor: 0x08074b50,
  directoryHeader: 0x02014b50,
  zip64End: 0x06064b50,
  zip64Locator: 0x07064b50,
  end: 0x06054b50,
} as const;

/** Bytes of each record without its parts of variable length. */
export const fixedBytes = {
  localHeader: 30,
  directoryHeader: 46,
  zip64End: 56,
  zip64Locator: 20,
  end: 22,
} as const;

export const methods = { stored: 0, deflated: 8 } as const;

/** General purpose bits (4.4.4). */
export const flagBits = {
  encrypted: 1 << 0,
  descriptor: 1 << 3,
  patched: 1 << 5,
  stronglyEncrypted: 1 << 6,
  utf8: 1 << 11,
  maskedHeader: 1 << 13,
} as const;

/** A field of 32 bits that says “see the Zip64 field” (4.4.8, 4.4.9, 4.4.16). */
export const IN_ZIP64 = 0xffffffff;
/** A field of 16 bits that says so. */
export const COUNT_IN_ZIP64 = 0xffff;

/** Extra fields (4.5.2, 4.6.9). */
export const extraFields = { zip64: 0x0001, unicodePath: 0x7075 } as const;

/** File types of Unix, in the upper half of the external attributes (`st_mode`). */
export const unixTypes = { mask: 0o170000, folder: 0o040000, file: 0o100000, link: 0o120000 };

export function toView(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Reads 64 bits; null beyond what a number holds exactly, which no package reaches. */
export function tryUint64(view: DataView, at: number): number | null {
  const value = view.getBigUint64(at, true);
  return value > BigInt(Number.MAX_SAFE_INTEGER) ? null : Number(value);
}
