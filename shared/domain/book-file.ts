import { z } from 'zod';

import { idSchema, momentMsSchema, sha256Schema } from './schema';

/**
 * A PDF of a whole year's book that was saved, as it can be known again byte for byte. Never changed
 * and never deleted: with the chain of seals it is what the book can prove.
 */
export const bookFileSchema = z.strictObject({
  id: idSchema,
  bookYear: z.int().min(1921).max(9999),
  savedAtMs: momentMsSchema,
  pageCount: z.int().positive(),
  sizeBytes: z.int().positive(),
  sha256: sha256Schema,
  /** The newest link of the chain of seals when the file was made; null for an empty chain. */
  newest: z.strictObject({ sequence: z.int().positive(), seal: sha256Schema }).nullable(),
});
export type BookFile = z.infer<typeof bookFileSchema>;
