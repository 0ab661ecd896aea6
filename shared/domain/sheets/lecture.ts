import { z } from 'zod';

import { lineSchema, textSchema } from '../schema';

import { personSchema } from './field-values';
import type { Sheet } from './sheet';

/** 党课's own part; its title is the record's theme, its hours are the record's. */
export const lecturePartSchema = z.strictObject({
  /** A member of the branch or a guest. */
  lecturer: personSchema,
  post: lineSchema,
  /** 讲稿: what was taught, or where the script lies. */
  script: textSchema,
});

export const lectureSheet: Sheet<keyof z.infer<typeof lecturePartSchema>> = {
  ahead: [
    { key: 'lecturer', label: '授课人', control: 'person', span: 6, need: 'required' },
    { key: 'post', label: '授课人职务', control: 'line', span: 6, need: 'advised' },
  ],
  after: [{ key: 'script', label: '讲稿要点', control: 'text', span: 12 }],
};
