import { z } from 'zod';

import { idSchema, lineSchema } from '../schema';

import { dateFieldSchema } from './field-values';
import type { Sheet } from './sheet';

/** 支委会's own part. */
export const committeeMeetingPartSchema = z.strictObject({
  /** The committee as it was on the day: they are expected. */
  committeeIds: z.array(idSchema),
  topics: z.array(
    z.strictObject({
      id: idSchema,
      title: lineSchema,
      /** 提出人. */
      proposer: lineSchema,
      /** 分工: who sees to it. */
      assignee: lineSchema,
      /** 完成时限. */
      dueOn: dateFieldSchema,
    }),
  ),
});

export const committeeMeetingSheet: Sheet<keyof z.infer<typeof committeeMeetingPartSchema>> = {
  ahead: [
    {
      key: 'committeeIds',
      label: '支委会成员',
      hint: '按职务先勾好，请按当天的实际核对',
      control: 'committee',
      span: 12,
      need: 'required',
      isOffPage: true,
      isConvening: true,
    },
    {
      key: 'topics',
      label: '议题和分工',
      rowName: '议题',
      print: 'table',
      need: 'advised',
      fields: [
        { key: 'title', label: '议题', control: 'line', span: 12, need: 'required' },
        { key: 'proposer', label: '提出人', control: 'line', span: 4 },
        { key: 'assignee', label: '分工落实', control: 'line', span: 4 },
        { key: 'dueOn', label: '完成时限', control: 'date', span: 4 },
      ],
    },
  ],
  after: [],
};
