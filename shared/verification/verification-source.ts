import type { StoredLink } from '../domain/chain-link';
import type { Photo } from '../domain/photo';
import type { MeetingRecord } from '../domain/record';
import type { Scan } from '../domain/scan';
import type { FiledDocument, Revision } from '../domain/seal';

/**
 * A book as the check reads it, in parts. Rows are what is stored, which after damage may be of
 * any shape: the types are what they should be.
 */
export interface VerificationSource {
  readonly count: () => Promise<{ readonly links: number; readonly photos: number }>;
  /** Links after a sequence, in the order of the chain. */
  readonly loadLinks: (afterSequence: number, count: number) => Promise<readonly StoredLink[]>;
  readonly loadRevisionsOf: (recordId: string) => Promise<readonly Revision[]>;
  /** Records after an id (empty for the first), in the order of their ids. */
  readonly loadRecords: (afterId: string, count: number) => Promise<readonly MeetingRecord[]>;
  readonly loadRecord: (id: string) => Promise<MeetingRecord | null>;
  /** A scan by the id that its pages' photos name as their owner; null if it is none. */
  readonly loadScan: (id: string) => Promise<Scan | null>;
  /** Facts of photos after an id (empty for the first), in the order of their ids. */
  readonly loadPhotos: (afterId: string, count: number) => Promise<readonly Photo[]>;
  /** The stored picture; null if it is not there or cannot be read. */
  readonly loadImage: (photoId: string) => Promise<Uint8Array<ArrayBuffer> | null>;
  /** A sealed text from another copy of the book; null if there is no such copy. */
  readonly loadOtherCopy: (recordId: string, revision: number) => Promise<FiledDocument | null>;
}

/** What a check needs besides the book. */
export interface CheckMeans {
  readonly nowMs: () => number;
  readonly onProgress: (done: number, total: number) => void;
  readonly isCancelled: () => boolean;
  /** Lets others work between two parts. */
  readonly pause: () => Promise<void>;
}
