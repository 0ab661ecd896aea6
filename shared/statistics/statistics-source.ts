import type { Branch } from '../domain/branch';
import type { Payment } from '../domain/dues';
import type { Member } from '../domain/member';
import type { LocalDateTime } from '../domain/schema';
import type { RuleBook } from '../rules/provision-set';

import type { CountedRecord } from './counted-record';
import type { MemberOrder } from './member-order';
import { isInPeriod, type Period } from './period';

/** What is at hand of a book for statistics of a period. */
export interface StatisticsInput {
  readonly branch: Branch;
  /** Everybody whom the book knows, for names and their order, and for standings on a day. */
  readonly members: readonly Member[];
  /** Filed records around the period, at least those within it. */
  readonly records: readonly CountedRecord[];
  readonly period: Period;
  readonly order: MemberOrder;
  readonly now: LocalDateTime;
  /** The centre's provisions with the branch's own. */
  readonly rules: RuleBook;
  /** Every payment of 党费: which month one fills depends on those before it. */
  readonly payments: readonly Payment[];
  /** Drafts of the period, which are not counted but told. */
  readonly drafts: number;
  /** Records that are being corrected: counted as they are filed. */
  readonly correcting: number;
}

/** An input with the records of the period picked out. */
export interface StatisticsSource extends Omit<StatisticsInput, 'records'> {
  /** Filed records of the period in the order of their days. */
  readonly records: readonly CountedRecord[];
  /** Also those around the period, in the same order. */
  readonly around: readonly CountedRecord[];
}

/** Picks and orders the records; the same input gives the same source. */
export function toStatisticsSource(input: StatisticsInput): StatisticsSource {
  const around = input.records.toSorted(compareDays);
  return {
    ...input,
    around,
    records: around.filter((record) => isInPeriod(record, input.period)),
  };
}

function compareDays(one: CountedRecord, other: CountedRecord): number {
  const [first, second] = [`${one.date} ${one.recordId}`, `${other.date} ${other.recordId}`];
  return first < second ? -1 : Number(first > second);
}
