import type { Member } from '../../domain/member';
import { rosterOn } from '../../domain/roster-on-date';

import { findChanges, type ChangeContext, type MemberChanges } from './field-changes';
import { contradicts, findCertainMember, findPossibleMembers, type Match } from './match-member';
import type { GoodRow } from './roster-warnings';

/** A row of the table set beside the book. */
export type PlannedRow = GoodRow &
  (
    | { readonly kind: 'new' }
    | (MemberChanges & { readonly kind: 'changed' | 'same'; readonly match: Match })
    /** The user says who it is; until then it is not taken. */
    | { readonly kind: 'unsure'; readonly candidates: readonly Member[] }
  );

/** What an import would do. The members that no row is about stay as they are. */
export interface RosterPlan {
  readonly rows: readonly PlannedRow[];
  readonly onlyInBook: readonly Member[];
}

/** Who an unsure row is about, by row number: a member's id, or that it is somebody new. */
export type Decisions = ReadonlyMap<number, { readonly memberId: string } | 'new'>;

/**
 * Sets the rows of a table beside the members of the book: by 公民身份号码, by name and birth, and
 * by the name alone where that leaves no choice. Where it does, the row is unsure and the user
 * decides. A member is never the answer to two rows.
 */
export function planImport(
  rows: readonly GoodRow[],
  members: readonly Member[],
  context: ChangeContext,
  decisions: Decisions = new Map(),
): RosterPlan {
  const certain = matchCertain(rows, members, decisions);
  const taken = new Set([...certain.values()].map(({ member }) => member.id));
  const free = members.filter(({ id }) => !taken.has(id));
  const open = rows.filter((row) => !certain.has(row.rowNumber));
  const planned = rows.map((row): PlannedRow => {
    const match = certain.get(row.rowNumber);
    if (match !== undefined) return toMatched(row, match, context);
    if (decisions.get(row.rowNumber) === 'new') return { ...row, kind: 'new' };
    const candidates = findPossibleMembers(row.draft, free);
    const [only] = candidates;
    if (only === undefined) return { ...row, kind: 'new' };
    const isOnlyRow = open.filter(({ draft }) => draft.name === row.draft.name).length === 1;
    const isBirthOpen = only.bornOn === null || row.draft.bornOn === null;
    const isPlain = isOnlyRow && isBirthOpen && !contradicts(row.draft, only);
    return candidates.length === 1 && isPlain
      ? toMatched(row, { member: only, ground: 'name' }, context)
      : { ...row, kind: 'unsure', candidates };
  });
  return { rows: planned, onlyInBook: findUntold(planned, members, context) };
}

function matchCertain(
  rows: readonly GoodRow[],
  members: readonly Member[],
  decisions: Decisions,
): ReadonlyMap<number, Match> {
  const matches = new Map<number, Match>();
  const taken = new Set<string>();
  const take = (rowNumber: number, match: Match | null) => {
    if (match === null || taken.has(match.member.id)) return;
    taken.add(match.member.id);
    matches.set(rowNumber, match);
  };
  for (const { rowNumber } of rows) {
    const decision = decisions.get(rowNumber);
    if (decision === undefined || decision === 'new') continue;
    const member = members.find(({ id }) => id === decision.memberId);
    if (member !== undefined) take(rowNumber, { member, ground: 'name' });
  }
  for (const { rowNumber, draft } of rows) {
    if (!decisions.has(rowNumber)) take(rowNumber, findCertainMember(draft, members));
  }
  return matches;
}

function toMatched(row: GoodRow, match: Match, context: ChangeContext): PlannedRow {
  const found = findChanges(match.member, row.draft, context);
  return { ...row, ...found, match, kind: found.changes.length === 0 ? 'same' : 'changed' };
}

/** Members of today whom no row is or may be about. */
function findUntold(
  rows: readonly PlannedRow[],
  members: readonly Member[],
  { today }: ChangeContext,
): readonly Member[] {
  const told = new Set(
    rows.flatMap((row) => {
      if (row.kind === 'new') return [];
      return row.kind === 'unsure' ? row.candidates.map(({ id }) => id) : [row.match.member.id];
    }),
  );
  return rosterOn(members, today)
    .map(({ member }) => member)
    .filter(({ id }) => !told.has(id));
}
