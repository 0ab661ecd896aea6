import { z } from 'zod';

/**
 * Kinds of record. Only kinds that can be filled in are listed; each is an entry in
 * `recordKindFacts` plus a small form part and a small page part.
 */
export const recordKinds = ['theme-day'] as const;
export const recordKindSchema = z.enum(recordKinds);
export type RecordKind = z.infer<typeof recordKindSchema>;

/** What the frame needs to know of a kind. */
export interface RecordKindFacts {
  /** The term on screen and on paper. */
  readonly name: string;
  /** Heading of the printed page. */
  readonly pageTitle: string;
  /** Who is expected: every member of the branch, or a part of it. */
  readonly expects: 'all-members';
  /** Headings of the editor's content part. */
  readonly contentLabel: string;
}

export const recordKindFacts: Readonly<Record<RecordKind, RecordKindFacts>> = {
  'theme-day': {
    name: '主题党日',
    pageTitle: '主题党日活动记录',
    expects: 'all-members',
    contentLabel: '活动内容',
  },
};
