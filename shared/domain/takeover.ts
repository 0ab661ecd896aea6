import { z } from 'zod';

import { handoverPersonSchema } from './handover';
import { idSchema, lineSchema, localDateSchema, momentMsSchema, sha256Schema } from './schema';
import { sealSchema } from './seal';

const linkFields = {
  format: z.literal(1),
  /** Of this link; named as in a filed document, so that links of all kinds are sealed alike. */
  recordId: idSchema,
  revision: z.literal(1),
  branchName: lineSchema,
  /** The predecessor's book. */
  fromBookId: idSchema,
  /** The predecessor's row of this handover; null where a plain copy of the book was taken over. */
  handoverId: idSchema.nullable(),
  /** The package that was taken in. */
  tagManifestSha256: sha256Schema,
};

/** 接收: what the receiver seals as the next link of the predecessor's chain. */
export const takeoverDocumentSchema = z.strictObject({
  ...linkFields,
  kind: z.literal('takeover'),
  from: handoverPersonSchema,
  to: handoverPersonSchema,
  witness: handoverPersonSchema,
  handedOverOn: localDateSchema.nullable(),
  takenOverAtMs: momentMsSchema,
  /** Rows of each kept table as they came in. */
  counts: z.record(z.string(), z.int().min(0)),
});
export type TakeoverDocument = z.infer<typeof takeoverDocumentSchema>;

/** 补交: corrections of the predecessor that were taken in later, before they are sealed anew. */
export const supplementDocumentSchema = z.strictObject({
  ...linkFields,
  kind: z.literal('supplement'),
  reason: lineSchema,
  takenInAtMs: momentMsSchema,
  /** The corrected texts by the seal that the predecessor gave them. */
  revisions: z.array(
    z.strictObject({ recordId: idSchema, revision: z.int().positive(), seal: sha256Schema }),
  ),
});
export type SupplementDocument = z.infer<typeof supplementDocumentSchema>;

export const chainEventDocumentSchema = z.discriminatedUnion('kind', [
  takeoverDocumentSchema,
  supplementDocumentSchema,
]);
export type ChainEventDocument = z.infer<typeof chainEventDocumentSchema>;

/** A link of the chain of seals that is no filed record: it tells how the book came here. */
export const takeoverSchema = z.strictObject({
  document: chainEventDocumentSchema,
  seal: sealSchema,
});
export type Takeover = z.infer<typeof takeoverSchema>;
