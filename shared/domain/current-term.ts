import { termYears, type Branch } from './branch';
import { addMonths } from './months';
import type { LocalDate } from './schema';

type Term = Branch['terms'][number];

/** 届: the one whose committee was in office on a day, the newest elected by then; else null. */
export function currentTerm({ terms }: Pick<Branch, 'terms'>, date: LocalDate): Term | null {
  const elected = terms.filter(({ electedOn }) => electedOn <= date);
  return elected.toSorted((one, other) => (one.electedOn < other.electedOn ? 1 : -1))[0] ?? null;
}

/**
 * 届满日 without extension: the day of the election, 3 or 5 years later.
 *
 * @see 《关于党的基层组织任期的意见》(2018) item 1.
 */
export function termEndsOn(
  { kind }: Pick<Branch, 'kind'>,
  { electedOn }: Pick<Term, 'electedOn'>,
): LocalDate {
  return addMonths(electedOn, 12 * termYears(kind));
}
