import { toRecordBook } from '@shared/book/model/to-record-chapter';
import type { Photo } from '@shared/domain/photo';
import { toKindNames } from '@shared/domain/record-kind';
import type { Revision } from '@shared/domain/seal';

import type { BookDatabase } from '../../../data/db';
import { loadImage } from '../../../data/repositories/photos';
import type { PrintedFile } from '../../../forms/pages/use-save-pdf';

/** `2026-06-17 主题党日 红色领航`. */
function toFileName({ content }: Revision['document']): string {
  return `${content.startsAt?.slice(0, 10) ?? ''} ${toKindNames(content.kinds)} ${content.theme}`;
}

/** The file of one filed revision. */
export function toPrintedFile(
  db: BookDatabase,
  { document, seal }: Revision,
  photos: ReadonlyMap<string, Photo>,
): PrintedFile {
  return {
    toBook: () => toRecordBook({ document, seal, photos: [...photos.values()] }),
    loadPhotos: async () => {
      const images = new Map<string, Blob>();
      for (const { photoId } of document.photos) {
        const image = await loadImage(db, photoId);
        if (image) images.set(photoId, image);
      }
      return images;
    },
    madeAtMs: document.filedAtMs,
    fileName: toFileName(document),
  };
}
