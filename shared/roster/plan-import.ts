import type { Member } from '../domain/member';

import type { GoodRow } from './paste-warnings';
import { isSamePerson } from './same-person';

/** A good row and the member of the roster who is the same person; null for a new one. */
export interface PlannedRow extends GoodRow {
  readonly existing: Member | null;
}

/** Sets the rows of a paste beside the present roster: same name and birth date, or same number. */
export function planImport(
  rows: readonly GoodRow[],
  members: readonly Member[],
): readonly PlannedRow[] {
  return rows.map((row) => ({
    ...row,
    existing: members.find((member) => isSamePerson(member, row.draft)) ?? null,
  }));
}
