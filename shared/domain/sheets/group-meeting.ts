import { z } from 'zod';

import { idSchema, lineSchema, textSchema } from '../schema';

import { groupRefSchema, memberFieldSchema } from './field-values';
import type { Sheet } from './sheet';

/** 党小组会's own part. */
export const groupMeetingPartSchema = z.strictObject({
  /** Its members are expected. */
  group: groupRefSchema,
  /** 组长. */
  leaderId: memberFieldSchema,
  /** 汇报思想. */
  reports: z.array(z.strictObject({ id: idSchema, who: lineSchema, text: textSchema })),
});

export const groupMeetingSheet: Sheet<keyof z.infer<typeof groupMeetingPartSchema>> = {
  ahead: [
    {
      key: 'group',
      label: '党小组',
      control: 'group',
      span: 6,
      need: 'required',
      isConvening: true,
    },
    { key: 'leaderId', label: '组长', control: 'member', span: 6, need: 'advised' },
  ],
  after: [
    {
      key: 'reports',
      label: '汇报思想',
      rowName: '汇报',
      print: 'blocks',
      fields: [
        { key: 'who', label: '汇报人', control: 'line', span: 4, need: 'required' },
        { key: 'text', label: '内容', control: 'text', span: 12 },
      ],
    },
  ],
};
