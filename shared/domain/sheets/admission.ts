import { z } from 'zod';

import { idSchema, lineSchema, textSchema } from '../schema';

import { dateFieldSchema, sheetCountSchema } from './field-values';
import type { Sheet } from './sheet';

/** 发展党员: the meeting's votes on admission and confirmation, one person at a time. */
export const admissionPartSchema = z.strictObject({
  people: z.array(
    z.strictObject({
      id: idSchema,
      name: lineSchema,
      step: z.enum(['', 'accept', 'confirm']),
      introducers: lineSchema,
      /** Day on which the superior's 预审 was passed; absent in records made before it was asked. */
      preReviewOn: dateFieldSchema.exactOptional(),
      inFavour: sheetCountSchema,
      against: sheetCountSchema,
      abstained: sheetCountSchema,
      /** Of the votes in favour, those sent in writing before the meeting by members away. */
      written: sheetCountSchema,
      opinions: textSchema,
    }),
  ),
});
export type AdmissionPart = z.infer<typeof admissionPartSchema>;

export const admissionSheet: Sheet<keyof AdmissionPart> = {
  ahead: [],
  after: [
    {
      key: 'people',
      label: '逐人讨论和表决',
      rowName: '表决对象',
      print: 'blocks',
      need: 'required',
      fields: [
        { key: 'name', label: '姓名', control: 'line', span: 4, need: 'required' },
        {
          key: 'step',
          label: '事项',
          control: 'choice',
          span: 4,
          need: 'required',
          choices: { accept: '接收为预备党员', confirm: '预备党员转为正式党员' },
        },
        { key: 'introducers', label: '入党介绍人', control: 'line', span: 4 },
        {
          key: 'preReviewOn',
          label: '预审日期',
          hint: '转正的不填',
          control: 'date',
          span: 4,
          isPast: true,
        },
        {
          key: 'inFavour',
          label: '赞成',
          control: 'count',
          span: 2,
          need: 'advised',
          isOffPage: true,
        },
        { key: 'against', label: '反对', control: 'count', span: 2, isOffPage: true },
        { key: 'abstained', label: '弃权', control: 'count', span: 2, isOffPage: true },
        {
          key: 'written',
          label: '其中书面赞成',
          hint: '会前收到的',
          control: 'count',
          span: 4,
          isOffPage: true,
        },
        { key: 'opinions', label: '讨论意见', control: 'text', span: 12, need: 'advised' },
      ],
    },
  ],
};
