import { addDays } from '../../domain/calendar';
import { tryParseDate } from '../../domain/parse-date';
import type { LocalDate } from '../../domain/schema';

/**
 * What a date cell of a roster says. `unclear` holds a Chinese sentence with the reason; `serial`
 * tells that the date came as Excel's day number.
 */
export type RosterDate =
  | { readonly kind: 'empty' }
  | { readonly kind: 'date'; readonly date: LocalDate; readonly isSerial: boolean }
  | { readonly kind: 'unclear'; readonly reason: string };

/** Paper rosters leave no blanks: these stand for “nothing”. */
const nothing = /^(?:无|没有|不详|未知|未转正|[-—–－/／\\、.]+)?$/;

/** Day 0 of Excel's 1900 date system, as its false 29 February 1900 makes it count. */
const SERIAL_DAY_ZERO = '1899-12-30';
/** 1927-05-18 to 2064-04-08: five digits that no year and no month can be taken for. */
const serialNumber = /^([1-5]\d{4})(?:\.\d+)?$/;

const timeOfDay = /[ T]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?$/;
const startsWithYear = /^(?:\d{8}$|\d{4}\s*[年./\-。、‐‑–—−·\s])/;

/**
 * Reads a date cell of a roster. Unlike a date typed for a meeting it must name its year: the
 * nearest 12 May is no one's birthday.
 *
 * @param today - Only passed on to the reader of typed dates.
 */
export function readRosterDate(cell: string, today: LocalDate): RosterDate {
  const text = cell.normalize('NFKC').trim().replace(/^'/, '').replace(timeOfDay, '');
  if (nothing.test(text)) return { kind: 'empty' };
  const serial = serialNumber.exec(text);
  if (serial !== null) {
    return { kind: 'date', date: addDays(SERIAL_DAY_ZERO, Number(serial[1])), isSerial: true };
  }
  const partial = namePartial(text);
  if (partial !== null) return { kind: 'unclear', reason: partial };
  const parsed = tryParseDate(text, today);
  return parsed.ok
    ? { kind: 'date', date: parsed.value, isSerial: false }
    : { kind: 'unclear', reason: parsed.error };
}

function namePartial(text: string): string | null {
  const month = /^(\d{4})(?:\s*[年./-]\s*(\d{1,2})月?|(\d{2}))$/.exec(text);
  if (month !== null) {
    return `“${text}”只有年和月，缺少日`;
  }
  if (/^\d{4}年?$/.test(text)) return `“${text}”只有四位数字，缺少月和日`;
  if (/^\d(?:\.\d+)?E\+\d+$/i.test(text)) return `“${text}”是被表格软件改成科学计数法的数字`;
  if (!startsWithYear.test(text)) return `“${text}”没有写四位年份`;
  return null;
}
