import { z } from 'zod';

import { lineSchema, textSchema } from '../schema';

import type { Sheet } from './sheet';

/** 支部党员大会's own part. */
export const generalMeetingPartSchema = z.strictObject({
  /** 报告人: who reported to the meeting. */
  reporter: lineSchema,
  /** 书面意见 of those who were away, sent in before the meeting. */
  writtenOpinions: textSchema,
});

export const generalMeetingSheet: Sheet<keyof z.infer<typeof generalMeetingPartSchema>> = {
  ahead: [{ key: 'reporter', label: '报告人', hint: '没有就不填', control: 'line', span: 6 }],
  after: [
    {
      key: 'writtenOpinions',
      label: '书面意见',
      hint: '没有到会的党员会前交来的，没有就不填',
      control: 'text',
      span: 12,
    },
  ],
};
