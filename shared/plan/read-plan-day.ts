import type { LocalDate } from '../domain/schema';
import { fail, succeed, type Result } from '../util/result';

import { toPlanDate } from './plan-items';

/** Where in the year a line stands. */
export interface PlanPlace {
  readonly month: number;
  readonly on: LocalDate | null;
}

const dayPattern = /^(\d{1,2})[日号]?$/;
const monthPattern = /^(\d{1,2})月(?:份)?$/;
const bothPattern = /^(?:(\d{4})[-./年])?(\d{1,2})[-./月](\d{1,2})[日号]?$/;

/**
 * Reads the day of a plan's line as people type it: 17, 17日, 6.17, 6月17日, or 6月 for a month
 * without a day. The failure is a sentence for the field.
 *
 * @param month - The line's present month, 1 to 12, for a day alone.
 */
export function readPlanDay(
  typed: string,
  { year, month }: { readonly year: number; readonly month: number },
): Result<PlanPlace, string> {
  const text = typed.normalize('NFKC').replace(/\s+/g, '').replace(/周.$/, '');
  const [, onlyDay] = dayPattern.exec(text) ?? [];
  if (onlyDay !== undefined) return toPlace(year, month, Number(onlyDay));
  const [, onlyMonth] = monthPattern.exec(text) ?? [];
  if (onlyMonth !== undefined) {
    const given = Number(onlyMonth);
    return isMonth(given) ? succeed({ month: given, on: null }) : fail('月份是1到12');
  }
  const [, givenYear, givenMonth, givenDay] = bothPattern.exec(text) ?? [];
  if (givenMonth === undefined) return fail('请写成 17 或 6.17');
  if (givenYear !== undefined && Number(givenYear) !== year) return fail(`这是${year}年的计划`);
  return isMonth(Number(givenMonth))
    ? toPlace(year, Number(givenMonth), Number(givenDay))
    : fail('月份是1到12');
}

const isMonth = (month: number) => month >= 1 && month <= 12;

function toPlace(year: number, month: number, day: number): Result<PlanPlace, string> {
  const on = toPlanDate(year, month, day);
  return on === null ? fail(`${month}月没有${day}日`) : succeed({ month, on });
}
