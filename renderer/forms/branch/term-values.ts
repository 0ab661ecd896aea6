import type { Branch } from '@shared/domain/branch';
import type { LocalDate } from '@shared/domain/schema';

type Term = Branch['terms'][number];

/** A 届 as it stands in the form; the dates may be missing while it is filled in. */
export interface TermValues {
  readonly id: string;
  readonly name: string;
  readonly electedOn: LocalDate | null;
  readonly until: LocalDate | null;
  readonly approvedOn: LocalDate | null;
  readonly note: string;
}

export function toTermValues({ id, name, electedOn, extension, note }: Term): TermValues {
  const { until = null, approvedOn = null } = extension ?? {};
  return { id, name, electedOn, until, approvedOn, note };
}

/** What is wrong with a line; undefined if nothing is. */
export function findTermFault({ electedOn, until }: TermValues): string | undefined {
  if (electedOn === null) return '请填当选日期';
  return until !== null && until <= electedOn ? '延期的日期早于当选日期' : undefined;
}

/** The terms of checked lines, the first elected first. */
export function toTerms(values: readonly TermValues[]): Term[] {
  return values
    .flatMap(({ id, name, electedOn, until, approvedOn, note }): Term[] =>
      electedOn === null
        ? []
        : [
            {
              id,
              name: name.trim(),
              electedOn,
              extension: until === null ? null : { until, approvedOn },
              note,
            },
          ],
    )
    .sort((one, other) => (one.electedOn < other.electedOn ? -1 : 1));
}
