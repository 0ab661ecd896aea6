import type { BookDifference } from '@shared/keeping/compare-books';
import type { BookManifest } from '@shared/package/book-format';
import type { BookRefusal } from '@shared/package/open-book';
import type { BookFile } from '@shared/package/part-writer';
import type { BagSummary } from '@shared/package/write-bag';
import type { BookPackaging } from '@shared/package/write-book';
import type { PackageFacts } from '@shared/receiving/package-facts';
import type { Result } from '@shared/util/result';

import type { CopyCalls, CopyHead } from './remote-copy';

/**
 * In which part of the work a package is; `key` is the computing of a key from a passphrase,
 * `documents` the making of the files that follow the book.
 */
export type PackageStep = 'key' | 'decrypting' | 'writing' | 'documents' | 'checking';

/** A package that is to be opened. */
export interface OpenOrder {
  readonly sizeBytes: number;
  readonly dataVersion: number;
  /** Null for a file that is not encrypted. */
  readonly passphrase: string | null;
}

/** What is known of an opened package without reading its book. */
export interface OpenedFacts {
  readonly manifest: BookManifest;
  /** See `OpenedBook`. */
  readonly tagManifestSha256: string | null;
}

/** A book that is to be written as a package; its rows and photos are asked for. */
export interface WriteOrder {
  readonly head: CopyHead;
  readonly packaging: BookPackaging;
  readonly passphrase: string | null;
  /** Whether files follow the book, which are then asked for one by one. */
  readonly hasMoreFiles: boolean;
}

/** What the worker can do. One package for each worker. */
export interface WorkerCalls extends CopyCalls {
  readonly open: (order: OpenOrder) => Promise<Result<OpenedFacts, BookRefusal>>;
  /** What the opened package has and the copy on the page's side has not, and the reverse. */
  readonly compare: (head: CopyHead) => Promise<BookDifference>;
  /** What a receiver judges the opened package by. */
  readonly examine: () => Promise<PackageFacts>;
  readonly write: (order: WriteOrder) => Promise<Result<BagSummary>>;
  readonly cancel: () => Promise<void>;
}

/** What the page does for the worker, which reaches neither files nor the database. */
export interface PageCalls extends CopyCalls {
  readonly readFile: (offsetBytes: number, lengthBytes: number) => Promise<Uint8Array<ArrayBuffer>>;
  /** The next file that follows the book; null at the end. */
  readonly nextFile: () => Promise<BookFile | null>;
  readonly writeFile: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>;
  readonly showProgress: (
    step: PackageStep,
    doneBytes: number,
    totalBytes: number | null,
  ) => Promise<void>;
}
