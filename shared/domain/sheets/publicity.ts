import { z } from 'zod';

import { lineSchema, textSchema } from '../schema';

import { dateFieldSchema, personSchema } from './field-values';
import type { Sheet } from './sheet';

/** 党务公开's own part; what was made public is the minutes. */
export const publicityPartSchema = z.strictObject({
  scope: z.enum(['', 'branch', 'public']),
  /** As 公开栏, 党员大会, 微信群. */
  channel: lineSchema,
  untilOn: dateFieldSchema,
  handler: personSchema,
  /** 意见反馈和处理. */
  feedback: textSchema,
});

export const publicitySheet: Sheet<keyof z.infer<typeof publicityPartSchema>> = {
  ahead: [
    {
      key: 'scope',
      label: '公开范围',
      control: 'choice',
      span: 6,
      need: 'required',
      choices: { branch: '支部党员', public: '党员和群众' },
    },
    {
      key: 'channel',
      label: '公开形式',
      hint: '如 公开栏',
      control: 'line',
      span: 6,
      need: 'required',
    },
    { key: 'untilOn', label: '公开至', hint: '长期公开就不填', control: 'date', span: 6 },
    { key: 'handler', label: '经办人', control: 'person', span: 6, need: 'required' },
  ],
  after: [{ key: 'feedback', label: '意见反馈和处理', control: 'text', span: 12 }],
};
