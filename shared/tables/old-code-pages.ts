/** Labels of the code pages that an old workbook may name; any other is read as Western. */
const labels: Readonly<Record<number, string>> = {
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  1200: 'utf-16le',
  10000: 'macintosh',
  54936: 'gb18030',
  65001: 'utf-8',
};

/**
 * Code pages as the library asks for them, by the decoders that every browser has; its own tables
 * would be half a megabyte for the same.
 */
export const oldCodePages = {
  utils: {
    decode: (codePage: number, bytes: ArrayLike<number>): string =>
      new TextDecoder(labels[codePage] ?? 'windows-1252').decode(Uint8Array.from(bytes)),
  },
};
