import { z } from 'zod';

import { idSchema, momentMsSchema, sha256Schema } from '../domain/schema';
import { documentFields } from '../history/document-fields';

/**
 * What can be wrong with a kept book.
 *
 * - `document-changed`, `seal-changed`, `link-missing`, `out-of-order`: as `ChainFaultKind`.
 * - `seal-replaced`: the seal of this number is not the one that was there at the last check.
 * - `end-missing`: the chain is shorter than at the last check.
 * - `revision-missing`: a record says that it was filed, but that sealed text is not there.
 * - `record-missing`: sealed texts are there, but their record is in no list any more.
 * - `working-copy-differs`: what a filed record shows in lists is not its newest sealed text.
 * - `photo-missing`, `photo-changed`: the picture is not there, or is not the one that was stored.
 */
export const bookFaultKinds = [
  'document-changed',
  'seal-changed',
  'link-missing',
  'out-of-order',
  'seal-replaced',
  'end-missing',
  'revision-missing',
  'record-missing',
  'working-copy-differs',
  'photo-missing',
  'photo-changed',
] as const;
export type BookFaultKind = (typeof bookFaultKinds)[number];

/** A link by what its reader knows it; texts of a damaged one are what stands there now. */
const sealPlaceSchema = z.object({
  sequence: z.int().nonnegative(),
  seal: z.string(),
  recordId: z.string(),
  /** Of a link that is no record: what it tells. */
  theme: z.string(),
  /** Local wall time; empty for a link that is no record. */
  filedAt: z.string(),
  /** Null for a link that is no record. */
  revision: z.number().nullable(),
});
export type SealPlace = z.infer<typeof sealPlaceSchema>;

/**
 * Which parts of a document are not as they were sealed.
 *
 * - `certain`: with these parts from another copy the hash is the sealed one again, or they are
 *   of a shape that was never sealed.
 * - `likely`: these parts differ from the only other copy at hand.
 * - `unknown`: there is no other copy to compare with.
 */
const fieldFindingSchema = z.object({
  certainty: z.enum(['certain', 'likely', 'unknown']),
  fields: z.array(z.enum(documentFields)),
});
export type FieldFinding = z.infer<typeof fieldFindingSchema>;

export const bookFaultSchema = z.object({
  kind: z.enum(bookFaultKinds),
  /** The record that it is about; null where none can be named. */
  record: z
    .object({
      id: z.string(),
      theme: z.string(),
      kinds: z.array(z.string()),
      /** Local wall time or day of the event. */
      startsAt: z.string().nullable(),
    })
    .nullable(),
  /** What a link tells that is no record, with its number; null for all else. */
  event: z.string().nullable().default(null),
  revision: z.number().nullable(),
  /** Local wall time at which the sealed text was filed. */
  filedAt: z.string().nullable(),
  /** The seals between which the chain breaks; both null where it does not. */
  before: sealPlaceSchema.nullable(),
  after: sealPlaceSchema.nullable(),
  /** Null where the fault is not in a text. */
  fields: fieldFindingSchema.nullable(),
  photo: z.object({ id: z.string(), caption: z.string(), place: z.int().nonnegative() }).nullable(),
});
export type BookFault = z.infer<typeof bookFaultSchema>;

/** A link that was once the newest of a book. */
const newestLinkSchema = z.object({
  sequence: z.int().positive(),
  seal: sha256Schema,
  recordId: idSchema,
});
export type NewestLink = z.infer<typeof newestLinkSchema>;

/** Outcome of one check of a whole book. */
export const verificationReportSchema = z.object({
  checkedAtMs: momentMsSchema,
  revisionCount: z.int().nonnegative(),
  photoCount: z.int().nonnegative(),
  /** The newest link, to be compared with a printed page; null for a book without seals. */
  newest: newestLinkSchema.nullable(),
  /** What the next check holds the chain against: a chain that was cut off stays told. */
  known: newestLinkSchema.nullable(),
  /** The first faults, at most `MOST_FAULTS`. */
  faults: z.array(bookFaultSchema),
  /** How many there are in all. */
  faultCount: z.int().nonnegative(),
});
export type VerificationReport = z.infer<typeof verificationReportSchema>;

/** Faults that show only against an earlier check. */
export function isAgainstEarlierCheck({ kind }: Pick<BookFault, 'kind'>): boolean {
  return kind === 'end-missing' || kind === 'seal-replaced';
}

/** More are counted but not listed: a book that broken is restored, not read through. */
export const MOST_FAULTS = 200;
