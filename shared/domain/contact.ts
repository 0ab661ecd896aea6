import { z } from 'zod';

import { idSchema, lineSchema, localDateSchema, textSchema } from './schema';

/** 联系记录: one contact with a mobile member, or with one who is away or cannot come. */
export const contactSchema = z.strictObject({
  id: idSchema,
  memberId: idSchema,
  on: localDateSchema,
  /** As 电话, 微信, 走访. */
  how: lineSchema,
  /** Who made it. */
  by: lineSchema,
  content: textSchema,
});
export type Contact = z.infer<typeof contactSchema>;
