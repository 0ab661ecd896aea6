import { MAX_PIXELS } from '@shared/domain/photo';
import { fitLongSide } from '@shared/photo/fit-size';
import { readHeaderSize } from '@shared/photo/header-size';
import { toOriginalName } from '@shared/photo/original-name';
import { readCameraFacts, type CameraFacts } from '@shared/photo/photo-facts';
import {
  brokenPicture,
  fileTooLarge,
  fileUnreadable,
  heicFailed,
  MAX_FILE_BYTES,
  notAPicture,
  samePhoto,
  tooManyPixels,
} from '@shared/photo/photo-problems';
import { sniffImage } from '@shared/photo/sniff-image';
import { sha256Hex } from '@shared/util/hash';
import { fail, succeed, type Result } from '@shared/util/result';

import { decodeHeic } from './decode-heic';
import { decodeNative, type UprightPicture } from './decode-native';
import { drawOnWhite } from './draw-jpeg';
import { encodeDrawn, type EncodedPicture } from './encode-drawn';
import type { PhotoAnswer, PhotoRequest } from './protocol';

/**
 * Makes a stored photo out of a file: checked from its bytes, known again by its hash, decoded,
 * turned upright, shrunk, encoded without metadata. Cheap checks come first, so that nothing is
 * decoded in vain.
 */
export async function preparePhoto({
  file,
  known,
  longSidePx,
}: PhotoRequest): Promise<PhotoAnswer> {
  const name = toOriginalName(file.name);
  if (file.size > MAX_FILE_BYTES) return fail(fileTooLarge(name, file.size));
  const bytes = await readBytes(file);
  if (bytes === null) return fail(fileUnreadable(name));
  if (sniffImage(bytes) === null) return fail(notAPicture(name));

  const originalSha256 = await sha256Hex(bytes);
  const firstName = known.get(originalSha256);
  if (firstName !== undefined) return fail(samePhoto(name, firstName));

  const camera = readCameraFacts(bytes);
  const decoded = await decode(bytes, name, camera, longSidePx);
  if (!decoded.ok) return decoded;
  return succeed({
    originalName: name,
    originalSha256,
    takenAt: camera.takenAt,
    ...(await encode(decoded.value, longSidePx)),
  });
}

async function readBytes(file: File): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null;
  }
}

async function decode(
  bytes: Uint8Array<ArrayBuffer>,
  name: string,
  camera: CameraFacts,
  longSidePx: number,
): Promise<Result<UprightPicture>> {
  const type = sniffImage(bytes);
  if (type === null) return fail(notAPicture(name));
  const stored = readHeaderSize(bytes, type);
  if (stored === null) return fail(brokenPicture(name));
  if (stored.widthPx * stored.heightPx > MAX_PIXELS) return fail(tooManyPixels(name, stored));
  if (type === 'heic') return decodeHeicPicture(bytes, name);
  const picture = await decodeNative({
    bytes,
    type,
    stored,
    orientation: camera.orientation,
    longSidePx,
  });
  return picture === null ? fail(brokenPicture(name)) : succeed(picture);
}

async function decodeHeicPicture(
  bytes: Uint8Array<ArrayBuffer>,
  name: string,
): Promise<Result<UprightPicture>> {
  const answer = await decodeHeic(bytes);
  if (answer.outcome === 'unreadable') return fail(heicFailed(name));
  if (answer.outcome === 'too-many-pixels') return fail(tooManyPixels(name, answer));
  const { bitmap } = answer;
  return succeed({ source: bitmap, size: { widthPx: bitmap.width, heightPx: bitmap.height } });
}

/** Draws the stored size and encodes it; the decoded picture is released. */
async function encode(
  { source, size }: UprightPicture,
  longSidePx: number,
): Promise<EncodedPicture> {
  const storedSize = fitLongSide(size, longSidePx);
  const canvas = drawOnWhite(source, storedSize);
  source.close();
  return encodeDrawn(canvas, storedSize);
}
