import { z } from 'zod';

import { idSchema, sha256Schema } from '../domain/schema';
import { commitSchema, keptRowSchema, watermarkSchema } from '../keeping/commit';
import { hostChannels } from './channels';
import type { DamagedPhotos, JournalState, RowPart } from './journal-host';

/** A print-size JPEG has about 0.5 MB; far beyond it a message would hurt both processes. */
const largestPhotoBytes = 64 * 1024 * 1024;

/** More rows or photos than any page has reason to name in one message. */
const longestList = 50_000;

const photoBytesSchema = z
  .instanceof(Uint8Array)
  .refine((bytes) => bytes.byteLength <= largestPhotoBytes, 'too many bytes');

const journalStateSchema = z.strictObject({
  bookId: idSchema,
  branchName: z.string(),
  watermark: watermarkSchema,
  condition: z.enum(['whole', 'cut', 'damaged']),
  unreadableLines: z.int().nonnegative(),
}) satisfies z.ZodType<JournalState>;

// Rows come out of lines that prove themselves by their hash and were checked when they were
// written; checking every value of a book again would take seconds.
const provenRowsSchema = z
  .array(z.custom<RowPart['rows'][number]>((value) => typeof value === 'object' && value !== null))
  .readonly();

const rowPartSchema = z.strictObject({
  rows: provenRowsSchema,
  next: z.int().positive().nullable(),
}) satisfies z.ZodType<RowPart>;

const damagedPhotosSchema = z.strictObject({
  damaged: z.array(sha256Schema).readonly(),
  next: z.int().positive().nullable(),
}) satisfies z.ZodType<DamagedPhotos>;

/** A UUID, so that nothing but a book's folder can be made of it. */
const book = idSchema;
const fromSchema = z.int().nonnegative();

/** What crosses the boundary on the journal's channels. */
export const journalContract = {
  [hostChannels.listJournals]: {
    arguments: z.tuple([]),
    value: z.array(journalStateSchema).readonly(),
  },
  [hostChannels.openJournal]: {
    arguments: z.tuple([book]),
    value: journalStateSchema.nullable(),
  },
  [hostChannels.appendToJournal]: {
    arguments: z.tuple([book, z.array(commitSchema).max(longestList).readonly()]),
    value: z.null(),
  },
  [hostChannels.loadJournalRows]: {
    arguments: z.tuple([book, fromSchema]),
    value: rowPartSchema,
  },
  [hostChannels.findMissingJournalPhotos]: {
    arguments: z.tuple([book, z.array(sha256Schema).max(longestList).readonly()]),
    value: z.array(sha256Schema).readonly(),
  },
  [hostChannels.findDamagedJournalPhotos]: {
    arguments: z.tuple([book, fromSchema]),
    value: damagedPhotosSchema,
  },
  [hostChannels.putJournalPhoto]: {
    arguments: z.tuple([book, sha256Schema, photoBytesSchema]),
    value: z.null(),
  },
  [hostChannels.loadJournalPhoto]: {
    arguments: z.tuple([book, sha256Schema]),
    value: photoBytesSchema.nullable(),
  },
  [hostChannels.beginJournalSnapshot]: {
    arguments: z.tuple([book, watermarkSchema]),
    value: z.null(),
  },
  [hostChannels.addToJournalSnapshot]: {
    arguments: z.tuple([book, z.array(keptRowSchema).max(longestList).readonly()]),
    value: z.null(),
  },
  [hostChannels.finishJournalSnapshot]: { arguments: z.tuple([book]), value: z.null() },
  [hostChannels.loadJournalFreeSpace]: {
    arguments: z.tuple([]),
    value: z.number().nonnegative(),
  },
  [hostChannels.removeJournal]: { arguments: z.tuple([book]), value: z.null() },
};
