import { z } from 'zod';

import { attendanceEntrySchema } from './attendance';
import { ownKindPartSchema } from './own-kind';
import { anyKindSchema } from './record-kind';
import {
  idSchema,
  lineSchema,
  localDateSchema,
  localDateTimeSchema,
  momentMsSchema,
  textSchema,
} from './schema';
import { partSchemas } from './sheets/all-sheets';
import { tenthsSchema } from './sheets/field-values';

/** 列席人员. */
export const guestSchema = z.strictObject({
  id: idSchema,
  name: lineSchema,
  unit: lineSchema,
  /** As 积极分子, 上级指导, 群众代表. */
  role: lineSchema,
});

/** One paragraph of the minutes; `speaker` is empty for narration. */
export const paragraphSchema = z.strictObject({
  id: idSchema,
  speaker: lineSchema,
  text: textSchema,
});
export type Paragraph = z.infer<typeof paragraphSchema>;

export const voteMethods = ['show-of-hands', 'secret-ballot', 'voice'] as const;
export const voteMethodNames: Readonly<Record<(typeof voteMethods)[number], string>> = {
  'show-of-hands': '举手表决',
  'secret-ballot': '无记名投票',
  voice: '口头表决',
};

const countSchema = z.int().min(0).max(9999);

export const voteSchema = z.strictObject({
  method: z.enum(voteMethods),
  inFavour: countSchema,
  against: countSchema,
  abstained: countSchema,
});
export type Vote = z.infer<typeof voteSchema>;

/** 议定事项: a matter that was decided; `vote` is null where none was taken. */
export const matterSchema = z.strictObject({
  id: idSchema,
  title: lineSchema,
  decision: textSchema,
  vote: voteSchema.nullable(),
});
export type Matter = z.infer<typeof matterSchema>;

/** A photo's place in a record; the order of the array is the order of print. */
export const recordPhotoSchema = z.strictObject({
  photoId: idSchema,
  caption: lineSchema,
});
export type RecordPhoto = z.infer<typeof recordPhotoSchema>;

/** 补课: how an absentee caught up. */
export const makeUpSchema = z.strictObject({
  id: idSchema,
  memberId: idSchema,
  on: localDateSchema.nullable(),
  /** As 送学上门, 自学, 视频回看. */
  how: lineSchema,
  by: lineSchema,
});

/** 主题党日's own part: which 规定动作 and 自选动作 were done, and with which other units. */
export const themeDayPartSchema = z.strictObject({
  requiredActions: z.array(lineSchema),
  optionalActions: z.array(lineSchema),
  jointUnits: lineSchema,
});

/** A count that a human puts in place of the computed one, only with a reason. */
export const countOverrideSchema = z.strictObject({
  expected: countSchema,
  attending: countSchema,
  reason: lineSchema,
});

/**
 * What a record says. Permissive on purpose: a draft is kept whatever is still missing, and
 * `shared/rules` says in words what filing needs. Order of the fields is that of the page.
 */
export const recordContentSchema = z.strictObject({
  kinds: z.array(anyKindSchema).min(1),
  /** 记录年度: by default the year of `startsAt`, movable (domain.md 0.3). */
  bookYear: z.int().min(1921).max(9999),
  /** A day alone (`YYYY-MM-DD`) while the time is not typed yet, so that no keystroke is lost. */
  startsAt: z.union([localDateTimeSchema, localDateSchema]).nullable(),
  endsAt: localDateTimeSchema.nullable(),
  place: lineSchema,
  theme: lineSchema,
  /** 形式, as 集中学习, 参观, 志愿服务. */
  forms: z.array(lineSchema),
  chairId: idSchema.nullable(),
  recorderId: idSchema.nullable(),
  agenda: z.array(z.strictObject({ id: idSchema, text: lineSchema })),
  attendance: z.array(attendanceEntrySchema),
  countOverride: countOverrideSchema.nullable(),
  guests: z.array(guestSchema),
  minutes: z.array(paragraphSchema),
  matters: z.array(matterSchema),
  photos: z.array(recordPhotoSchema),
  makeUps: z.array(makeUpSchema),
  themeDay: themeDayPartSchema.nullable(),
  /** 学时 in tenths; absent where none was entered. */
  studyTenths: tenthsSchema.exactOptional(),
  ...partSchemas,
  /** The user's own kind, of which a record has one at most. */
  ownKind: ownKindPartSchema.exactOptional(),
});
export type RecordContent = z.infer<typeof recordContentSchema>;

export const recordStatuses = ['draft', 'filed', 'correcting'] as const;

/**
 * One event with its working copy. `content` of a filed record equals its newest revision; while
 * `correcting` it runs ahead of it, and the page still prints the revision.
 */
export const recordSchema = z.strictObject({
  id: idSchema,
  status: z.enum(recordStatuses),
  content: recordContentSchema,
  /** 登记时间: when typing began; kept apart from the event's time and never hidden. */
  enteredAtMs: momentMsSchema,
  changedAtMs: momentMsSchema,
  /** Number of the newest sealed revision; 0 while never filed. */
  revision: z.int().nonnegative(),
  /** Set when the user deleted a draft; kept so that it can be taken back. */
  deletedAtMs: momentMsSchema.nullable(),
});
export type MeetingRecord = z.infer<typeof recordSchema>;
