import { z } from 'zod';

import { idSchema, lineSchema, textSchema } from '../schema';

import { personSchema, tenthsSchema } from './field-values';
import type { Sheet } from './sheet';

/** 志愿服务's own part. */
export const volunteeringPartSchema = z.strictObject({
  leader: personSchema,
  /** 服务时长 of each who took part, in tenths of an hour. */
  serviceTenths: tenthsSchema,
  /** 服务对象: for whom. */
  served: lineSchema,
  /** 群众参加: who came along without being a member. */
  helpers: lineSchema,
  participantIds: z.array(idSchema),
  result: textSchema,
});

export const volunteeringSheet: Sheet<keyof z.infer<typeof volunteeringPartSchema>> = {
  ahead: [
    { key: 'leader', label: '组织人', control: 'person', span: 6, need: 'required' },
    {
      key: 'serviceTenths',
      label: '服务时长',
      hint: '小时',
      unit: '小时',
      control: 'tenths',
      span: 6,
    },
    { key: 'served', label: '服务对象', control: 'line', span: 6, need: 'advised' },
    { key: 'helpers', label: '群众参加', hint: '没有就不填', control: 'line', span: 6 },
    {
      key: 'participantIds',
      label: '参加党员',
      control: 'members',
      span: 12,
      need: 'required',
      isForNamed: true,
    },
  ],
  after: [{ key: 'result', label: '服务成效', control: 'text', span: 12 }],
};
