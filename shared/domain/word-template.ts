import { z } from 'zod';

import { recordKindSchema } from './record-kind';
import { idSchema, lineSchema, momentMsSchema, sha256Schema } from './schema';

/** A form is some tens of kilobytes; with a letterhead's picture some hundreds. */
export const MAX_WORD_TEMPLATE_BYTES = 2 * 1024 * 1024;
/** Their bytes travel with the rows of the book, so that they may not grow without bound. */
export const MAX_WORD_TEMPLATES = 20;

/**
 * The user's own Word form, a `.docx` with named fields that a record fills in.
 *
 * Its bytes are in the row and not beside it as a photo's: journal, packages and imports then carry
 * it as they carry every row.
 */
export const wordTemplateSchema = z.strictObject({
  id: idSchema,
  /** As the user calls it; the file's name at first. */
  name: lineSchema.min(1),
  /** The kind of record it is for: built in, or the id of an own kind; null for any. */
  kind: z.union([recordKindSchema, idSchema]).nullable(),
  /** SHA-256 of the file. */
  sha256: sha256Schema,
  sizeBytes: z.int().positive().max(MAX_WORD_TEMPLATE_BYTES),
  addedAtMs: momentMsSchema,
  /** The file, as Base64 (RFC 4648 section 4). */
  base64: z.base64().max(Math.ceil(MAX_WORD_TEMPLATE_BYTES / 3) * 4),
});
export type WordTemplate = z.infer<typeof wordTemplateSchema>;
