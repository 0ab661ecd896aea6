import { z } from 'zod';

import {
  idSchema,
  lineSchema,
  localDateSchema,
  momentMsSchema,
  sha256Schema,
  textSchema,
} from './schema';

/** Why the files pass on. */
export const handoverReasons = ['election', 'transfer', 'other'] as const;
export const handoverReasonNames: Readonly<Record<(typeof handoverReasons)[number], string>> = {
  election: '换届',
  transfer: '书记调离',
  other: '其他',
};

/** 载体: what a row of the list is made of. */
export const handoverMedia = ['paper', 'electronic', 'thing'] as const;
export const handoverMediumNames: Readonly<Record<(typeof handoverMedia)[number], string>> = {
  paper: '纸质',
  electronic: '电子',
  thing: '实物',
};

/** One row of the 移交清单. */
export const handoverItemSchema = z.strictObject({
  id: idSchema,
  /** `counted`: the app counts it anew each time; `user`: as it was typed. */
  source: z.enum(['counted', 'user']),
  title: lineSchema,
  year: lineSchema,
  medium: z.enum(handoverMedia),
  count: z.int().min(0).nullable(),
  /** As 本, 份, 件, 张. */
  unit: lineSchema,
  /** 起止页. */
  pages: lineSchema,
  /** 保管期限, as 永久, 30年, 10年: the user's choice, since sources disagree. */
  retention: lineSchema,
  /** 存放位置 or the path within the package. */
  place: lineSchema,
  /** 完好情况. */
  condition: lineSchema,
  note: lineSchema,
});
export type HandoverItem = z.infer<typeof handoverItemSchema>;

/** 移交人, 接收人, 监交人. */
export const handoverPersonSchema = z.strictObject({ name: lineSchema, post: lineSchema });

/** What was written for the successor. */
export const handoverPackageSchema = z.strictObject({
  /** Of the tag manifest's bytes: it covers every file, whether or not the package is encrypted. */
  tagManifestSha256: sha256Schema,
  fileName: lineSchema,
  sizeBytes: z.int().positive(),
  madeAtMs: momentMsSchema,
  /** How far the book reached; a commit after it is not in the package. */
  sequence: z.int().min(0),
  isEncrypted: z.boolean(),
  /** Read back from the medium and judged whole. */
  verifiedAtMs: momentMsSchema,
});

/** One 移交, from the side of who gives. */
export const handoverSchema = z.strictObject({
  id: idSchema,
  /** 编号 of the list. */
  number: lineSchema,
  reason: z.enum(handoverReasons),
  on: localDateSchema.nullable(),
  place: lineSchema,
  from: handoverPersonSchema,
  to: handoverPersonSchema,
  witness: handoverPersonSchema,
  items: z.array(handoverItemSchema).max(500),
  /** 未办结事项, as the user wrote it. */
  openMatters: textSchema,
  package: handoverPackageSchema.nullable(),
  /** The receiver's confirmation; the book is read-only from then on. */
  confirmedAtMs: momentMsSchema.nullable(),
  changedAtMs: momentMsSchema,
});
export type Handover = z.infer<typeof handoverSchema>;

/**
 * What the receiver seals as the next link of the predecessor's chain. `recordId` and `revision`
 * are named as in filed documents, so that a link of either kind is hashed and checked alike.
 */
export const takeoverDocumentSchema = z.strictObject({
  format: z.literal(1),
  kind: z.literal('takeover'),
  /** Of the takeover itself. */
  recordId: idSchema,
  revision: z.literal(1),
  branchName: lineSchema,
  /** The predecessor's book. */
  fromBookId: idSchema,
  tagManifestSha256: sha256Schema,
  from: handoverPersonSchema,
  to: handoverPersonSchema,
  witness: handoverPersonSchema,
  handedOverOn: localDateSchema.nullable(),
  takenOverAtMs: momentMsSchema,
  /** Counts of records, photos and members as they came in. */
  counts: z.record(z.string(), z.int().min(0)),
});
export type TakeoverDocument = z.infer<typeof takeoverDocumentSchema>;
