import { THUMBNAIL_LONG_SIDE_PX } from '@shared/domain/photo';
import { fitLongSide } from '@shared/photo/fit-size';
import type { PixelSize } from '@shared/photo/header-size';

import { drawOnWhite, toJpeg } from './draw-jpeg';

/** Draws the thumbnail of a stored photo. Rejects if the picture cannot be decoded. */
export async function drawThumbnail(image: Blob, size: PixelSize): Promise<Blob> {
  const bitmap = await createImageBitmap(image);
  try {
    return await toJpeg(drawOnWhite(bitmap, fitLongSide(size, THUMBNAIL_LONG_SIDE_PX)));
  } finally {
    bitmap.close();
  }
}
