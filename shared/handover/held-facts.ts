import type { Branch } from '../domain/branch';
import type { Member } from '../domain/member';
import type { BuiltInKind, RecordKind } from '../domain/record-kind';
import type { LocalDate } from '../domain/schema';
import type { RuleBook } from '../rules/provision-set';

/** A filed record as its newest sealed text tells, as far as a handover asks. */
export interface HeldRecord {
  readonly recordId: string;
  readonly kinds: readonly RecordKind[];
  /** As 支部党员大会＋党课. */
  readonly kindNames: string;
  readonly date: LocalDate;
  readonly bookYear: number;
  /** The group whose meeting it was; null for the branch or the committee. */
  readonly groupId: string | null;
  /** Whether its kinds keep an attendance sheet. */
  readonly hasSheet: boolean;
  /** Whether the sheet says something of anybody. */
  readonly hasAttendance: boolean;
  /** Measures not 销号, works not 办结. */
  readonly open: { readonly measures: number; readonly works: number };
}

/** A record that is not filed as it stands. */
export interface OpenRecord {
  readonly recordId: string;
  /** Filed before, and a correction was begun. */
  readonly isCorrection: boolean;
  readonly kindNames: string;
  /** Null while no day is written. */
  readonly date: LocalDate | null;
  readonly theme: string;
}

/** Files of pictures of one book year; each counts once, however many rows name it. */
export interface HeldPictures {
  /** `unlisted`: in no record's list and in no scan, as a photo that was taken out. */
  readonly kind: 'photo' | 'scan' | 'unlisted';
  /** Null for what is unlisted. */
  readonly bookYear: number | null;
  readonly count: number;
  readonly sizeBytes: number;
}

/** A line of a plan for which there is no record by its day. */
export interface UnheldLine {
  /** 1 to 12. */
  readonly month: number;
  readonly kind: BuiltInKind;
  readonly theme: string;
}

/** A plan and what of it has no record. */
export interface HeldPlan {
  readonly bookYear: number;
  readonly lines: number;
  readonly unheld: readonly UnheldLine[];
  /** Lines of which there may be a record that the user has not linked. */
  readonly toConfirm: number;
}

/** A picture whose file is not there any more. */
export interface LostPicture {
  readonly photoId: string;
  readonly originalName: string;
  /** Null for a page of a scan. */
  readonly recordId: string | null;
}

/** Everything that a handover counts and looks through, read once from the book. */
export interface HeldFacts {
  readonly branch: Branch;
  readonly members: readonly Member[];
  /** The branch's own rules before the centre's. */
  readonly rules: RuleBook;
  readonly today: LocalDate;
  /** Filed records, in any order. */
  readonly records: readonly HeldRecord[];
  readonly open: readonly OpenRecord[];
  readonly pictures: readonly HeldPictures[];
  readonly lost: readonly LostPicture[];
  /** Records of which a signed page was scanned. */
  readonly signedRecordIds: ReadonlySet<string>;
  readonly plans: readonly HeldPlan[];
  readonly payments: number;
  /** Months for which 党费 was paid, as YYYY-MM. */
  readonly paidMonths: ReadonlySet<string>;
  readonly contacts: number;
  readonly elections: number;
  /** Sealed texts, those of corrections among them. */
  readonly revisions: number;
  /** The newest link of the chain; null while nothing was filed. */
  readonly newestSeal: string | null;
}
