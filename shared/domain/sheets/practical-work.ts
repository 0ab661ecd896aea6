import { z } from 'zod';

import { idSchema, lineSchema, textSchema } from '../schema';

import { dateFieldSchema, personSchema } from './field-values';
import type { Sheet } from './sheet';

/** 我为群众办实事's own part. */
export const practicalWorkPartSchema = z.strictObject({
  /** Who asked for it, or how the branch came to know. */
  source: lineSchema,
  responsible: personSchema,
  dueOn: dateFieldSchema,
  doneOn: dateFieldSchema,
  participantIds: z.array(idSchema),
  result: textSchema,
  /** 群众评价. */
  feedback: lineSchema,
});

export const practicalWorkSheet: Sheet<keyof z.infer<typeof practicalWorkPartSchema>> = {
  ahead: [
    { key: 'source', label: '群众诉求来源', control: 'line', span: 6, need: 'advised' },
    { key: 'responsible', label: '责任人', control: 'person', span: 6, need: 'required' },
    { key: 'dueOn', label: '完成时限', control: 'date', span: 6 },
    {
      key: 'doneOn',
      label: '办结日期',
      hint: '没有办结就不填',
      control: 'date',
      span: 6,
      isPast: true,
    },
    {
      key: 'participantIds',
      label: '参与党员',
      control: 'members',
      span: 12,
      isForNamed: true,
    },
  ],
  after: [
    { key: 'result', label: '办理结果', control: 'text', span: 12, need: 'advised' },
    { key: 'feedback', label: '群众评价', control: 'line', span: 12 },
  ],
};
