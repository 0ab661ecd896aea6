import type { PhotoShape } from '../book/model/to-record-chapter';
import type { BookDesign } from '../domain/book-design';
import type { Branch } from '../domain/branch';
import type { Contact } from '../domain/contact';
import type { Payment } from '../domain/dues';
import type { Handover } from '../domain/handover';
import type { Member } from '../domain/member';
import type { Plan } from '../domain/plan';
import type { Printing } from '../domain/printing';
import type { Scan } from '../domain/scan';
import type { LocalDateTime } from '../domain/schema';
import type { Revision } from '../domain/seal';
import type { RuleBook } from '../rules/provision-set';
import type { CountedRecord } from '../statistics/counted-record';

/** What the bound book of one book year is made of. */
export interface YearSource {
  readonly bookYear: number;
  readonly branch: Branch;
  /** Everybody whom the book knows. */
  readonly members: readonly Member[];
  /** The year's plan; null where none was made. */
  readonly plan: Plan | null;
  /** The newest sealed text of each filed record of the book year, in the order of the chain. */
  readonly revisions: readonly Revision[];
  /** Records of the year that are not filed: told by number, never printed. */
  readonly drafts: number;
  readonly correcting: number;
  /** Filed records of and around the year, as statistics count them. */
  readonly counted: readonly CountedRecord[];
  readonly photos: readonly PhotoShape[];
  readonly scans: readonly Scan[];
  readonly payments: readonly Payment[];
  readonly contacts: readonly Contact[];
  /** The 移交 of the year, whose rows the 移交清单 takes over; null where there was none. */
  readonly handover: Handover | null;
  readonly design: BookDesign;
  /** Printings of this year so far: records that are on paper keep their place. */
  readonly printings: readonly Printing[];
  readonly rules: RuleBook;
  readonly now: LocalDateTime;
}
