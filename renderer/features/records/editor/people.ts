import { createContext, useContext } from 'react';

import type { LocalDate } from '@shared/domain/schema';
import type { Member } from '@shared/domain/member';
import type { RosterEntry } from '@shared/domain/roster-on-date';
import { assertPresent } from '@shared/util/assert';

/** The people a record is about, as the roster stands on its date. */
export interface People {
  readonly members: readonly Member[];
  readonly roster: readonly RosterEntry[];
  /** Those of the roster whom the record's kinds call together. */
  readonly convened: readonly RosterEntry[];
  /** Label of each member: the name, and what tells members of the same name apart. */
  readonly labels: ReadonlyMap<string, string>;
  /** What tells members of the same name apart, for those who need it. */
  readonly distinctions: ReadonlyMap<string, string>;
  readonly today: LocalDate;
  /** Day of the record; today while it has none. */
  readonly date: LocalDate;
}

export const PeopleContext = createContext<People | null>(null);

export function usePeople(): People {
  return assertPresent(useContext(PeopleContext), 'the editor provides the people');
}
