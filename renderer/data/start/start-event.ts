import type { RebuildReason, SnapshotReason } from '@shared/keeping/compare-copies';

/** A photo that no copy holds whole, as the user can recognise it. */
export interface LostPhoto {
  readonly originalName: string;
  /** Theme of the record that it belongs to; empty if there is none. */
  readonly theme: string;
}

/** What a start found and did, for the account that the user reads. */
export type StartEvent =
  | {
      readonly kind: 'rebuilt';
      readonly reason: RebuildReason;
      readonly records: number;
      readonly members: number;
      readonly photos: number;
      /** Lines of the journal that could not be read, so that some changes may be missing. */
      readonly unreadableLines: number;
      /** The newest change that came back; null if there never was one. */
      readonly lastChangeAtMs: number | null;
      /** The database that was put aside; null if there was none. */
      readonly setAside: string | null;
    }
  | { readonly kind: 'journal-renewed'; readonly reason: SnapshotReason }
  | { readonly kind: 'registry-restored'; readonly books: number }
  | { readonly kind: 'photos-mended'; readonly photos: number }
  | { readonly kind: 'journal-photos-mended'; readonly photos: number }
  | { readonly kind: 'photos-lost'; readonly photos: readonly LostPhoto[] };

/** The account of one start; kept until it was read. */
export interface StartReport {
  readonly id?: number;
  readonly bookId: string;
  readonly atMs: number;
  readonly events: readonly StartEvent[];
}
