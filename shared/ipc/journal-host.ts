import type { Commit, KeptRow, Watermark } from '../keeping/commit';
import type { Result } from '../util/result';

/**
 * In what state the journal of a book was found.
 *
 * - `whole`: every line is as it was written.
 * - `cut`: the last line was torn by a crash and cut off; it was never acknowledged.
 * - `damaged`: lines before the end are unreadable; what is readable is given, and nothing is
 *   appended before a new snapshot.
 */
export type JournalCondition = 'whole' | 'cut' | 'damaged';

/** One book as the journal knows it. */
export interface JournalState {
  readonly bookId: string;
  /** As the newest readable branch row says; empty if none is readable. */
  readonly branchName: string;
  readonly watermark: Watermark;
  readonly condition: JournalCondition;
  /** Commits and snapshot rows that could not be read; 0 unless damaged. */
  readonly unreadableLines: number;
}

/** A part of a book's rows; `next` is passed to get the part after it, null at the end. */
export interface RowPart {
  readonly rows: readonly KeptRow[];
  readonly next: number | null;
}

/** What a part of the photos was found to be. */
export interface DamagedPhotos {
  readonly damaged: readonly string[];
  readonly next: number | null;
}

/**
 * The journal (留底): every acknowledged change of every book, in files outside the browser's
 * profile, fsynced before `append` and `putPhoto` answer. Desktop only.
 */
export interface JournalHost {
  /** Every book that the journal holds. */
  readonly list: () => Promise<Result<readonly JournalState[]>>;
  /** Opens a book's journal for this session; null if there is none yet. */
  readonly open: (bookId: string) => Promise<Result<JournalState | null>>;
  /** Appends commits that follow the watermark; any other sequence is refused. */
  readonly append: (bookId: string, commits: readonly Commit[]) => Promise<Result<null>>;
  /** The whole state as rows, in parts of a few megabytes. Begin with `from` 0. */
  readonly loadRows: (bookId: string, from: number) => Promise<Result<RowPart>>;
  /**
   * Which of these photos the journal does not hold, holds empty, or has seen damaged in this
   * session; quick, since no photo is read.
   */
  readonly findMissingPhotos: (
    bookId: string,
    storedSha256s: readonly string[],
  ) => Promise<Result<readonly string[]>>;
  /**
   * Reads photos and tells those whose bytes are not what their name says; slow, so in parts:
   * `next` is passed to go on, null at the end. Begin with `from` 0.
   */
  readonly findDamagedPhotos: (bookId: string, from: number) => Promise<Result<DamagedPhotos>>;
  /** Keeps a photo under the hash of its bytes; bytes with another hash are refused. */
  readonly putPhoto: (
    bookId: string,
    storedSha256: string,
    bytes: Uint8Array<ArrayBuffer>,
  ) => Promise<Result<null>>;
  /** A photo's bytes, hash checked; null if it is missing or damaged. */
  readonly loadPhoto: (
    bookId: string,
    storedSha256: string,
  ) => Promise<Result<Uint8Array<ArrayBuffer> | null>>;
  /**
   * Begins to write the whole book anew: for a first journal, and where the database knows more
   * than the journal. What was there stays valid until `finishSnapshot` answers.
   */
  readonly beginSnapshot: (bookId: string, watermark: Watermark) => Promise<Result<null>>;
  readonly addToSnapshot: (bookId: string, rows: readonly KeptRow[]) => Promise<Result<null>>;
  /** Refused if the rows added do not have the counts of the watermark. */
  readonly finishSnapshot: (bookId: string) => Promise<Result<null>>;
  /** Free space where the journal is, in bytes. */
  readonly loadFreeSpace: () => Promise<Result<number>>;
  /** Moves a book's journal and photos aside; no matter if there is none. */
  readonly remove: (bookId: string) => Promise<Result<null>>;
}
