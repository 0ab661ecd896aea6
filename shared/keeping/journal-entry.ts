import { z } from 'zod';

import { idSchema, sha256Schema } from '../domain/schema';
import {
  commitSchema,
  keptRowSchema,
  rowChangeSchema,
  watermarkSchema,
  type KeptRow,
} from './commit';

/** The format that this program writes; a segment of a higher one is refused by name. */
export const journalFormat = 1;

// A line's hash proves that its row is the JSON that was written after a full check, so reading
// looks only at what it uses: checking 20,000 rows value by value would take seconds.
const provenRowSchema = z.custom<KeptRow['row']>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
);

const provenCommitSchema = commitSchema.extend({
  changes: z.array(rowChangeSchema.extend({ row: provenRowSchema.nullable() })),
});

const segmentEntrySchema = z.strictObject({
  kind: z.literal('segment'),
  /** Hash of the last line that the snapshot includes; null if there was no journal before. */
  previous: sha256Schema.nullable(),
  format: z.literal(journalFormat),
  bookId: idSchema,
  number: z.int().positive(),
  watermark: watermarkSchema,
});

const previous = sha256Schema;

/** One line of a journal, without its own hash. */
export const journalEntrySchema = z.discriminatedUnion('kind', [
  segmentEntrySchema,
  keptRowSchema.extend({ kind: z.literal('row'), previous, row: provenRowSchema }),
  z.strictObject({ kind: z.literal('snapshot-end'), previous, watermark: watermarkSchema }),
  z.strictObject({
    kind: z.literal('commits'),
    previous,
    /** All commits of one write, so that a write is whole or not there. */
    commits: z.array(provenCommitSchema).min(1),
  }),
]);
export type JournalEntry = z.infer<typeof journalEntrySchema>;

/** The head of a segment of any format: of a later one no more than this is known. */
export const anySegmentSchema = z.object({ kind: z.literal('segment'), format: z.int() });
