import { z } from 'zod';

import { idSchema, momentMsSchema } from '../domain/schema';

/**
 * Tables whose rows are the book itself. Others (thumbnails, what is still to be delivered) are
 * derived and are made anew where they are missing.
 */
export const keptTables = [
  'branch',
  'members',
  'records',
  'revisions',
  'photos',
  'history',
  'plans',
  'payments',
  'contacts',
  'ownKinds',
  'localRules',
  'bookDesigns',
  'printings',
  'scans',
  'wordTemplates',
  'elections',
  'handovers',
  'takeovers',
  'bookFiles',
] as const;

/** Name of a table; a string, since copies of older data versions may know other tables. */
const tableSchema = z.string().regex(/^[a-zA-Z]{1,40}$/);

/** A row's primary key: an id, or a running number. */
const rowKeySchema = z.union([z.string().min(1).max(200), z.int().nonnegative()]);
export type RowKey = z.infer<typeof rowKeySchema>;

/** One row as a copy of the book keeps it; plain JSON of the copy's data version. */
export const keptRowSchema = z.strictObject({
  table: tableSchema,
  key: rowKeySchema,
  row: z.record(z.string(), z.json()),
});
export type KeptRow = z.infer<typeof keptRowSchema>;

/** What a transaction did to a row; `row: null` means that it was deleted. */
export const rowChangeSchema = keptRowSchema.extend({
  row: z.record(z.string(), z.json()).nullable(),
});
export type RowChange = z.infer<typeof rowChangeSchema>;

/** One transaction of the database: what the user was told is saved, all of it or nothing. */
export const commitSchema = z.strictObject({
  /** 1 for the first of a book; without gaps. */
  sequence: z.int().positive(),
  /** Tells two commits of the same number apart: a book that went two ways. */
  id: idSchema,
  atMs: momentMsSchema,
  /** Version of the database that the rows are shaped for. */
  dataVersion: z.int().positive(),
  changes: z.array(rowChangeSchema),
});
export type Commit = z.infer<typeof commitSchema>;

/** How far a copy of the book reaches; two copies with the same watermark hold the same book. */
export const watermarkSchema = z.strictObject({
  /** Of the newest commit; 0 for a book that was never changed since its first snapshot. */
  sequence: z.int().nonnegative(),
  /** Null for sequence 0. */
  commitId: idSchema.nullable(),
  atMs: momentMsSchema,
  dataVersion: z.int().positive(),
  /** Rows of each kept table. */
  counts: z.record(tableSchema, z.int().nonnegative()),
});
export type Watermark = z.infer<typeof watermarkSchema>;
