import { fail, succeed, type Result } from '../../util/result';

/** A count as it is typed, with the unit after it if one was typed. */
export interface TypedCount {
  readonly count: number | null;
  /** Null where no unit was typed. */
  readonly unit: string | null;
}

const pattern = /^(\d{1,7})\s*([^\d\s]{0,10})$/u;

/** Reads 3, 3本 or ３ 本; empty for a count that is not known yet. */
export function tryParseCount(text: string): Result<TypedCount, string> {
  const plain = text.normalize('NFKC').trim();
  if (plain === '') return succeed({ count: null, unit: null });
  const [, count, unit = ''] = pattern.exec(plain) ?? [];
  if (count === undefined) return fail('数量写整数，如 3 或 3本');
  return succeed({ count: Number(count), unit: unit === '' ? null : unit });
}
