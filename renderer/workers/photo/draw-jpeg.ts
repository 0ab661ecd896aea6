import { assertPresent } from '@shared/util/assert';
import type { PixelSize } from '@shared/photo/header-size';

/** JPEG quality of stored photos: 0.85 keeps a 2048 px photo near 0.4 MB without visible loss. */
const QUALITY = 0.85;

/** Draws a picture at a size onto white, so that see-through screenshots do not turn black. */
export function drawOnWhite(source: CanvasImageSource, size: PixelSize): OffscreenCanvas {
  const canvas = new OffscreenCanvas(size.widthPx, size.heightPx);
  const context = assertPresent(
    canvas.getContext('2d', { alpha: false }),
    'a fresh OffscreenCanvas has a 2d context',
  );
  context.fillStyle = '#fff';
  context.fillRect(0, 0, size.widthPx, size.heightPx);
  context.imageSmoothingQuality = 'high';
  context.drawImage(source, 0, 0, size.widthPx, size.heightPx);
  return canvas;
}

/** Encodes as JPEG; the encoder writes pixels alone, so no EXIF and no place can be in it. */
export function toJpeg(canvas: OffscreenCanvas): Promise<Blob> {
  return canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
}
