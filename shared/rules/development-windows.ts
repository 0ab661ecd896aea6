import { addMonths } from '../domain/months';
import type { LocalDate } from '../domain/schema';
import { isYearKnown, nthWorkingDay, type HolidayNotice } from '../util/working-days';
import { addDays } from '../domain/calendar';

import type { DevelopmentDates, DevelopmentStep } from './development-steps';
import { numberOf, type Provision } from './provision';
import { findProvision, type RuleBook } from './provision-set';

/** When a step may be taken, as far as the steps before it tell. */
export interface DevelopmentWindow {
  readonly step: DevelopmentStep;
  /** First and last day on which the rule lets the step be taken; null is without bound. */
  readonly earliest: LocalDate | null;
  readonly latest: LocalDate | null;
  /** Last day in special circumstances, where the rule knows them; null otherwise. */
  readonly latestSpecial: LocalDate | null;
  /** Holidays of some year were not known, so that the days may shift. */
  readonly isProvisional: boolean;
  readonly provision: Provision;
}

/** One applicant, and what the clocks need to know. */
export interface DevelopmentInput {
  readonly dates: DevelopmentDates;
  readonly bornOn: LocalDate | null;
  /** Months by which the probation was extended; 0 if it was not. */
  readonly probationExtensionMonths: number;
  readonly today: LocalDate;
  /** Holiday notices of years that are not bundled. */
  readonly notices?: readonly HolidayNotice[];
}

/** How a clock runs: from which step to which, on which side it bounds, by what measure. */
interface Clock {
  readonly rule: string;
  readonly from: DevelopmentStep;
  readonly to: DevelopmentStep;
  readonly bound: 'earliest' | 'latest';
}

const clocks: readonly Clock[] = [
  { rule: 'development-talk', from: 'application', to: 'talk', bound: 'latest' },
  { rule: 'development-candidate', from: 'activist', to: 'candidate', bound: 'earliest' },
  { rule: 'development-publicity', from: 'publicity', to: 'candidate', bound: 'earliest' },
  { rule: 'development-admission', from: 'pre-review', to: 'admission', bound: 'latest' },
  { rule: 'development-approval', from: 'admission', to: 'approval', bound: 'latest' },
  { rule: 'development-oath', from: 'approval', to: 'oath', bound: 'latest' },
  { rule: 'development-probation', from: 'admission', to: 'conversion', bound: 'earliest' },
  {
    rule: 'development-conversion-approval',
    from: 'conversion',
    to: 'conversion-approval',
    bound: 'latest',
  },
];

/**
 * When each next step may be taken, by the text in force on the day of that step, or today while
 * it has not been taken. A clock whose first step has no day yet is left out.
 *
 * Months run to the same day of a later month, its last day where there is none. A step is
 * allowed on its earliest and on its latest day; the 公示 ends with its fifth working day, its
 * first one counted, and the step may follow the day after.
 *
 * @see 发展党员工作细则 of 2014 and of 2026, by date.
 */
export function developmentWindows(
  input: DevelopmentInput,
  book?: RuleBook,
): readonly DevelopmentWindow[] {
  return [...ageWindow(input, book), ...clocks.flatMap((clock) => windowOf(clock, input, book))];
}

function ageWindow(
  { bornOn, dates, today }: DevelopmentInput,
  book?: RuleBook,
): readonly DevelopmentWindow[] {
  const provision = findProvision('development-age', dates.application ?? today, book);
  if (bornOn === null || provision === null) return [];
  const earliest = addMonths(bornOn, numberOf(provision, 'years') * 12);
  return [{ ...unbounded, step: 'application', earliest, provision }];
}

const unbounded = { earliest: null, latest: null, latestSpecial: null, isProvisional: false };

function windowOf(
  { rule, from, to, bound }: Clock,
  input: DevelopmentInput,
  book?: RuleBook,
): readonly DevelopmentWindow[] {
  const { dates, today, notices = [] } = input;
  const start = dates[from];
  const provision = findProvision(rule, dates[to] ?? today, book);
  if (start === undefined || provision === null) return [];
  const { parameters } = provision;
  const extension = to === 'conversion' ? input.probationExtensionMonths : 0;
  if (parameters['workingDays'] !== undefined) {
    const end = nthWorkingDay(start, parameters['workingDays'], notices);
    const isProvisional = !isYearKnown(start, notices) || !isYearKnown(end, notices);
    return [{ ...unbounded, step: to, earliest: addDays(end, 1), isProvisional, provision }];
  }
  const months = parameters['months'] ?? numberOf(provision, 'years') * 12;
  const day = addMonths(start, months + extension);
  if (bound === 'earliest') return [{ ...unbounded, step: to, earliest: day, provision }];
  const most = parameters['mostMonths'];
  const latestSpecial = most === undefined ? null : addMonths(start, most);
  return [{ ...unbounded, step: to, latest: day, latestSpecial, provision }];
}
