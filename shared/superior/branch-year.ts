import type { Branch } from '../domain/branch';
import type { Member } from '../domain/member';
import type { Plan } from '../domain/plan';
import type { MeetingRecord } from '../domain/record';
import type { LocalDate } from '../domain/schema';
import type { RuleBook } from '../rules/provision-set';
import type { CountedRecord } from '../statistics/counted-record';

import type { SealFigures } from './branch-figures';

/** Of which year figures are wanted, and the day by which terms are judged. */
export interface FiguresChoice {
  readonly year: number;
  readonly today: LocalDate;
}

/** What a branch's year is counted from; texts of other years are not kept. */
export interface BranchYear {
  readonly branch: Branch;
  readonly members: readonly Member[];
  readonly rules: RuleBook;
  readonly plan: Plan | null;
  /** Newest sealed text of each record that counts in the year or lies within its days. */
  readonly counted: readonly CountedRecord[];
  /** Working copies of the year's book and those that the plan links. */
  readonly records: readonly MeetingRecord[];
  readonly newestOn: LocalDate | null;
  readonly seals: SealFigures;
}
