import { fail, succeed, type Result } from '../util/result';

/** Far more hours than any day or course has. */
const MOST_TENTHS = 9999;

/**
 * Reads hours as typed, with at most one decimal place: 2, 1.5, １．５, 2学时. The failure is the
 * sentence that the form shows.
 *
 * @returns Tenths of an hour, 15 for 1.5.
 */
export function tryParseTenths(text: string): Result<number, string> {
  const plain = text
    .normalize('NFKC')
    .replaceAll('。', '.')
    .replace(/(学时|小时|个)/g, '')
    .trim();
  const found = /^(\d{1,3})(?:\.(\d))?0*$/.exec(plain);
  if (!found) return fail('请写小时数，如 2 或 1.5');
  const tenths = Number(found[1]) * 10 + Number(found[2] ?? 0);
  return tenths > MOST_TENTHS ? fail('请写小时数，如 2 或 1.5') : succeed(tenths);
}
