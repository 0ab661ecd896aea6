import { z } from 'zod';

import { idSchema, lineSchema, textSchema } from '../schema';

import { sheetCountSchema } from './field-values';
import type { Sheet } from './sheet';

/** 换届选举 as a record: what was elected, by which ballots, with which votes. */
export const electionPartSchema = z.strictObject({
  term: lineSchema,
  /** 批复文号 of the superior. */
  approval: lineSchema,
  seats: sheetCountSchema,
  /** 监票人、计票人. */
  scrutineers: lineSchema,
  counters: lineSchema,
  issued: sheetCountSchema,
  returned: sheetCountSchema,
  valid: sheetCountSchema,
  candidates: z.array(
    z.strictObject({
      id: idSchema,
      name: lineSchema,
      inFavour: sheetCountSchema,
      against: sheetCountSchema,
      abstained: sheetCountSchema,
    }),
  ),
  /** 另选他人: names and votes. */
  others: textSchema,
  /** Members of the new committee who elected 书记 and 副书记; absent where none were. */
  committeePresent: sheetCountSchema.exactOptional(),
  /** 书记、副书记, as the new committee elected them. */
  posts: z
    .array(
      z.strictObject({
        id: idSchema,
        post: z.enum(['', 'secretary', 'deputy-secretary']),
        name: lineSchema,
        inFavour: sheetCountSchema,
      }),
    )
    .exactOptional(),
});
export type ElectionPart = z.infer<typeof electionPartSchema>;

export const electionSheet: Sheet<keyof ElectionPart> = {
  ahead: [
    { key: 'term', label: '届次', hint: '如 第十二届', control: 'line', span: 4, need: 'advised' },
    { key: 'approval', label: '上级批复', hint: '文号', control: 'line', span: 4, need: 'advised' },
    {
      key: 'seats',
      label: '应选委员',
      hint: '人',
      unit: '人',
      control: 'count',
      span: 4,
      need: 'required',
    },
    { key: 'scrutineers', label: '监票人', control: 'line', span: 6, need: 'required' },
    { key: 'counters', label: '计票人', control: 'line', span: 6, need: 'required' },
    { key: 'issued', label: '发出选票', unit: '张', control: 'count', span: 4, need: 'required' },
    { key: 'returned', label: '收回选票', unit: '张', control: 'count', span: 4, need: 'required' },
    { key: 'valid', label: '有效选票', unit: '张', control: 'count', span: 4, need: 'required' },
  ],
  after: [
    {
      key: 'candidates',
      label: '候选人得票',
      rowName: '候选人',
      print: 'table',
      form: 'lines',
      need: 'required',
      ordersByStrokes: true,
      fields: [
        { key: 'name', label: '姓名', control: 'line', span: 4, need: 'required' },
        { key: 'inFavour', label: '赞成', control: 'count', span: 2 },
        { key: 'against', label: '不赞成', control: 'count', span: 2 },
        { key: 'abstained', label: '弃权', control: 'count', span: 2 },
      ],
    },
    { key: 'others', label: '另选他人', hint: '没有就不填', control: 'text', span: 12 },
    {
      key: 'committeePresent',
      label: '选举书记时到会的新委员',
      hint: '不设支委会的不填',
      unit: '人',
      control: 'count',
      span: 6,
    },
    {
      key: 'posts',
      label: '书记、副书记选举',
      rowName: '当选人',
      print: 'table',
      form: 'lines',
      fields: [
        {
          key: 'post',
          label: '职务',
          control: 'choice',
          span: 3,
          need: 'required',
          choices: { secretary: '书记', 'deputy-secretary': '副书记' },
        },
        { key: 'name', label: '姓名', control: 'line', span: 4, need: 'required' },
        { key: 'inFavour', label: '赞成', control: 'count', span: 2 },
      ],
    },
  ],
};
