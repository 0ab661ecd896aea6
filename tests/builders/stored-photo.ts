import type { StoredPhoto } from '@renderer/data/stored-photo';
import type { Photo } from '@shared/domain/photo';

import { aPhoto } from './record';

/** A photo with a few bytes in place of its picture. */
export function aStoredPhoto(overrides: Partial<Photo> = {}): StoredPhoto {
  return {
    photo: aPhoto(overrides),
    image: new Blob(['image']),
    thumbnail: new Blob(['thumbnail']),
  };
}
