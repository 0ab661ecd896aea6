import type { PageList } from '@shared/book/layout/page-list';
import type { UncoveredProblem } from '@shared/book/layout/uncovered-problem';
import type { BookModel } from '@shared/book/model/book-model';
import type { Result } from '@shared/util/result';

/** A stored photo's JPEG by its id; a Blob crosses to the worker without being copied. */
export type PhotoFiles = ReadonlyMap<string, Blob>;

export interface PdfOrder {
  readonly pages: PageList;
  readonly photos: PhotoFiles;
  /** The file's date; the same date and content make the same bytes. */
  readonly madeAtMs: number;
}

/** What the page asks of the worker; `id` pairs answers with requests. */
export type TypesetRequest =
  | { readonly id: number; readonly kind: 'lay-out'; readonly book: BookModel }
  | { readonly id: number; readonly kind: 'make-pdf'; readonly order: PdfOrder }
  /** Stops the making of the file with this id after the page in work. */
  | { readonly id: number; readonly kind: 'cancel' };

export type LayOutAnswer = Result<PageList, readonly UncoveredProblem[]>;
/** Null where it was cancelled. */
export type PdfAnswer = Result<Uint8Array<ArrayBuffer> | null>;

export type TypesetResponse =
  | { readonly id: number; readonly kind: 'laid-out'; readonly answer: LayOutAnswer }
  | {
      readonly id: number;
      readonly kind: 'progress';
      readonly done: number;
      readonly total: number;
    }
  | { readonly id: number; readonly kind: 'made'; readonly answer: PdfAnswer };
