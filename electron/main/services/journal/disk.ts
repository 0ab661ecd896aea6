/** An open file; reads and writes name their place, so that no position can be wrong. */
export interface DiskFile {
  /** Fewer bytes than asked for only at the end of the file. */
  readonly read: (offset: number, sizeBytes: number) => Promise<Uint8Array<ArrayBuffer>>;
  readonly write: (offset: number, bytes: Uint8Array) => Promise<void>;
  readonly truncate: (sizeBytes: number) => Promise<void>;
  /** Until this answers, a power cut may take away what was written, wholly or in parts. */
  readonly sync: () => Promise<void>;
  readonly loadSize: () => Promise<number>;
  readonly close: () => Promise<void>;
}

export interface DiskEntry {
  readonly name: string;
  readonly isFolder: boolean;
}

export interface FileFacts {
  readonly sizeBytes: number;
  readonly changedAtMs: number;
}

/**
 * The few file operations of the journal, so that a test can put a disk under it that loses
 * power between any two of them. All reject with Node's errors.
 */
export interface Disk {
  readonly openFile: (path: string) => Promise<DiskFile>;
  /** Makes an empty file, also over one that is there. */
  readonly createFile: (path: string) => Promise<DiskFile>;
  /** Null if there is no such folder. */
  readonly list: (path: string) => Promise<readonly DiskEntry[] | null>;
  /** Null if there is no such file. */
  readonly loadFacts: (path: string) => Promise<FileFacts | null>;
  /** Makes one folder; no matter if it is there. */
  readonly makeFolder: (path: string) => Promise<void>;
  /** Puts a file in the place of another in one step. */
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly remove: (path: string) => Promise<void>;
  /** Until this answers, a power cut may undo what was made, renamed or removed in the folder. */
  readonly syncFolder: (path: string) => Promise<void>;
  readonly loadFreeBytes: (path: string) => Promise<number>;
}
