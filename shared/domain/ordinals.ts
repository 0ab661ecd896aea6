import type { MeetingRecord } from './record';
import { namedKindsOf } from './record-kind';

/** What decides a record's place in its book year. */
type Placed = Pick<MeetingRecord, 'id' | 'enteredAtMs' | 'deletedAtMs' | 'content'>;

/**
 * Numbers a record within its book year, for each of its kinds: 第 n 次.
 *
 * Counted by the time of the event among all records that are not deleted, drafts included, so
 * that the number does not depend on the order of typing or filing. Of two events at the same
 * time the one typed first comes first; records without a date come last. A filed document keeps
 * the numbers of its filing: a meeting typed in late moves later numbers on screen, and on paper
 * only with their next correction.
 *
 * @param records - Records of the book; `record` itself may be among them.
 * @returns Numbers from 1 by kind; of the user's own kind by the definition's id.
 */
export function ordinalsOf(
  record: Placed,
  records: readonly Placed[],
): Readonly<Record<string, number>> {
  const { bookYear } = record.content;
  const earlier = records.filter(
    (other) =>
      other.id !== record.id &&
      other.deletedAtMs === null &&
      other.content.bookYear === bookYear &&
      isBefore(other, record),
  );
  return Object.fromEntries(
    toKeys(record).map((key) => [
      key,
      1 + earlier.filter((other) => toKeys(other).includes(key)).length,
    ]),
  );
}

/**
 * The same numbers for every record of a list at once, as for a book year with hundreds of them:
 * one pass in the order of time instead of one for each record.
 *
 * @returns Numbers from 1 as `ordinalsOf` tells them, by record id.
 */
export function ordinalsOfAll(
  records: readonly Placed[],
): ReadonlyMap<string, Readonly<Record<string, number>>> {
  const counts = new Map<string, number>();
  const inOrder = [...records].sort((one, other) => (isBefore(one, other) ? -1 : 1));
  return new Map(
    inOrder.map((record) => {
      const { bookYear } = record.content;
      const numbers = toKeys(record).map((key) => {
        const inYear = `${bookYear} ${key}`;
        const number = (counts.get(inYear) ?? 0) + 1;
        if (record.deletedAtMs === null) counts.set(inYear, number);
        return [key, number] as const;
      });
      return [record.id, Object.fromEntries(numbers)];
    }),
  );
}

function toKeys({ content }: Placed): readonly string[] {
  return namedKindsOf(content).map(({ key }) => key);
}

function isBefore(one: Placed, other: Placed): boolean {
  const [oneKey, otherKey] = [toKey(one), toKey(other)];
  if (oneKey !== otherKey) return oneKey < otherKey;
  if (one.enteredAtMs !== other.enteredAtMs) return one.enteredAtMs < other.enteredAtMs;
  return one.id < other.id;
}

/** Wall times compare as text; the tilde comes after every digit. */
function toKey({ content }: Placed): string {
  return content.startsAt ?? '~';
}
