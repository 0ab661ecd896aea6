import { z } from 'zod';

import { recordKindSchema } from './record-kind';
import { idSchema, lineSchema, localDateSchema, momentMsSchema, textSchema } from './schema';

/** One line of the year's plan. */
export const planItemSchema = z.strictObject({
  id: idSchema,
  /** 1 to 12. */
  month: z.int().min(1).max(12),
  kind: recordKindSchema,
  theme: lineSchema,
  /** The planned day; null while only the month is planned. */
  on: localDateSchema.nullable(),
  place: lineSchema,
  /** 负责人 or 授课人. */
  who: lineSchema,
  note: lineSchema,
  /** Records that the user held against this line. */
  recordIds: z.array(idSchema),
});

/** 年度计划 of one book year: 年初定单, 半年小结 and 年底对账 on one sheet. */
export const planSchema = z.strictObject({
  id: idSchema,
  bookYear: z.int().min(1921).max(9999),
  /** 工作目标. */
  aim: textSchema,
  items: z.array(planItemSchema),
  /** 备案 with the superior; null before it. */
  submittedOn: localDateSchema.nullable(),
  halfYearSummary: textSchema,
  yearEndSummary: textSchema,
  changedAtMs: momentMsSchema,
});
export type Plan = z.infer<typeof planSchema>;
