import { z } from 'zod';

import { attendanceCountsSchema } from './attendance-counts';
import { recordContentSchema } from './record';
import { idSchema, lineSchema, momentMsSchema, sha256Schema } from './schema';

/** A member as the roster stood on the record's date, frozen with the record. */
export const filedPersonSchema = z.strictObject({
  memberId: idSchema,
  /** What prints: the name, or its substitute. */
  name: lineSchema.min(1),
  /** Tells members of the same name apart, as `1968年生`; empty where the name is enough. */
  distinction: lineSchema,
  standing: z.enum(['full', 'probationary']),
  /** Counts in 应到. */
  isExpected: z.boolean(),
  mayVote: z.boolean(),
  /** Named in the record without being among those who could be expected, as a former chair. */
  isOutside: z.literal(true).exactOptional(),
});
export type FiledPerson = z.infer<typeof filedPersonSchema>;

/** A photo as the seal covers it. */
export const filedPhotoSchema = z.strictObject({
  photoId: idSchema,
  storedSha256: sha256Schema,
  takenAt: z.string().nullable(),
});

/**
 * Everything a filed revision says, able to stand alone: it prints and verifies without the
 * live roster. This is the value that is hashed (RFC 8785) and sealed.
 */
export const filedDocumentSchema = z.strictObject({
  format: z.literal(1),
  recordId: idSchema,
  revision: z.int().positive(),
  branchName: lineSchema.min(1),
  superior: lineSchema,
  /** 第 n 次 of each kind in the book year. */
  ordinals: z.record(z.string(), z.int().positive()),
  content: recordContentSchema,
  people: z.array(filedPersonSchema),
  counts: attendanceCountsSchema,
  photos: z.array(filedPhotoSchema),
  enteredAtMs: momentMsSchema,
  filedAtMs: momentMsSchema,
  /** Local wall time of filing, for print. */
  filedAt: z.string(),
  enteredAt: z.string(),
  /** Why it was corrected; empty for the first filing. */
  correctionReason: lineSchema,
});
export type FiledDocument = z.infer<typeof filedDocumentSchema>;

/**
 * One link of a book's chain of seals. `seal` is the SHA-256 over the canonical JSON of the
 * other fields, so a changed, removed or reordered link shows.
 */
export const sealSchema = z.strictObject({
  sequence: z.int().positive(),
  recordId: idSchema,
  revision: z.int().positive(),
  documentSha256: sha256Schema,
  /** The seal before; 64 zeros for the first of a book. */
  previous: sha256Schema,
  seal: sha256Schema,
});
export type Seal = z.infer<typeof sealSchema>;

/** A sealed revision as it is stored. */
export const revisionSchema = z.strictObject({ document: filedDocumentSchema, seal: sealSchema });
export type Revision = z.infer<typeof revisionSchema>;
