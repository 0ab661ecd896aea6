import { UnreadableTable } from './sheet';

/** Share of zero bytes at odd or even places from which a text counts as UTF-16 without a mark. */
const ZEROS_OF_UTF16 = 0.2;
const LOOKED_AT_BYTES = 4096;

/**
 * Decodes the text of a CSV or HTML table: UTF-8 or UTF-16 by their marks, UTF-8 without one, and
 * else GB 18030, as Excel and WPS write in China. GB 18030 holds GBK and GB 2312.
 *
 * @throws {UnreadableTable} If it is none of these.
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return decode('utf-8', bytes);
  if (first === 0xff && second === 0xfe) return decode('utf-16le', bytes);
  if (first === 0xfe && second === 0xff) return decode('utf-16be', bytes);
  const wide = guessWide(bytes);
  if (wide !== null) return decode(wide, bytes);
  return tryDecode('utf-8', bytes) ?? decode('gb18030', bytes);
}

function guessWide(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const looked = bytes.subarray(0, LOOKED_AT_BYTES);
  const zeros = [0, 0];
  for (const [index, byte] of looked.entries()) {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros.map((count) => count / (looked.length / 2));
  if (odd > ZEROS_OF_UTF16 && odd > even) return 'utf-16le';
  return even > ZEROS_OF_UTF16 ? 'utf-16be' : null;
}

function decode(label: string, bytes: Uint8Array): string {
  const text = tryDecode(label, bytes);
  if (text === null || text.includes('\0')) {
    throw new UnreadableTable(
      'not-a-table',
      '这个文件不是表格，或者文字编码认不出来。',
      '请用 WPS 或 Excel 打开它，另存为 .xlsx 再导入。',
    );
  }
  return text;
}

function tryDecode(label: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
