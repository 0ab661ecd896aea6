import { z } from 'zod';

import { idSchema, lineSchema, textSchema } from '../schema';

import { dateFieldSchema, memberFieldSchema } from './field-values';
import type { Sheet } from './sheet';

/** 组织生活会's own part: each member's problems, criticism and mending, with its 销号. */
export const lifeMeetingPartSchema = z.strictObject({
  priorOpinions: textSchema,
  /** 上级派员. */
  envoy: lineSchema,
  people: z.array(
    z.strictObject({
      id: idSchema,
      memberId: memberFieldSchema,
      problems: textSchema,
      criticism: textSchema,
      measures: textSchema,
      dueOn: dateFieldSchema,
      /** 销号: when the mending was found done. */
      clearedOn: dateFieldSchema,
    }),
  ),
});
export type LifeMeetingPart = z.infer<typeof lifeMeetingPartSchema>;

export const lifeMeetingSheet: Sheet<keyof LifeMeetingPart> = {
  ahead: [
    { key: 'envoy', label: '上级派员', hint: '没有就不填', control: 'line', span: 12 },
    {
      key: 'priorOpinions',
      label: '会前征求意见',
      control: 'text',
      span: 12,
      need: 'advised',
    },
  ],
  after: [
    {
      key: 'people',
      label: '对照检查和批评意见',
      rowName: '党员',
      print: 'blocks',
      offersRoster: true,
      need: 'advised',
      fields: [
        { key: 'memberId', label: '姓名', control: 'member', span: 4, need: 'required' },
        { key: 'problems', label: '查摆的问题', control: 'text', span: 12, need: 'advised' },
        { key: 'criticism', label: '收到的批评意见', control: 'text', span: 12 },
        { key: 'measures', label: '整改措施', control: 'text', span: 12, need: 'advised' },
        { key: 'dueOn', label: '整改时限', control: 'date', span: 4, need: 'advised' },
        {
          key: 'clearedOn',
          label: '销号日期',
          hint: '整改好了再填',
          control: 'date',
          span: 4,
          isPast: true,
        },
      ],
    },
  ],
};
