import type { Branch } from './branch';
import type { LocalDate } from './schema';

type Term = Branch['terms'][number];

/** 届: the one whose committee was in office on a day, the newest elected by then; else null. */
export function currentTerm({ terms }: Pick<Branch, 'terms'>, date: LocalDate): Term | null {
  const elected = terms.filter(({ electedOn }) => electedOn <= date);
  return elected.toSorted((one, other) => (one.electedOn < other.electedOn ? 1 : -1))[0] ?? null;
}
