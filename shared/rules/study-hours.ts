import type { LocalDate } from '../domain/schema';

import { numberOf, questionsOf, type Provision } from './provision';
import { findProvision, type RuleBook } from './provision-set';

/** How a study activity was measured. */
export const studyUnits = ['day', 'half-day', 'hour'] as const;
export type StudyUnit = (typeof studyUnits)[number];

/** A study activity of one member. */
export interface StudyEntry {
  readonly unit: StudyUnit;
  /** Above 0; halves are allowed, as 1.5 hours. */
  readonly count: number;
}

const parameterNames: Readonly<Record<StudyUnit, string>> = {
  day: 'day',
  'half-day': 'halfDay',
  hour: 'hour',
};

/**
 * 学时 of one activity by the conversion in force on its day, which a branch may set for itself.
 *
 * @returns A number with at most 2 decimals; null if no conversion of that day is known.
 */
export function toStudyHours(entry: StudyEntry, date: LocalDate, book?: RuleBook): number | null {
  const conversion = findProvision('study-hours-conversion', date, book);
  if (conversion === null) return null;
  return toHundredths(entry.count * numberOf(conversion, parameterNames[entry.unit]));
}

/** Sums of hours would gather errors of binary fractions, as 0.1 + 0.2. */
function toHundredths(hours: number): number {
  return Math.round(hours * 100) / 100;
}

/** Somebody's hours of one year against what is asked. */
export interface StudyHours {
  readonly hours: number;
  readonly required: number;
  /** Hours still lacking; 0 if none. */
  readonly missing: number;
  /** 集中培训 still lacking; 0 where none is asked. */
  readonly missingTrainings: number;
  readonly message: string;
  readonly questions: readonly string[];
  readonly provision: Provision;
}

/**
 * Holds a year's hours against the rule in force on its last day: 32 of a member, 56 and one
 * 集中培训 of 书记 and 班子.
 *
 * @returns null if the rule of that year is not known.
 * @see 党员教育管理工作条例 Art 20; 全国党员教育培训工作规划.
 */
export function judgeStudyHours(
  input: {
    readonly role: 'member' | 'leader';
    readonly year: number;
    readonly hours: readonly number[];
    /** 集中培训 attended. */
    readonly trainings: number;
  },
  book?: RuleBook,
): StudyHours | null {
  const { role, year } = input;
  const provision = findProvision(`study-hours-${role}`, `${year}-12-31`, book);
  if (provision === null) return null;
  const hours = toHundredths(input.hours.reduce((sum, some) => sum + some, 0));
  const required = numberOf(provision, 'hours');
  const missing = toHundredths(Math.max(0, required - hours));
  const asked = role === 'leader' ? numberOf(provision, 'trainings') : 0;
  const missingTrainings = Math.max(0, asked - input.trainings);
  const lacking = [
    ...(missing > 0 ? [`还差${missing}学时`] : []),
    ...(missingTrainings > 0 ? [`还没有参加集中培训`] : []),
  ];
  return {
    hours,
    required,
    missing,
    missingTrainings,
    message: `${year}年已有${hours}学时，要求${required}学时${lacking.length > 0 ? '，' : ''}${lacking.join('，')}。`,
    questions: questionsOf([provision]),
    provision,
  };
}
