import { toRecordBook } from '@shared/book/model/to-record-chapter';
import type { Photo } from '@shared/domain/photo';
import { toKindNames } from '@shared/domain/record-kind';
import type { Revision } from '@shared/domain/seal';

import type { BookDatabase } from '../../../data/db';
import { loadImage } from '../../../data/repositories/photos';
import type { PdfSource } from '../../../forms/pages/use-pdf-file';

/** What the file of a filed record is made of; named as `2026-06-17 主题党日 红色领航`. */
export async function gatherPdf(
  db: BookDatabase,
  { document, seal }: Revision,
  facts: ReadonlyMap<string, Photo>,
): Promise<PdfSource> {
  const { content } = document;
  const photos = new Map<string, Blob>();
  for (const { photoId } of document.photos) {
    const image = await loadImage(db, photoId);
    if (image) photos.set(photoId, image);
  }
  return {
    book: toRecordBook({ document, seal, photos: [...facts.values()] }),
    photos,
    madeAtMs: document.filedAtMs,
    name: `${content.startsAt?.slice(0, 10) ?? ''} ${toKindNames(content.kinds)} ${content.theme}`,
  };
}
