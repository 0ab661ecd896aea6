import type { LocalDate } from '../domain/schema';

import type { Expectation } from './expectations';

/** One meeting that was held, as far as it is held against what was expected. */
export interface HeldMeeting {
  /** Kinds of the record; one event may count as several. */
  readonly kinds: readonly string[];
  readonly date: LocalDate;
  readonly bookYear: number;
  /** The group whose meeting it was; null for the whole branch. */
  readonly groupId: string | null;
}

/** `open`: not yet held, and there is still time. */
export type ExpectationState = 'met' | 'open' | 'missing';

/** An expectation with what was held of it. */
export interface HeldExpectation {
  readonly expectation: Expectation;
  readonly state: ExpectationState;
  readonly held: number;
  readonly dates: readonly LocalDate[];
  /** A Chinese sentence for statistics and plan. */
  readonly message: string;
}

/**
 * Holds what took place against what was expected. A yearly meeting counts for the book year of
 * its record, since that of December is often held in January.
 */
export function holdAgainst(
  expectations: readonly Expectation[],
  meetings: readonly HeldMeeting[],
  today: LocalDate,
): readonly HeldExpectation[] {
  return expectations.map((expectation) => {
    const dates = meetings
      .filter((meeting) => countsFor(meeting, expectation))
      .map(({ date }) => date)
      .sort();
    const state = stateOf(dates.length, expectation, today);
    const message = describe(expectation, dates.length, state);
    return { expectation, state, held: dates.length, dates, message };
  });
}

function countsFor(
  { kinds, date, bookYear, groupId }: HeldMeeting,
  { kind, group, span, isByBookYear }: Expectation,
): boolean {
  if (!kinds.includes(kind)) return false;
  if (group !== null && group.id !== groupId) return false;
  return isByBookYear
    ? bookYear === Number(span.to.slice(0, 4))
    : span.from <= date && date <= span.to;
}

function stateOf(held: number, { times, span }: Expectation, today: LocalDate): ExpectationState {
  if (held >= times) return 'met';
  return today <= span.to ? 'open' : 'missing';
}

function describe(
  { label, times, group }: Expectation,
  held: number,
  state: ExpectationState,
): string {
  const who = group === null ? '' : group.name;
  const due = `${label}${who}应有${times}次`;
  if (state === 'met') return `${due}，已有${held}次。`;
  return state === 'open' ? `${due}，已有${held}次，还有时间。` : `${due}，只有${held}次。`;
}
