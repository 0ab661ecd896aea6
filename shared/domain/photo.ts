import { z } from 'zod';

import { idSchema, lineSchema, localDateTimeSchema, momentMsSchema, sha256Schema } from './schema';

/** Long side of a stored photo in pixels; enough for 200 dpi over the width of a page. */
export const STORED_LONG_SIDE_PX = 2048;
/** Long side of a thumbnail in pixels. */
export const THUMBNAIL_LONG_SIDE_PX = 320;
/** Largest picture that is decoded at all: 100 megapixels need 400 MB as RGBA. */
export const MAX_PIXELS = 100_000_000;

/** What is known of a stored photo; the bytes live in a table of their own. */
export const photoSchema = z.strictObject({
  id: idSchema,
  /** The record that it belongs to; of a page of a scan, the scan. */
  recordId: idSchema,
  /** File name as it came, for the user to recognise it. */
  originalName: lineSchema,
  /** SHA-256 of the file as it came: the same photo is known again by it. */
  originalSha256: sha256Schema,
  /** SHA-256 of the stored JPEG: what the seal covers. */
  storedSha256: sha256Schema,
  storedSizeBytes: z.int().positive(),
  widthPx: z.int().positive(),
  heightPx: z.int().positive(),
  /** As the camera wrote it (EXIF DateTimeOriginal, a wall time without zone); null if it did not. */
  takenAt: localDateTimeSchema.nullable(),
  addedAtMs: momentMsSchema,
});
export type Photo = z.infer<typeof photoSchema>;
