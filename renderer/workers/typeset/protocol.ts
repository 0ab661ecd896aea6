import type { BookletOptions } from '@shared/book/booklet/to-booklet';
import type { GlyphOutline, OutlineEntry, Page, PageList } from '@shared/book/layout/page-list';
import type { UncoveredProblem } from '@shared/book/layout/uncovered-problem';
import type { BookModel } from '@shared/book/model/book-model';
import type { Attachment } from '@shared/book/pdf/attachments';
import type { PhotoShape } from '@shared/book/model/to-record-chapter';
import type { ReprintPlan } from '@shared/book/reprint/plan-reprint';
import type { SpineLabel } from '@shared/book/spine/spine-label';
import type { PrintedPage } from '@shared/domain/printing';
import type { Revision } from '@shared/domain/seal';
import type { Problem, Result } from '@shared/util/result';
import type { BookSection } from '@shared/year-book/book-sections';
import type { YearSource } from '@shared/year-book/year-source';

import type { Packed, PhotoFiles } from './photo-pack';

export interface PdfOrder {
  readonly pages: PageList;
  readonly photos: PhotoFiles;
  /** Files that go into the file, as the year's data; none where left out. */
  readonly attachments?: readonly Attachment[];
  /** The file's date; the same date and content make the same bytes. */
  readonly madeAtMs: number;
}

export type LayOutAnswer = Result<PageList, readonly UncoveredProblem[]>;
export type SpineAnswer = Result<PageList, readonly Problem[]>;
/** Null where it was cancelled. */
export type PdfAnswer = Result<Uint8Array<ArrayBuffer> | null>;

/** Records that were read or changed, and what is known of their photos. */
export interface YearRecords {
  /** The newest sealed text of each. */
  readonly revisions: readonly Revision[];
  readonly photos: readonly PhotoShape[];
  /** Records that belong to the year no more. */
  readonly removedIds: readonly string[];
}

/** What the book of a year is made of besides its records; small, so it is sent whole. */
export type YearFrame = Omit<YearSource, 'revisions' | 'counted' | 'photos'>;

/** What is known of a page without its marks. */
export type PageFacts = Pick<Page, 'label' | 'chapter'>;

/** A book that lies in the worker; its pages are handed out when they are asked for. */
export interface YearPages {
  /** Counts the times the book was laid out: pages of another edition are not handed out. */
  readonly edition: number;
  readonly title: string;
  readonly widthPt: number;
  readonly heightPt: number;
  /** By page number, from 1. */
  readonly pages: readonly PageFacts[];
  readonly outline: readonly OutlineEntry[];
  /** As a `PageList` has them. */
  readonly glyphOutlines: readonly GlyphOutline[];
}

/** A character that stops the print, and the record in whose pages it stands. */
export interface YearProblem extends UncoveredProblem {
  /** Null where it stands in pages that no record makes, as a roster. */
  readonly recordId: string | null;
}

export interface YearAnswer {
  /** Every section that the book can have; known also where it cannot be printed. */
  readonly sections: readonly BookSection[];
  readonly pages: Result<YearPages, readonly YearProblem[]>;
}

/** Which pages of the book that lies there, by number, and how they come on paper. */
export interface YearSelection {
  readonly edition: number;
  /** Rising. */
  readonly pageNumbers: readonly number[];
  /** Whether both sides are printed: a page keeps its side then, with a blank one before it. */
  readonly isDuplex: boolean;
}

export interface YearPdfOrder {
  readonly selection: YearSelection;
  /** Imposed on sheets to be folded; left out: page by page. */
  readonly booklet?: BookletOptions;
  readonly photos: PhotoFiles;
  readonly madeAtMs: number;
}

export interface ReprintAnswer {
  readonly plan: ReprintPlan;
  /** The plan in words, a sentence for each thing to do; none where nothing is to be done. */
  readonly words: readonly string[];
}

/** A made file. */
export interface MadeFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly sha256: string;
  readonly pageCount: number;
}

/** Null where it was cancelled. */
export type YearPdfAnswer = Result<MadeFile | null>;

/** The year's book, which the worker keeps. */
export interface YearCalls {
  /** Forgets what it keeps and begins with nothing. */
  readonly openYear: () => Promise<void>;
  readonly putRecords: (records: YearRecords) => Promise<void>;
  readonly layOutYear: (frame: YearFrame) => Promise<YearAnswer>;
  /** Both inclusive. Empty if another edition lies there by now. */
  readonly getPages: (edition: number, from: number, to: number) => Promise<readonly Page[]>;
  /** Photos that the file of a selection shows, each once. */
  readonly listPhotos: (selection: YearSelection) => Promise<readonly string[]>;
  /** What has to be printed so that the paper is the book as it is now; null as for pages. */
  readonly planReprint: (edition: number, isDuplex: boolean) => Promise<ReprintAnswer | null>;
  /** Pages as they are remembered once they are on paper. */
  readonly listPrinted: (selection: YearSelection) => Promise<readonly PrintedPage[]>;
}

/** What the page may ask of the worker. */
export interface WorkerCalls extends YearCalls {
  readonly layOut: (book: BookModel) => Promise<LayOutAnswer>;
  readonly layOutSpine: (label: SpineLabel) => Promise<SpineAnswer>;
  /** `work` names it for `cancel` and for what the page is told meanwhile. */
  readonly makePdf: (work: number, order: Packed<PdfOrder>) => Promise<PdfAnswer>;
  readonly makeYearPdf: (work: number, order: Packed<YearPdfOrder>) => Promise<YearPdfAnswer>;
  /** Stops the making of a file after the page in work. */
  readonly cancel: (work: number) => Promise<void>;
}

/** What the worker tells the page. */
export interface PageCalls {
  readonly showProgress: (work: number, done: number, total: number) => Promise<void>;
}
