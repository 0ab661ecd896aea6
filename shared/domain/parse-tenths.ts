import { fail, succeed, type Result } from '../util/result';

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
  const found = /^(\d{1,3})(?:\.(\d)0*)?$/.exec(plain);
  if (!found) return fail('请写小时数，如 2 或 1.5');
  return succeed(Number(found[1]) * 10 + Number(found[2] ?? 0));
}
