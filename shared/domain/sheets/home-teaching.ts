import { z } from 'zod';

import { idSchema, lineSchema } from '../schema';

import { memberFieldSchema } from './field-values';
import type { Sheet } from './sheet';

/** 送学上门's own part: who went to whom (党员教育管理工作条例 Art 23). */
export const homeTeachingPartSchema = z.strictObject({
  teacherIds: z.array(idSchema),
  visits: z.array(
    z.strictObject({
      id: idSchema,
      memberId: memberFieldSchema,
      material: lineSchema,
      /** What the visited member said or asked for. */
      remarks: lineSchema,
    }),
  ),
});

export const homeTeachingSheet: Sheet<keyof z.infer<typeof homeTeachingPartSchema>> = {
  ahead: [
    {
      key: 'teacherIds',
      label: '送学党员',
      control: 'members',
      span: 12,
      need: 'required',
    },
    {
      key: 'visits',
      label: '送学对象',
      rowName: '送学对象',
      print: 'table',
      need: 'required',
      fields: [
        { key: 'memberId', label: '姓名', control: 'member', span: 3, need: 'required' },
        { key: 'material', label: '学习内容', control: 'line', span: 4, need: 'advised' },
        { key: 'remarks', label: '本人意见和需要', control: 'line', span: 4 },
      ],
    },
  ],
  after: [],
};
