import { THUMBNAIL_LONG_SIDE_PX } from '@shared/domain/photo';
import { fitLongSide } from '@shared/photo/fit-size';
import type { PixelSize } from '@shared/photo/header-size';
import { sha256Hex } from '@shared/util/hash';

import { drawOnWhite, toJpeg } from './draw-jpeg';
import type { PreparedPhoto } from './protocol';

/** A picture as it will be stored, before it is known what it is of. */
export type EncodedPicture = Omit<PreparedPhoto, 'originalName' | 'originalSha256' | 'takenAt'>;

/** Encodes a picture that was drawn at its stored size, and the thumbnail out of it. */
export async function encodeDrawn(
  canvas: OffscreenCanvas,
  size: PixelSize,
): Promise<EncodedPicture> {
  const image = await toJpeg(canvas);
  const thumbnail = await toJpeg(drawOnWhite(canvas, fitLongSide(size, THUMBNAIL_LONG_SIDE_PX)));
  return {
    ...size,
    storedSha256: await sha256Hex(new Uint8Array(await image.arrayBuffer())),
    storedSizeBytes: image.size,
    image,
    thumbnail,
  };
}
