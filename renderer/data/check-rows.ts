import { z } from 'zod';

import { bookDesignSchema } from '@shared/domain/book-design';
import { bookFileSchema } from '@shared/domain/book-file';
import { branchSchema } from '@shared/domain/branch';
import { contactSchema } from '@shared/domain/contact';
import { paymentSchema } from '@shared/domain/dues';
import { electionSchema } from '@shared/domain/election-day';
import { handoverSchema } from '@shared/domain/handover';
import { memberSchema } from '@shared/domain/member';
import { ownKindSchema } from '@shared/domain/own-kind';
import { photoSchema } from '@shared/domain/photo';
import { planSchema } from '@shared/domain/plan';
import { printingSchema } from '@shared/domain/printing';
import { recordSchema } from '@shared/domain/record';
import { scanSchema } from '@shared/domain/scan';
import { idSchema, momentMsSchema } from '@shared/domain/schema';
import { revisionSchema } from '@shared/domain/seal';
import { takeoverSchema } from '@shared/domain/takeover';
import { wordTemplateSchema } from '@shared/domain/word-template';
import type { keptTables } from '@shared/keeping/commit';
import { localRuleRowSchema } from '@shared/rules/local-rules';

import { historyEvents, type BookDatabase } from './db';
import { readParts } from './snapshot';

const historySchema = z.strictObject({
  sequence: z.int().positive(),
  recordId: idSchema,
  atMs: momentMsSchema,
  event: z.enum(historyEvents),
  note: z.string(),
});

const rowSchemas: Readonly<Record<(typeof keptTables)[number], z.ZodType>> = {
  branch: branchSchema,
  members: memberSchema,
  records: recordSchema,
  revisions: revisionSchema,
  photos: photoSchema,
  history: historySchema,
  plans: planSchema,
  payments: paymentSchema,
  contacts: contactSchema,
  ownKinds: ownKindSchema,
  localRules: localRuleRowSchema,
  bookDesigns: bookDesignSchema,
  printings: printingSchema,
  scans: scanSchema,
  wordTemplates: wordTemplateSchema,
  elections: electionSchema,
  handovers: handoverSchema,
  takeovers: takeoverSchema,
  bookFiles: bookFileSchema,
};

/**
 * Whether every row has the shape that the program of today reads. A copy from elsewhere is
 * upgraded by the migrations first, which trust its rows.
 *
 * @returns The first table that holds another row; null if there is none.
 */
export async function findMisshapenTable(db: BookDatabase): Promise<string | null> {
  for (const [table, schema] of Object.entries(rowSchemas)) {
    for await (const part of readParts(db, table)) {
      if (part.some(({ row }) => !schema.safeParse(row).success)) return table;
    }
  }
  return null;
}
