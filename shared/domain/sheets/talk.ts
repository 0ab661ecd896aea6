import { z } from 'zod';

import { textSchema } from '../schema';

import { personSchema } from './field-values';
import type { Sheet } from './sheet';

/** 谈心谈话's own part: two people, one of them perhaps from outside the branch. */
export const talkPartSchema = z.strictObject({
  talker: personSchema,
  partner: personSchema,
  type: z.enum(['', 'thought', 'work', 'reminder', 'care']),
  suggestions: textSchema,
  followUp: textSchema,
});
export type TalkPart = z.infer<typeof talkPartSchema>;

export const talkSheet: Sheet<keyof TalkPart> = {
  ahead: [
    { key: 'talker', label: '谈话人', control: 'person', span: 4, need: 'required' },
    { key: 'partner', label: '谈话对象', control: 'person', span: 4, need: 'required' },
    {
      key: 'type',
      label: '谈话类型',
      control: 'choice',
      span: 4,
      need: 'required',
      choices: { thought: '思想', work: '工作', reminder: '提醒', care: '关怀' },
    },
  ],
  after: [
    { key: 'suggestions', label: '意见建议', control: 'text', span: 12 },
    { key: 'followUp', label: '跟进情况', control: 'text', span: 12 },
  ],
};
