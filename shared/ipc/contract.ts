import { z } from 'zod';

import type { Result } from '../util/result';
import { backupContract } from './backup-contract';
import { hostChannels, type HostChannel } from './channels';
import { fileNameSchema } from './file-name-schema';
import type { HostDescription, SaveFileAnswer } from './host';
import { journalContract } from './journal-contract';

// Without this zod probes `new Function`, which a strict CSP refuses and reports.
z.config({ jitless: true });

/** More than any book with photos; beyond it a single message would hurt both processes. */
const largestFileBytes = 1024 * 1024 * 1024;

const bytesSchema = z
  .instanceof(Uint8Array)
  .refine((bytes) => bytes.byteLength <= largestFileBytes, 'too many bytes');

const saveFileRequestSchema = z.strictObject({
  suggestedName: fileNameSchema,
  kind: z.enum(['pdf', 'json', 'xlsx', 'csv', 'ics', 'docx']),
  bytes: bytesSchema,
});

const hostDescriptionSchema = z.strictObject({
  mode: z.enum(['desktop', 'browser']),
  appVersion: z.string(),
  runtime: z.string(),
}) satisfies z.ZodType<HostDescription>;

const saveFileAnswerSchema = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('saved'), location: z.string().min(1) }),
  z.strictObject({ outcome: z.literal('cancelled') }),
]) satisfies z.ZodType<SaveFileAnswer>;

/** What crosses the boundary on each channel: the arguments in, the value of a success out. */
export const hostContract = {
  [hostChannels.describeApp]: { arguments: z.tuple([]), value: hostDescriptionSchema },
  [hostChannels.saveFile]: {
    arguments: z.tuple([saveFileRequestSchema]),
    value: saveFileAnswerSchema,
  },
  [hostChannels.revealFile]: {
    arguments: z.tuple([z.string().min(1).max(4096)]),
    value: z.null(),
  },
  [hostChannels.printPage]: { arguments: z.tuple([]), value: z.null() },
  [hostChannels.confirmFlush]: {
    arguments: z.tuple([z.int().nonnegative()]),
    value: z.null(),
  },
  ...journalContract,
  ...backupContract,
} satisfies Record<HostChannel, { readonly arguments: z.ZodType; readonly value: z.ZodType }>;

export type HostArguments<Channel extends HostChannel> = z.infer<
  (typeof hostContract)[Channel]['arguments']
>;

export type HostValue<Channel extends HostChannel> = z.infer<
  (typeof hostContract)[Channel]['value']
>;

/** One function per channel; a throw is turned into a `Problem` by the registry. */
export type HostHandler<Channel extends HostChannel> = (
  ...values: HostArguments<Channel>
) => Promise<Result<HostValue<Channel>>>;
