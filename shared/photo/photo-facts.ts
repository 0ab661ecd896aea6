import { load } from 'exifreader/src/exif-reader.js';

import { localDateTimeSchema, type LocalDateTime } from '../domain/schema';

/** What the camera wrote beside the pixels. */
export interface CameraFacts {
  /** EXIF orientation 1–8 (EXIF 3.0, tag 274); 1, upright, if none or nonsense is written. */
  readonly orientation: number;
  /** Wall time of the shot without zone, to the minute; null if the camera did not write it. */
  readonly takenAt: LocalDateTime | null;
}

const nothing: CameraFacts = { orientation: 1, takenAt: null };

/**
 * Reads orientation and time of the shot from EXIF. Never fails: pictures without EXIF, as chat
 * programs send them, and damaged EXIF give the defaults.
 *
 * @param bytes - The whole file: a HEIC keeps its EXIF anywhere, often at the end.
 */
export function readCameraFacts(bytes: Uint8Array<ArrayBuffer>): CameraFacts {
  try {
    const tags = load(toWholeBuffer(bytes), {
      expanded: true,
      includeTags: { exif: ['Orientation', 'DateTimeOriginal'] },
    });
    const orientation = tags.exif?.['Orientation']?.value;
    return {
      orientation: isOrientation(orientation) ? orientation : 1,
      takenAt: toWallTime(tags.exif?.['DateTimeOriginal']?.description),
    };
  } catch {
    // The reader throws on pictures without metadata and on damaged ones alike: neither has facts.
    return nothing;
  }
}

/**
 * Turns EXIF's `2026:06:17 14:52:03` into `2026-06-17T14:52`.
 *
 * EXIF times have no zone; they stay the wall time they are, and seconds are dropped.
 *
 * @returns Null if the text is no existing time, as the blank `0000:00:00 00:00:00` of some cameras.
 */
export function toWallTime(text: string | undefined): LocalDateTime | null {
  const match = /^(\d{4})[:-](\d\d)[:-](\d\d)[ T](\d\d):(\d\d)/.exec(text?.trim() ?? '');
  if (match === null) return null;
  const parsed = localDateTimeSchema.safeParse(
    `${match.slice(1, 4).join('-')}T${match.slice(4, 6).join(':')}`,
  );
  return parsed.success ? parsed.data : null;
}

function isOrientation(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 8;
}

/** The reader takes buffers only, so a view into a larger one is copied. */
function toWholeBuffer(bytes: Uint8Array<ArrayBuffer>): ArrayBuffer {
  return bytes.byteLength === bytes.buffer.byteLength ? bytes.buffer : bytes.slice().buffer;
}
