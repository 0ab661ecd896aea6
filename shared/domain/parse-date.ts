import { fail, succeed, type Result } from '../util/result';
import { countDays, parsePlainDate, tryPlainDate, type PlainDate } from '../util/temporal';

import { weekdayCharacter } from './calendar';
import type { LocalDate } from './schema';

/** What was typed, part by part; null for a part that is not there. */
interface TypedDate {
  readonly year: string | null;
  readonly month: string | null;
  readonly day: string | null;
}

/**
 * Reads a day as secretaries type it: 20260617, 2026-06-17, 2026.6.17, 2026/6/17, 0617, 6.17,
 * 6-17, 6/17, 6月17日, 6月17号, 2026年6月17日, each also in full-width characters, with spaces,
 * with the 。 and 、 that a Chinese input method makes of . and /, and with a weekday after it.
 *
 * Without a year the day is the one nearest to today, the earlier of two equally near ones; so in
 * January 12.28 is last year's. A typed weekday must be that day's.
 *
 * @returns `YYYY-MM-DD`, or a short Chinese sentence that names the missing or impossible part.
 */
export function tryParseDate(text: string, today: LocalDate): Result<LocalDate, string> {
  const { date: plain, weekday } = splitWeekday(simplify(text));
  if (plain === '') return fail('请填写日期，如6月17日或20260617');
  const typed = splitByUnits(plain) ?? splitBySigns(plain);
  if (typed === null) {
    return fail(`看不懂“${text.trim()}”，日期可写成20260617、6.17或6月17日`);
  }
  const missing = nameMissing(typed);
  if (missing !== null) return fail(missing);
  const found = findDay(typed, parsePlainDate(today));
  if (!found.ok) return found;
  const actual = weekdayCharacter(found.value.dayOfWeek);
  if (weekday !== null && weekday !== actual) {
    const { year, month, day } = found.value;
    return fail(`${year}年${month}月${day}日是周${actual}，不是周${weekday}`);
  }
  return succeed(found.value.toString());
}

/** Half-width, no spaces around signs; remaining spaces stand between numbers and become dots. */
function simplify(text: string): string {
  return text
    .normalize('NFKC')
    .trim()
    .replace(/[。·]/g, '.')
    .replace(/、/g, '/')
    .replace(/[‐‑–—−]/g, '-')
    .replace(/\s*([年月日号./()-])\s*/g, '$1')
    .replace(/\s+/g, '.');
}

function splitWeekday(text: string): { readonly date: string; readonly weekday: string | null } {
  const match = /^(.*?)\.?\(?(?:周|星期|礼拜)([一二三四五六日天])\)?$/.exec(text);
  if (match === null) return { date: text, weekday: null };
  const [, date = '', weekday = ''] = match;
  return { date, weekday: weekday === '天' ? '日' : weekday };
}

function splitByUnits(text: string): TypedDate | null {
  if (!/[年月日号]/.test(text)) return null;
  const match = /^(?:(\d+)年)?(?:(\d+)月)?(?:(\d+)[日号]?)?$/.exec(text);
  if (match === null) return null;
  return { year: match[1] ?? null, month: match[2] ?? null, day: match[3] ?? null };
}

function splitBySigns(text: string): TypedDate | null {
  if (!/^\d+(?:[./-]\d+){0,2}$/.test(text)) return null;
  const [first = '', second, third] = text.split(/[./-]/);
  if (second === undefined) return splitDigits(first);
  if (third !== undefined) return { year: first, month: second, day: third };
  return first.length === 4
    ? { year: first, month: second, day: null }
    : { year: null, month: first, day: second };
}

/** 8 digits are year, month, day; 6 year and month; 4 a year, or month and day as 0617. */
function splitDigits(digits: string): TypedDate | null {
  const head = digits.slice(0, 4);
  const tail = digits.slice(4);
  if (digits.length === 8) return { year: head, month: tail.slice(0, 2), day: tail.slice(2) };
  if (digits.length === 6) return { year: head, month: tail, day: null };
  if (digits.length !== 4) return null;
  return Number(head.slice(0, 2)) > 12
    ? { year: head, month: null, day: null }
    : { year: null, month: head.slice(0, 2), day: head.slice(2) };
}

function nameMissing({ year, month, day }: TypedDate): string | null {
  if (year !== null && !/^[1-9]\d{3}$/.test(year)) return '年份请写四位，如2026';
  if (month === null) return day === null ? '缺少月和日' : '缺少月';
  return day === null ? '缺少日' : null;
}

function findDay(typed: TypedDate, today: PlainDate): Result<PlainDate, string> {
  const month = Number(typed.month);
  const day = Number(typed.day);
  if (month < 1 || month > 12) return fail(`没有${month}月`);
  if (typed.year === null) {
    const nearest = findNearestDay(month, day, today);
    return nearest === null ? fail(`没有${month}月${day}日`) : succeed(nearest);
  }
  const found = tryPlainDate(Number(typed.year), month, day);
  if (found !== null) return succeed(found);
  const year = month === 2 && day === 29 ? `${typed.year}年` : '';
  return fail(`${year}没有${month}月${day}日`);
}

/** Eight years either way reach the next 29 February even around 1900 and 2100. */
const YEARS_TO_SEARCH = 8;

function findNearestDay(month: number, day: number, today: PlainDate): PlainDate | null {
  let nearest: PlainDate | null = null;
  for (let year = today.year - YEARS_TO_SEARCH; year <= today.year + YEARS_TO_SEARCH; year += 1) {
    const candidate = tryPlainDate(year, month, day);
    if (candidate === null) continue;
    const isNearer =
      nearest === null ||
      Math.abs(countDays(today, candidate)) < Math.abs(countDays(today, nearest));
    if (isNearer) nearest = candidate;
  }
  return nearest;
}
