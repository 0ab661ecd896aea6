import { fail, succeed, type Result } from '../util/result';

/** Digits of the short form that is printed on a page. */
const SHORT_DIGITS = 16;
const WHOLE_DIGITS = 64;

/**
 * Reads a seal as somebody types or scans it off a printed page: the short form in fours, the
 * whole seal, or the text of the page's QR code.
 *
 * @returns The first digits of the seal, lower case, 16 to 64 of them; else what is wrong, as a
 *   sentence.
 */
export function parseSealCode(text: string): Result<string, string> {
  const typed = text.normalize('NFKC').trim();
  const scanned = /^BRB1:\d+:\d+:[0-9A-F-]{36}:([0-9A-F]{64})$/i.exec(typed)?.[1];
  if (scanned !== undefined) return succeed(scanned.toLowerCase());
  if (/^BRB\d/i.test(typed)) {
    return fail('二维码的内容不完整，或者是更新版本的程序印的。');
  }
  const digits = typed.replace(/[\s\-_·.]/gu, '').toLowerCase();
  if (digits === '') return fail('请填上封存号。');
  const stranger = /[^0-9a-f]/u.exec(digits)?.[0];
  if (stranger !== undefined) {
    return fail(`封存号里只有 0 到 9 和 A 到 F，没有“${stranger.toUpperCase()}”。`);
  }
  if (digits.length < SHORT_DIGITS) {
    return fail(`封存号是 ${SHORT_DIGITS} 位，现在只有 ${digits.length} 位。`);
  }
  if (digits.length > SHORT_DIGITS && digits.length !== WHOLE_DIGITS) {
    return fail(`封存号是 ${SHORT_DIGITS} 位，现在有 ${digits.length} 位。`);
  }
  return succeed(digits);
}
