import type { RecordKind } from '../domain/record-kind';
import type { LocalDate, LocalDateTime } from '../domain/schema';
import type { TermState } from '../rules/judge-term';

/** What a branch held of one kind in the year. */
export interface MeetingFigures {
  readonly kind: RecordKind;
  /** Filed records of the kind in the year's book. */
  readonly held: number;
  /** What the rules expect of the whole year; null where they give no number. */
  readonly expected: number | null;
  /** Spans that are over and lack meetings, as months without a 主题党日. */
  readonly gaps: number;
  /** The same in words, as 3、5月; empty if there are none. */
  readonly gapWords: string;
}

/** The lines of the year's plan, and what became of them. */
export interface PlanFigures {
  readonly lines: number;
  /** Lines with a record that the branch linked, on time or late. */
  readonly held: number;
  /** Lines whose day is over without any record. */
  readonly notHeld: number;
}

/** 届次 as the branch's list or its newest election says it. */
export interface TermFigures {
  readonly name: string;
  readonly electedOn: LocalDate;
  /** The last day that the term or its approved extension covers; null if no rule is known. */
  readonly endsOn: LocalDate | null;
  readonly state: TermState | null;
  /** Where the term stands, in sentences. */
  readonly notes: readonly string[];
}

/** What is wrong inside a package whose files are all as its manifests say. */
export interface SealFigures {
  /** Links of the chain of seals. */
  readonly links: number;
  readonly faultCount: number;
  /** The first faults in words. */
  readonly faults: readonly string[];
}

/** One branch's year as its package tells it: figures only, no names but the secretary's. */
export interface BranchFigures {
  /** Stays the same when a successor takes the book over. */
  readonly branchId: string;
  readonly branchName: string;
  readonly superior: string;
  /** 书记 on `asOf`; empty where no post is entered. */
  readonly secretary: string;
  readonly year: number;
  /** When the package was made. */
  readonly madeAt: LocalDateTime;
  readonly madeAtMs: number;
  /** How far the book reached. */
  readonly sequence: number;
  /** Day of the figures: when the package was made, or the year's last day if that is earlier. */
  readonly asOf: LocalDate;
  readonly full: number;
  readonly probationary: number;
  readonly meetings: readonly MeetingFigures[];
  /** Null where the year has no plan. */
  readonly plan: PlanFigures | null;
  /** 应参加 and 出席, counted by person and meeting. */
  readonly expectedTimes: number;
  readonly attendingTimes: number;
  /** Everybody's 学时 together in tenths, as far as records give them. */
  readonly studyTenths: number;
  /** Of how many members the year's hours are asked, and how many reach them by the records. */
  readonly hoursAsked: number;
  readonly hoursReached: number;
  readonly filed: number;
  readonly drafts: number;
  readonly correcting: number;
  readonly term: TermFigures | null;
  /** Day of the newest filed record, of whatever year; null if nothing is filed. */
  readonly newestOn: LocalDate | null;
  /** Photos that the book names, but which were lost before the package was made. */
  readonly missingPhotos: number;
  readonly seals: SealFigures;
}
