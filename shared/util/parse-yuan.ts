import { fail, succeed, type Result } from './result';

/** Yuan as typed, in full-width digits or with 元 as well. */
const yuan = /^(\d{1,7})(?:\.(\d{1,2}))?元?$/;

/**
 * Reads an amount in yuan into fen, exactly; never through a fraction of two.
 *
 * @returns The failure is the sentence under the field.
 */
export function tryParseYuan(text: string): Result<number, string> {
  const found = yuan.exec(text.normalize('NFKC').replaceAll(/[\s,]/g, ''));
  if (found === null) return fail('请写金额，如 32 或 0.5');
  return succeed(Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0')));
}
