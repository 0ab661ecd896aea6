import type { Result } from '@shared/util/result';

import type { EncodedPicture } from '../photo/encode-drawn';

/** What is known of a PDF before any of its pages is drawn. */
export interface PdfFacts {
  readonly pageCount: number;
  /** SHA-256 of the file as it came. */
  readonly originalSha256: string;
}

/** What the page asks of the worker that draws the pages of one PDF, one at a time. */
export interface ScanWorker {
  readonly open: (file: File) => Promise<Result<PdfFacts>>;
  /** @param index - From 0. */
  readonly draw: (index: number) => Promise<Result<EncodedPicture>>;
}
