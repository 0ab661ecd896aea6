import { z } from 'zod';

import { idSchema, momentMsSchema } from '../domain/schema';
import type { BackupFile, BackupState, OpenedFile } from './backup-host';
import { hostChannels } from './channels';
import { fileNameSchema } from './file-name-schema';
import { LARGEST_PIECE_BYTES } from './piece-size';

const reasonSchema = z.enum(['daily', 'by-hand', 'before-upgrade', 'before-import']);

const backupFileSchema = z.strictObject({
  name: fileNameSchema,
  madeAtMs: momentMsSchema,
  sizeBytes: z.int().nonnegative(),
  reason: reasonSchema,
}) satisfies z.ZodType<BackupFile>;

const backupStateSchema = z.strictObject({
  folder: z.string().min(1),
  place: z.enum(['chosen', 'substitute']),
  backups: z.array(backupFileSchema).readonly(),
  running: z
    .strictObject({ doneBytes: z.number().nonnegative(), totalBytes: z.number().positive() })
    .nullable(),
  lastProblem: z.strictObject({ atMs: momentMsSchema, sentence: z.string() }).nullable(),
}) satisfies z.ZodType<BackupState>;

const handleSchema = z.int().positive();

const openedFileSchema = z.strictObject({
  handle: handleSchema,
  name: z.string().min(1),
  sizeBytes: z.int().nonnegative(),
}) satisfies z.ZodType<OpenedFile>;

const pieceSchema = z
  .instanceof(Uint8Array)
  .refine((bytes) => bytes.byteLength <= LARGEST_PIECE_BYTES, 'too many bytes');

/** A UUID, so that nothing but a book's backups can be meant by it. */
const book = idSchema;

/** What crosses the boundary on the channels of backups and packages. */
export const backupContract = {
  [hostChannels.describeBackups]: { arguments: z.tuple([book]), value: backupStateSchema },
  [hostChannels.chooseBackupFolder]: { arguments: z.tuple([book]), value: backupStateSchema },
  [hostChannels.openBackupFolder]: { arguments: z.tuple([book]), value: z.null() },
  [hostChannels.makeBackup]: {
    arguments: z.tuple([book, reasonSchema]),
    value: backupFileSchema,
  },
  [hostChannels.cancelBackup]: { arguments: z.tuple([book]), value: z.null() },
  [hostChannels.pickPackage]: { arguments: z.tuple([]), value: openedFileSchema.nullable() },
  [hostChannels.openBackup]: {
    arguments: z.tuple([book, fileNameSchema]),
    value: openedFileSchema,
  },
  [hostChannels.readPackage]: {
    arguments: z.tuple([
      handleSchema,
      z.int().nonnegative(),
      z.int().nonnegative().max(LARGEST_PIECE_BYTES),
    ]),
    value: pieceSchema,
  },
  [hostChannels.closePackage]: { arguments: z.tuple([handleSchema]), value: z.null() },
  [hostChannels.beginPackage]: {
    arguments: z.tuple([fileNameSchema]),
    value: openedFileSchema.nullable(),
  },
  [hostChannels.writePackage]: {
    arguments: z.tuple([handleSchema, pieceSchema]),
    value: z.null(),
  },
  [hostChannels.finishPackage]: {
    arguments: z.tuple([handleSchema]),
    value: z.strictObject({ location: z.string().min(1) }),
  },
  [hostChannels.abandonPackage]: { arguments: z.tuple([handleSchema]), value: z.null() },
};
