import type { MeetingRecord } from '@shared/domain/record';
import { isOwnSlot, namedKindsOf, recordKinds, type NamedKind } from '@shared/domain/record-kind';

/** The kinds that records have: the built-in ones in their order, then the user's own. */
export function toListedKinds(records: readonly MeetingRecord[]): readonly NamedKind[] {
  // Newest first, so that of an own kind the newest name is told.
  const named = records.flatMap(({ content }) => namedKindsOf(content)).reverse();
  const byKey = new Map(named.map((one) => [one.key, one]));
  const order = ({ kind }: NamedKind) =>
    isOwnSlot(kind) ? recordKinds.length : recordKinds.indexOf(kind);
  return [...byKey.values()].sort((one, other) => order(one) - order(other));
}
