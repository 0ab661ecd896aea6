import { toJpegDecodeSize } from '@shared/photo/fit-size';
import type { PixelSize } from '@shared/photo/header-size';
import type { ImageType } from '@shared/photo/sniff-image';

/** A decoded picture, upright, and its size as it will be drawn. */
export interface UprightPicture {
  readonly source: ImageBitmap | VideoFrame;
  readonly size: PixelSize;
}

interface NativePicture {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: ImageType;
  /** Size of the stored pixels, from the header. */
  readonly stored: PixelSize;
  readonly orientation: number;
  /** Long side that is wanted, in pixels. */
  readonly longSidePx: number;
}

/**
 * Decodes a picture by the browser's own decoders, turned upright once by them.
 *
 * @returns Null if the picture is broken.
 */
export async function decodeNative(picture: NativePicture): Promise<UprightPicture | null> {
  return (await decodeShrunk(picture)) ?? (await decodeWhole(picture));
}

/**
 * Lets the JPEG decoder itself shrink by eighths, which skips most of the work and memory.
 *
 * @returns Null if that does not apply or did not come out as expected; the slow way then decides.
 */
async function decodeShrunk(picture: NativePicture): Promise<UprightPicture | null> {
  const desired = toJpegDecodeSize(picture.stored, picture.longSidePx);
  if (picture.type !== 'jpeg' || desired === null || !('ImageDecoder' in self)) return null;
  const decoder = new ImageDecoder({
    data: picture.bytes,
    type: 'image/jpeg',
    desiredWidth: desired.widthPx,
    desiredHeight: desired.heightPx,
  });
  try {
    const { image } = await decoder.decode();
    const upright = isSideways(picture.orientation) ? turn(desired) : desired;
    const size = { widthPx: image.displayWidth, heightPx: image.displayHeight };
    if (size.widthPx === upright.widthPx && size.heightPx === upright.heightPx) {
      return { source: image, size };
    }
    image.close();
    return null;
  } catch {
    // A broken picture fails in the slow way too, which then names it.
    return null;
  } finally {
    decoder.close();
  }
}

async function decodeWhole({ bytes }: NativePicture): Promise<UprightPicture | null> {
  try {
    const source = await createImageBitmap(new Blob([bytes]), { imageOrientation: 'from-image' });
    return { source, size: { widthPx: source.width, heightPx: source.height } };
  } catch {
    return null;
  }
}

/** Orientations 5 to 8 lie on their side. */
function isSideways(orientation: number): boolean {
  return orientation >= 5;
}

function turn({ widthPx, heightPx }: PixelSize): PixelSize {
  return { widthPx: heightPx, heightPx: widthPx };
}
