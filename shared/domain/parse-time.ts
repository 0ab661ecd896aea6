import { fail, succeed, type Result } from '../util/result';

const chineseHours = '零一二三四五六七八九十';
const quarters: Readonly<Record<string, number>> = { 半: 30, 一刻: 15, 三刻: 45 };

const timePattern = new RegExp(
  [
    '^(凌晨|清早|早上|早晨|上午|中午|下午|傍晚|晚上)?',
    '(?:(\\d{1,2})(\\d{2})',
    '|([\\d零一二两三四五六七八九十]+)(?:[:.点时](?:(\\d{1,2})分?|(半|一刻|三刻)|整|钟)?)?)$',
  ].join(''),
);

/**
 * Reads a time of day as secretaries type it: 1430, 930, 14:30, 14：30, 14.30, 14点, 14点30分,
 * 14点半, 9点一刻, 下午2点半, 下午2:30, 下午两点半.
 *
 * @returns `HH:mm` by the 24-hour clock, or a short Chinese sentence that names what is wrong.
 */
export function tryParseTime(text: string): Result<string, string> {
  const plain = text.normalize('NFKC').replace(/\s+/g, '').replace(/。/g, '.');
  if (plain === '') return fail('请填写时间，如14:30或下午2点半');
  const match = timePattern.exec(plain);
  if (match === null) {
    return fail(`看不懂“${text.trim()}”，时间可写成1430、14:30或下午2点半`);
  }
  const [, partOfDay = '', hourDigits, minuteDigits, hourText = '', minuteText, quarter] = match;
  const hour = hourDigits === undefined ? toNumber(hourText) : Number(hourDigits);
  const minute = quarters[quarter ?? ''] ?? Number(minuteDigits ?? minuteText ?? 0);
  if (Number.isNaN(hour) || hour > 23) return fail(`没有${hourDigits ?? hourText}点`);
  if (minute > 59) return fail(`没有${minute}分`);
  const moved = toHourOfDay(partOfDay, hour);
  if (moved === null) return fail(`没有${partOfDay}${hour}点`);
  return succeed(`${String(moved).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
}

/** 0 to 19 in Chinese characters, or digits; NaN for anything else. */
function toNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const plain = text.replace('两', '二');
  const value = (character: string) => chineseHours.indexOf(character);
  if (plain.length === 1) return value(plain);
  const [first = '', second = '', third] = plain;
  const isBelowTwenty = first === '十' && third === undefined && value(second) > 0;
  if (isBelowTwenty && second !== '十') return 10 + value(second);
  if (first === '二' && second === '十') return third === undefined ? 20 : 20 + value(third);
  return Number.NaN;
}

/** The hour by the 24-hour clock; null where the part of the day has no such hour. */
function toHourOfDay(partOfDay: string, hour: number): number | null {
  switch (partOfDay) {
    case '凌晨':
      return hour === 12 ? 0 : within(hour, 0, 6);
    case '清早':
    case '早上':
    case '早晨':
    case '上午':
      return within(hour, 0, 12);
    case '中午':
      return hour <= 2 ? hour + 12 : within(hour, 11, 14);
    case '下午':
    case '傍晚':
      return hour > 0 && hour < 12 ? hour + 12 : within(hour, 12, 20);
    case '晚上':
      // 晚上12点 is the next day's 0 o'clock: the date would be wrong, so it is asked again.
      return hour > 3 && hour < 12 ? hour + 12 : within(hour, 16, 23);
    default:
      return hour;
  }
}

function within(hour: number, from: number, to: number): number | null {
  return hour >= from && hour <= to ? hour : null;
}
