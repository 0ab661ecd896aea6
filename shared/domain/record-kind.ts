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
  'life-meeting',
  'appraisal',
  'talk',
  'admission',
  'election',
  'volunteering',
  'practical-work',
  'home-teaching',
  'publicity',
] as const;
export const recordKindSchema = z.enum(recordKinds);
export type BuiltInKind = z.infer<typeof recordKindSchema>;

/**
 * How a record says that one of its kinds is the user's own, defined in `content.ownKind`: without
 * and with the attendance sheet, so that the frame of a record is known from its kinds alone.
 */
export const ownKindSlots = ['own', 'own-meeting'] as const;
export type OwnKindSlot = (typeof ownKindSlots)[number];

/** Every kind that a record can have. */
export const anyKindSchema = z.enum([...recordKinds, ...ownKindSlots]);
export type RecordKind = z.infer<typeof anyKindSchema>;

/** Whether a record's kind is one that the user defined. */
export function isOwnSlot(kind: RecordKind): kind is OwnKindSlot {
  return ownKindSlots.some((slot) => slot === kind);
}

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
  /** Elections leave more people out of 应到 than other meetings. */
  readonly isElection?: true;
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
  'life-meeting': {
    name: '组织生活会',
    pageTitle: '组织生活会记录',
    purpose: '查摆问题、批评和自我批评，一般每年一次',
    expects: 'whole-unless-narrower',
    frame: [...meeting, 'agenda'],
    themeLabel: '主题',
    contentLabel: '会议情况',
    signers: chairAndRecorder,
    tellsOutcome: false,
  },
  appraisal: {
    name: '民主评议党员',
    pageTitle: '民主评议党员记录',
    purpose: '自评、互评、测评和评定，一般每年一次',
    expects: 'whole-unless-narrower',
    frame: [...meeting, 'agenda'],
    themeLabel: '主题',
    contentLabel: '评议情况',
    signers: chairAndRecorder,
    tellsOutcome: false,
  },
  talk: {
    name: '谈心谈话',
    pageTitle: '谈心谈话记录',
    purpose: '委员之间、委员和党员、党员之间',
    expects: 'named',
    frame: ['times'],
    themeLabel: '谈话主题',
    contentLabel: '谈话内容',
    signers: ['谈话人', '谈话对象'],
    tellsOutcome: false,
  },
  admission: {
    name: '发展党员',
    pageTitle: '发展党员大会记录',
    purpose: '讨论接收预备党员和转正，逐人表决',
    expects: 'whole-branch',
    frame: [...meeting, 'agenda'],
    themeLabel: '主题',
    contentLabel: '会议内容',
    signers: chairAndRecorder,
    tellsOutcome: true,
  },
  election: {
    name: '换届选举',
    pageTitle: '换届选举大会记录',
    purpose: '选举或补选支部委员',
    expects: 'whole-branch',
    isElection: true,
    frame: [...meeting, 'agenda'],
    themeLabel: '主题',
    contentLabel: '会议内容',
    signers: ['主持人', '监票人', '计票人'],
    tellsOutcome: true,
  },
  volunteering: {
    name: '志愿服务',
    pageTitle: '志愿服务记录',
    purpose: '党员参加的志愿服务',
    expects: 'named',
    frame: ['times'],
    themeLabel: '服务项目',
    contentLabel: '服务内容',
    signers: ['组织人', '记录人'],
    tellsOutcome: false,
  },
  'practical-work': {
    name: '我为群众办实事',
    pageTitle: '我为群众办实事记录',
    purpose: '从诉求、办理到群众评价',
    expects: 'named',
    frame: [],
    themeLabel: '实事项目',
    contentLabel: '办理过程',
    signers: ['责任人', '记录人'],
    tellsOutcome: false,
  },
  'home-teaching': {
    name: '送学上门',
    pageTitle: '送学上门记录',
    purpose: '给年老体弱、行动不便的党员送学',
    expects: 'named',
    frame: ['times'],
    themeLabel: '学习主题',
    contentLabel: '送学情况',
    signers: ['送学人', '送学对象'],
    tellsOutcome: false,
  },
  publicity: {
    name: '党务公开',
    pageTitle: '党务公开记录',
    purpose: '公开了什么、多久、群众的意见',
    expects: 'named',
    frame: [],
    themeLabel: '公开事项',
    contentLabel: '公开内容',
    signers: ['经办人', '审核人'],
    tellsOutcome: false,
  },
  own: {
    name: '自定类别',
    pageTitle: '活动记录',
    purpose: '',
    expects: 'named',
    frame: ['times', 'officers'],
    themeLabel: '主题',
    contentLabel: '内容',
    signers: chairAndRecorder,
    tellsOutcome: false,
  },
  'own-meeting': {
    name: '自定类别',
    pageTitle: '活动记录',
    purpose: '',
    expects: 'whole-unless-narrower',
    frame: ['times', 'officers', 'attendance'],
    themeLabel: '主题',
    contentLabel: '内容',
    signers: chairAndRecorder,
    tellsOutcome: false,
  },
};

/** The kinds of one record as one: labels of the first, parts of the frame of all. */
export interface Frame {
  readonly first: RecordKindFacts;
  readonly circle: Circle;
  readonly isElection: boolean;
  /** Everybody who signs for one of the kinds, each once. */
  readonly signers: readonly string[];
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
    signers: [...new Set(facts.flatMap(({ signers }) => signers))],
    isElection: facts.some(({ isElection }) => isElection === true),
    has: (part) => parts.has(part),
  };
}

/** What of a record says which kinds it has and what they are called. */
export interface HasKinds {
  readonly kinds: readonly RecordKind[];
  readonly ownKind?: { readonly kindId: string; readonly name: string } | undefined;
}

/** A kind of a record as it is told, counted and chosen. */
export interface NamedKind {
  readonly kind: RecordKind;
  /** Under which records of it are numbered and filtered: of an own kind the definition's id. */
  readonly key: string;
  readonly name: string;
}

/** The kinds of a record by name, the user's own under the name that the record has for it. */
export function namedKindsOf({ kinds, ownKind }: HasKinds): readonly NamedKind[] {
  return kinds.map((kind) =>
    isOwnSlot(kind) && ownKind
      ? { kind, key: ownKind.kindId, name: ownKind.name }
      : { kind, key: kind, name: recordKindFacts[kind].name },
  );
}

/** One kind of a record by name. */
export function toKindName(content: HasKinds, kind: RecordKind): string {
  return (isOwnSlot(kind) ? content.ownKind?.name : undefined) ?? recordKindFacts[kind].name;
}

/** Heading of a record's printed page: that of its first kind. */
export function toPageTitle({ kinds, ownKind }: HasKinds): string {
  const [first = 'theme-day'] = kinds;
  return isOwnSlot(first) && ownKind ? `${ownKind.name}记录` : recordKindFacts[first].pageTitle;
}

/** The kinds in words, as 主题党日＋党课. */
export function toKindNames(content: HasKinds): string {
  return namedKindsOf(content)
    .map(({ name }) => name)
    .join('＋');
}
