import type { LocalDateTime } from '@shared/domain/schema';
import type { Result } from '@shared/util/result';

/** What the page asks of the photo worker: one file at a time. */
export interface PhotoRequest {
  readonly file: File;
  /** SHA-256 of the originals that the record has already, each with its file name. */
  readonly known: ReadonlyMap<string, string>;
  /** Long side in pixels that a larger picture is shrunk to. */
  readonly longSidePx: number;
}

/** A photo as it will be stored, before it has an id and a record. */
export interface PreparedPhoto {
  readonly originalName: string;
  readonly originalSha256: string;
  readonly storedSha256: string;
  readonly storedSizeBytes: number;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly takenAt: LocalDateTime | null;
  /** Upright JPEG without any metadata, long side at most as asked for. */
  readonly image: Blob;
  readonly thumbnail: Blob;
}

export type PhotoAnswer = Result<PreparedPhoto>;

/** What the photo worker asks of the HEIC worker. */
export interface HeicRequest {
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** `unreadable`: no picture in it; `too-many-pixels`: told from the container, nothing decoded. */
export type HeicAnswer =
  | { readonly outcome: 'decoded'; readonly bitmap: ImageBitmap }
  | { readonly outcome: 'unreadable' }
  | {
      readonly outcome: 'too-many-pixels';
      readonly widthPx: number;
      readonly heightPx: number;
    };
