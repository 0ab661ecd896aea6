import { z } from 'zod';

import { toDatePart } from '../domain/calendar';
import type { LocalDate } from '../domain/schema';
import { toCanonicalJson } from '../util/canonical-json';

import type { BookCopy } from './book-copy';
import type { KeptRow } from './commit';
import { compareKeys } from './row-keys';

/** A record or a member as the user knows it: by its theme and day, or by the name. */
export interface ComparedRow {
  readonly key: string;
  /** Empty while the theme is not filled in. */
  readonly name: string;
  /** Of the event; null for a member and for a record without a date. */
  readonly date: LocalDate | null;
}

/** In what one table of two books differs; each list in the order of the keys. */
export interface TableDifference {
  readonly onlyInFirst: readonly ComparedRow[];
  readonly onlyInSecond: readonly ComparedRow[];
  readonly different: readonly ComparedRow[];
}

export interface BookDifference {
  readonly records: TableDifference;
  readonly members: TableDifference;
  /** Pictures by their content, however often each is used. */
  readonly photos: { readonly onlyInFirst: number; readonly onlyInSecond: number };
}

const recordRowSchema = z.looseObject({
  content: z.looseObject({
    theme: z.string().catch(''),
    startsAt: z.string().min(10).nullable().catch(null),
  }),
});
const memberRowSchema = z.looseObject({ name: z.string() });
const photoRowSchema = z.looseObject({ storedSha256: z.string() });

function toRecordWords({ key, row }: KeptRow): ComparedRow {
  const content = recordRowSchema.safeParse(row).data?.content;
  const startsAt = content?.startsAt ?? null;
  return {
    key: String(key),
    name: content?.theme ?? '',
    date: startsAt === null ? null : toDatePart(startsAt),
  };
}

function toMemberWords({ key, row }: KeptRow): ComparedRow {
  return { key: String(key), name: memberRowSchema.safeParse(row).data?.name ?? '', date: null };
}

function isSame(one: KeptRow, other: KeptRow): boolean {
  return toCanonicalJson(one.row) === toCanonicalJson(other.row);
}

type Rows = AsyncIterator<KeptRow, unknown>;

async function next(rows: Rows): Promise<KeptRow | null> {
  const step = await rows.next();
  return step.done === true ? null : step.value;
}

/** Goes through both tables side by side; one row of each is in memory. */
async function compareTable(
  table: string,
  first: BookCopy,
  second: BookCopy,
  toWords: (kept: KeptRow) => ComparedRow,
): Promise<TableDifference> {
  const found = {
    onlyInFirst: [] as ComparedRow[],
    onlyInSecond: [] as ComparedRow[],
    different: [] as ComparedRow[],
  };
  const ones: Rows = first.rows(table)[Symbol.asyncIterator]();
  const others: Rows = second.rows(table)[Symbol.asyncIterator]();
  let [one, other] = [await next(ones), await next(others)];
  while (one !== null || other !== null) {
    const order = one === null ? 1 : other === null ? -1 : compareKeys(one.key, other.key);
    if (one !== null && order < 0) found.onlyInFirst.push(toWords(one));
    if (other !== null && order > 0) found.onlyInSecond.push(toWords(other));
    if (one !== null && other !== null && order === 0 && !isSame(one, other)) {
      found.different.push(toWords(other));
    }
    if (order <= 0) one = await next(ones);
    if (order >= 0) other = await next(others);
  }
  return found;
}

async function loadHashes(copy: BookCopy): Promise<ReadonlySet<string>> {
  const hashes = new Set<string>();
  for await (const { row } of copy.rows('photos')) {
    const photo = photoRowSchema.safeParse(row).data;
    if (photo) hashes.add(photo.storedSha256);
  }
  return hashes;
}

const countMissing = (from: ReadonlySet<string>, inOther: ReadonlySet<string>) =>
  [...from].filter((hash) => !inOther.has(hash)).length;

/**
 * In what two states of a book differ, by records, members and photos: what the user is shown
 * before a backup becomes a book again. Rows are compared as values, not by their spelling.
 */
export async function compareBooks(first: BookCopy, second: BookCopy): Promise<BookDifference> {
  const [ones, others] = [await loadHashes(first), await loadHashes(second)];
  return {
    records: await compareTable('records', first, second, toRecordWords),
    members: await compareTable('members', first, second, toMemberWords),
    photos: {
      onlyInFirst: countMissing(ones, others),
      onlyInSecond: countMissing(others, ones),
    },
  };
}
