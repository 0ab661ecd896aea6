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
  /** The planned time of day, `HH:mm`; null while none is planned. */
  at: z.iso.time({ precision: -1 }).nullable(),
  place: lineSchema,
  /** 负责人 or 授课人. */
  who: lineSchema,
  note: lineSchema,
  /** 未开展原因, as the user wrote it at 年底对账. */
  reason: lineSchema,
  /** Records that the user held against this line. */
  recordIds: z.array(idSchema),
});
export type PlanItem = z.infer<typeof planItemSchema>;

/** What a planned day does on a day off: stays, or goes to the next or the last working day. */
export const holidayShifts = ['none', 'later', 'earlier'] as const;
export const holidayShiftSchema = z.enum(holidayShifts);
export type HolidayShift = z.infer<typeof holidayShiftSchema>;

export const holidayShiftNames: Readonly<Record<HolidayShift, string>> = {
  none: '不顺延',
  later: '顺延到下一个工作日',
  earlier: '提前到上一个工作日',
};

/** 备案: the plan as it was handed to the superior; later changes leave it as it was. */
export const submissionSchema = z.strictObject({
  on: localDateSchema,
  aim: textSchema,
  items: z.array(planItemSchema),
});

/** 年度计划 of one book year: 年初定单, 半年小结 and 年底对账 on one sheet. */
export const planSchema = z.strictObject({
  id: idSchema,
  bookYear: z.int().min(1921).max(9999),
  /** 工作目标. */
  aim: textSchema,
  items: z.array(planItemSchema),
  holidayShift: holidayShiftSchema,
  /** Null before 备案. */
  submission: submissionSchema.nullable(),
  halfYearSummary: textSchema,
  yearEndSummary: textSchema,
  changedAtMs: momentMsSchema,
});
export type Plan = z.infer<typeof planSchema>;
