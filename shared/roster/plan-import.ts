import type { Member } from '../domain/member';
import { toNormalName } from '../domain/names';

import type { GoodRow } from './paste-warnings';
import { isSamePerson } from './same-person';

/** A good row and what the roster already has of its name. */
export interface PlannedRow extends GoodRow {
  /** `same`: certainly on the roster; `namesake`: maybe, as a birth date is missing; `new`: not. */
  readonly match: 'same' | 'namesake' | 'new';
}

/**
 * Sets the rows of a paste beside the present roster. Only a row that is certainly new should go
 * in without being asked for, so that the same roster pasted twice adds nobody twice.
 */
export function planImport(
  rows: readonly GoodRow[],
  members: readonly Member[],
): readonly PlannedRow[] {
  return rows.map((row) => ({ ...row, match: findMatch(row, members) }));
}

function findMatch({ draft }: GoodRow, members: readonly Member[]): PlannedRow['match'] {
  if (members.some((member) => isSamePerson(member, draft))) return 'same';
  const isNamesake = members.some(
    (member) =>
      toNormalName(member.name) === draft.name && (member.bornOn === null || draft.bornOn === null),
  );
  return isNamesake ? 'namesake' : 'new';
}
