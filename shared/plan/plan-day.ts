import type { FixedDayRule } from '../domain/branch';
import { addDays } from '../domain/calendar';
import { themeDayDates } from '../domain/fixed-day';
import type { HolidayShift } from '../domain/plan';
import type { LocalDate } from '../domain/schema';
import { isWorkingDay, isYearKnown, type HolidayNotice } from '../util/working-days';

/** The day that a rule names in a month, as it is proposed. */
export interface PlannedDay {
  /** Null where the branch chooses the day itself. */
  readonly on: LocalDate | null;
  /** The day of the rule that was off; null if nothing was moved. */
  readonly movedFrom: LocalDate | null;
  /** Whether the year's holidays are known; if not, only weekends were reckoned with. */
  readonly isSure: boolean;
}

/**
 * The day of a month that a fixed-day rule proposes.
 *
 * - Where the rule leaves several days, the first working one of them; none is moved then.
 * - If all its days are off, the first one is taken as it is (`none`), or the day moves to the
 *   next working day after the last (`later`) or to the one before the first (`earlier`).
 * - A move never leaves the month, since each month has its own theme day (支部工作条例 Art 16):
 *   where it would, it goes the other way.
 *
 * @param month - 1 to 12.
 */
export function planDay(
  rule: FixedDayRule,
  { year, month }: { readonly year: number; readonly month: number },
  shift: HolidayShift,
  notices: readonly HolidayNotice[] = [],
): PlannedDay {
  const days = themeDayDates(rule, year, month);
  const [first] = days;
  const last = days.at(-1);
  if (rule.kind === 'free' || first === undefined || last === undefined) {
    return { on: null, movedFrom: null, isSure: true };
  }
  const isSure = isYearKnown(first, notices);
  const working = days.find((day) => isWorkingDay(day, notices));
  if (working !== undefined) return { on: working, movedFrom: null, isSure };
  if (shift === 'none') return { on: first, movedFrom: null, isSure };
  const movedFrom = shift === 'later' ? last : first;
  const step = shift === 'later' ? 1 : -1;
  const back = step === 1 ? -1 : 1;
  const on =
    nextWorking(movedFrom, step, notices) ?? nextWorking(movedFrom, back, notices) ?? movedFrom;
  return { on, movedFrom, isSure };
}

/** The nearest working day of the same month in one direction; null if there is none. */
function nextWorking(
  from: LocalDate,
  step: 1 | -1,
  notices: readonly HolidayNotice[],
): LocalDate | null {
  const month = from.slice(0, 7);
  for (let day = addDays(from, step); day.startsWith(month); day = addDays(day, step)) {
    if (isWorkingDay(day, notices)) return day;
  }
  return null;
}
