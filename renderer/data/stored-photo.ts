import type { Photo } from '@shared/domain/photo';

/** A photo ready to be stored: its facts, the print-size JPEG, and the thumbnail. */
export interface StoredPhoto {
  readonly photo: Photo;
  readonly image: Blob;
  readonly thumbnail: Blob;
}
