import { z } from 'zod';

/**
 * Kinds of record, in the order in which they are offered. Each is an entry in
 * `recordKindFacts`; what it asks beyond the common form is its sheet in `sheets/`.
 */
export const recordKinds = [
  'theme-day',
  'general-meeting',
  'committee-meeting',
  'group-meeting',
  'lecture',
] as const;
export const recordKindSchema = z.enum(recordKinds);
export type RecordKind = z.infer<typeof recordKindSchema>;

/** Parts of the common form and page that a kind uses. */
export type FramePart =
  /** Times of day for begin and end; else the day is enough. */
  | 'times'
  /** 主持人, 记录人. */
  | 'officers'
  /** 形式. */
  | 'forms'
  /** 学时. */
  | 'hours'
  /** The attendance sheet with 应到 and 实到. */
  | 'attendance'
  | 'agenda'
  /** 议定事项 with votes. */
  | 'matters';

/**
 * Who is expected. `whole-branch` holds against everything; `whole-unless-narrower` gives way to
 * a group or the committee, as a lecture held in a group meeting; `named` has no 应到.
 */
export type Circle = 'whole-branch' | 'group' | 'committee' | 'whole-unless-narrower' | 'named';

/** What form, page, rules and lists need to know of a kind. */
export interface RecordKindFacts {
  /** The term on screen and on paper. */
  readonly name: string;
  /** Heading of the printed page. */
  readonly pageTitle: string;
  /** When to choose it, in a few words. */
  readonly purpose: string;
  readonly expects: Circle;
  readonly frame: readonly FramePart[];
  /** Label of the theme on form and page. */
  readonly themeLabel: string;
  /** Heading of the minutes. */
  readonly contentLabel: string;
  /** Who signs the page. */
  readonly signers: readonly string[];
  /** Whether a vote is printed with its base and whether it passed. */
  readonly tellsOutcome: boolean;
}

const meeting = ['times', 'officers', 'attendance', 'matters'] as const;
const chairAndRecorder = ['主持人', '记录人'] as const;

export const recordKindFacts: Readonly<Record<RecordKind, RecordKindFacts>> = {
  'theme-day': {
    name: '主题党日',
    pageTitle: '主题党日活动记录',
    purpose: '每月固定日的学习、议事和服务',
    expects: 'whole-unless-narrower',
    frame: [...meeting, 'forms', 'hours', 'agenda'],
    themeLabel: '主题',
    contentLabel: '活动内容',
    signers: chairAndRecorder,
    tellsOutcome: false,
  },
  'general-meeting': {
    name: '支部党员大会',
    pageTitle: '支部党员大会记录',
    purpose: '全体党员开会，每季度一般一次',
    expects: 'whole-branch',
    frame: [...meeting, 'agenda'],
    themeLabel: '主题',
    contentLabel: '会议内容',
    signers: chairAndRecorder,
    tellsOutcome: true,
  },
  'committee-meeting': {
    name: '支委会',
    pageTitle: '支部委员会会议记录',
    purpose: '支部委员开会，一般每月一次',
    expects: 'committee',
    frame: meeting,
    themeLabel: '主题',
    contentLabel: '会议内容',
    signers: chairAndRecorder,
    tellsOutcome: false,
  },
  'group-meeting': {
    name: '党小组会',
    pageTitle: '党小组会记录',
    purpose: '一个党小组开会，一般每月一次',
    expects: 'group',
    frame: [...meeting, 'forms', 'hours', 'agenda'],
    themeLabel: '主题',
    contentLabel: '会议内容',
    signers: chairAndRecorder,
    tellsOutcome: false,
  },
  lecture: {
    name: '党课',
    pageTitle: '党课记录',
    purpose: '有人讲课，党员听课',
    expects: 'whole-unless-narrower',
    frame: ['times', 'officers', 'forms', 'hours', 'attendance'],
    themeLabel: '题目',
    contentLabel: '授课内容',
    signers: chairAndRecorder,
    tellsOutcome: false,
  },
};

/** The kinds of one record as one: labels of the first, parts of the frame of all. */
export interface Frame {
  readonly first: RecordKindFacts;
  readonly circle: Circle;
  readonly has: (part: FramePart) => boolean;
}

/** Which circle holds where the kinds of one record expect different people, strongest first. */
const circlesByStrength: readonly Circle[] = [
  'whole-branch',
  'group',
  'committee',
  'whole-unless-narrower',
  'named',
];

/** What form and page of a record with these kinds look like; one kind at least. */
export function frameOf(kinds: readonly RecordKind[]): Frame {
  const facts = kinds.map((kind) => recordKindFacts[kind]);
  const parts = new Set(facts.flatMap(({ frame }) => frame));
  const expected = new Set(facts.map(({ expects }) => expects));
  return {
    first: recordKindFacts[kinds[0] ?? 'theme-day'],
    circle: circlesByStrength.find((circle) => expected.has(circle)) ?? 'named',
    has: (part) => parts.has(part),
  };
}

/** The kinds in words, as 主题党日＋党课. */
export function toKindNames(kinds: readonly RecordKind[]): string {
  return kinds.map((kind) => recordKindFacts[kind].name).join('＋');
}
