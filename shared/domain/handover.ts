import { z } from 'zod';

import {
  idSchema,
  lineSchema,
  localDateSchema,
  momentMsSchema,
  sha256Schema,
  textSchema,
} from './schema';

/** 事由: why the files pass on. */
export const handoverReasons = ['election', 'transfer', 'other'] as const;
export type HandoverReason = (typeof handoverReasons)[number];
export const handoverReasonNames: Readonly<Record<HandoverReason, string>> = {
  election: '换届',
  transfer: '书记调离',
  other: '其他',
};

/** 载体: what a row of the list is made of. */
export const handoverMedia = ['paper', 'electronic', 'thing'] as const;
export type HandoverMedium = (typeof handoverMedia)[number];
export const handoverMediumNames: Readonly<Record<HandoverMedium, string>> = {
  paper: '纸质',
  electronic: '电子',
  thing: '实物',
};

/** One row of the 移交清单 that the user wrote; what the app holds is counted, not stored. */
export const handoverItemSchema = z.strictObject({
  id: idSchema,
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
  /** 存放位置. */
  place: lineSchema,
  /** 完好情况. */
  condition: lineSchema,
  note: lineSchema,
});
export type HandoverItem = z.infer<typeof handoverItemSchema>;

/** What the user adds to a row that the app counts, by the row's key. */
export const countedItemWordsSchema = z.strictObject({
  key: z.string().min(1).max(60),
  retention: lineSchema,
  note: lineSchema,
});
export type CountedItemWords = z.infer<typeof countedItemWordsSchema>;

/** 移交人, 接收人, 监交人. */
export const handoverPersonSchema = z.strictObject({ name: lineSchema, post: lineSchema });
export type HandoverPerson = z.infer<typeof handoverPersonSchema>;

/** A package that was written for the successor and read back from its medium. */
export const handoverPackageSchema = z.strictObject({
  /** Of the tag manifest's bytes: it covers every file, whether or not the package is encrypted. */
  tagManifestSha256: sha256Schema,
  fileName: lineSchema,
  sizeBytes: z.int().positive(),
  madeAtMs: momentMsSchema,
  /** How far the book reached: a later commit is not in the package. */
  sequence: z.int().min(0),
  isEncrypted: z.boolean(),
  verifiedAtMs: momentMsSchema,
});
export type HandoverPackage = z.infer<typeof handoverPackageSchema>;

/**
 * 补交: the predecessor's book, read-only since the receiver's confirmation, opened again for a
 * correction, until the receiver has taken in what was corrected.
 */
export const handoverSupplementSchema = z.strictObject({
  id: idSchema,
  openedAtMs: momentMsSchema,
  reason: lineSchema,
  package: handoverPackageSchema.nullable(),
  confirmedAtMs: momentMsSchema.nullable(),
});
export type HandoverSupplement = z.infer<typeof handoverSupplementSchema>;

/** One 移交, from the side of who gives. The book is read-only between confirmation and 补交. */
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
  countedItems: z.array(countedItemWordsSchema).max(200),
  /** 未办结事项, as the user wrote it. */
  openMatters: textSchema,
  /** Whether 已知缺口 are printed on the list. */
  listsGaps: z.boolean(),
  package: handoverPackageSchema.nullable(),
  /** When the receiver's confirmation code was entered. */
  confirmedAtMs: momentMsSchema.nullable(),
  supplements: z.array(handoverSupplementSchema).max(50),
  changedAtMs: momentMsSchema,
});
export type Handover = z.infer<typeof handoverSchema>;
