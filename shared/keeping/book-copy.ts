import type { KeptRow, Watermark } from './commit';

/** A whole book as rows and photos, wherever it is kept: database, journal or package. */
export interface BookCopy {
  readonly bookId: string;
  readonly watermark: Watermark;
  /** All rows of one table in the order of their keys. */
  readonly rows: (table: string) => AsyncIterable<KeptRow>;
  /** A photo's print-size JPEG; null if this copy does not hold it whole. */
  readonly loadPhoto: (storedSha256: string) => Promise<Uint8Array<ArrayBuffer> | null>;
}
