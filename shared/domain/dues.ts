import { z } from 'zod';

import { idSchema, lineSchema, localDateSchema } from './schema';

/** By which 党费 is reckoned; `fixed` is students, unemployed, on relief or 低保. */
export const duesCategories = [
  'wage',
  'annual-salary',
  'self-employed',
  'pension',
  'farmer',
  'fixed',
] as const;
export const duesCategorySchema = z.enum(duesCategories);
export type DuesCategory = z.infer<typeof duesCategorySchema>;

const fenSchema = z.int().min(0).max(100_000_000);

/** 计算基数 of a member from one day on, until the next one begins. */
export const duesBasisSchema = z.strictObject({
  from: localDateSchema,
  category: duesCategorySchema,
  /** In fen; 0 where the category has a fixed amount. */
  baseFen: fenSchema,
  /** What is asked each month, in fen, where the rule leaves it open or the branch decided it. */
  decidedFen: fenSchema.nullable(),
  note: lineSchema,
});

/** A month as `YYYY-MM`. */
export const duesMonthSchema = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

/** One payment of 党费: a row of the ledger. */
export const paymentSchema = z.strictObject({
  id: idSchema,
  memberId: idSchema,
  /** Months that it pays for; none for a voluntary sum. */
  months: z.array(duesMonthSchema),
  paidOn: localDateSchema,
  paidFen: fenSchema,
  /** 收款人. */
  receivedBy: lineSchema,
  receiptNumber: lineSchema,
  /** The approval to pay less or nothing is on file. */
  isReductionApproved: z.boolean(),
  note: lineSchema,
});
export type Payment = z.infer<typeof paymentSchema>;
