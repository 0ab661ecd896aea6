import type { Result } from '../util/result';

/** Why a backup was made; written into its name and its `bag-info.txt`. */
export type BackupReason = 'daily' | 'by-hand' | 'before-upgrade' | 'before-import';

/** A backup that was verified by reading it back after it was written. */
export interface BackupFile {
  readonly name: string;
  readonly madeAtMs: number;
  readonly sizeBytes: number;
  readonly reason: BackupReason;
}

/** A backup that is being made: whole steps of a known total. */
export interface BackupProgress {
  readonly doneBytes: number;
  readonly totalBytes: number;
}

/** Backups of one book, newest first, and where they go. */
export interface BackupState {
  /** As the user chose it, or the default in the documents folder. */
  readonly folder: string;
  /**
   * - `chosen`: backups go where the user wants them.
   * - `substitute`: that place is not there (a stick that is not plugged in); they go to the
   *   default folder on this computer meanwhile.
   */
  readonly place: 'chosen' | 'substitute';
  readonly backups: readonly BackupFile[];
  readonly running: BackupProgress | null;
  /** Why the newest try failed; null if it did not. */
  readonly lastProblem: { readonly atMs: number; readonly sentence: string } | null;
}

/** Automatic backups, made by main out of the journal. Desktop only. */
export interface BackupHost {
  readonly describe: (bookId: string) => Promise<Result<BackupState>>;
  /** Lets the user choose by dialog; a cancelled dialog changes nothing. */
  readonly chooseFolder: (bookId: string) => Promise<Result<BackupState>>;
  readonly openFolder: (bookId: string) => Promise<Result<null>>;
  /** Makes, verifies and rotates; answers when it is done. Joins one that is running. */
  readonly make: (bookId: string, reason: BackupReason) => Promise<Result<BackupFile>>;
  readonly cancel: (bookId: string) => Promise<Result<null>>;
}

/** An opened package file; `handle` is valid until `close`. */
export interface OpenedFile {
  readonly handle: number;
  readonly name: string;
  readonly sizeBytes: number;
}

/** Package files for reading: a backup by name, or whatever the user picks. Both modes. */
export interface PackageHost {
  /** Lets the user pick a file; null if the dialog was cancelled. */
  readonly pick: () => Promise<Result<OpenedFile | null>>;
  /** Opens one of `BackupState.backups`; browser: a named refusal. */
  readonly openBackup: (bookId: string, name: string) => Promise<Result<OpenedFile>>;
  /** At most 4 MB at once; fewer bytes than asked for only at the end of the file. */
  readonly read: (
    handle: number,
    offsetBytes: number,
    lengthBytes: number,
  ) => Promise<Result<Uint8Array<ArrayBuffer>>>;
  readonly close: (handle: number) => Promise<Result<null>>;
  /**
   * Begins a file that is written in parts; null if the dialog was cancelled. Browser: collects
   * the parts and downloads them at `finishWrite`.
   */
  readonly beginWrite: (suggestedName: string) => Promise<Result<OpenedFile | null>>;
  readonly write: (handle: number, bytes: Uint8Array<ArrayBuffer>) => Promise<Result<null>>;
  /** Makes the file durable under its name; the handle then reads what was written. */
  readonly finishWrite: (handle: number) => Promise<Result<{ readonly location: string }>>;
  /** Throws away what was written so far. */
  readonly abandonWrite: (handle: number) => Promise<Result<null>>;
}
