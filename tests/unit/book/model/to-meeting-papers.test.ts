import { describe, expect, it } from 'vitest';

import type { BookModel } from '@shared/book/model/book-model';
import { toMeetingPapers, type MeetingPapers } from '@shared/book/model/to-meeting-papers';
import { gatherItem } from '@shared/plan/gathering';
import { composeNotice } from '@shared/plan/notice';
import { aBranch } from '@tests/builders/branch';
import { someMembers } from '@tests/builders/member';
import { aPlanItem } from '@tests/builders/plan';

const branch = aBranch();
const item = aPlanItem({ on: '2026-06-17', at: '14:30', place: '三楼党员活动室' });
const gathering = gatherItem(item, { branch, members: someMembers(3), today: '2026-06-01' });
const composed = composeNotice({ gathering, branchName: branch.name, bring: '' });

const papersOf = (papers: MeetingPapers, notice = composed) =>
  toMeetingPapers({ gathering, branchName: branch.name, isByGroup: false, papers, notice });

const wordsOf = ({ chapters }: BookModel) =>
  chapters[0]?.blocks.map((block) => (block.kind === 'paragraph' ? block.text : block));

describe('papers of a meeting', () => {
  it('are the sign-in sheet, the notice, or both one after the other', () => {
    const names = (papers: MeetingPapers) => papersOf(papers).chapters.map(({ name }) => name);
    expect(names('sign-in')).toEqual(['主题党日签到表']);
    expect(names('notice')).toEqual(['主题党日通知']);
    expect(names('both')).toEqual(['主题党日通知', '主题党日签到表']);
  });

  it('have the notice under its name and the branch, a line for each fact', () => {
    expect(wordsOf(papersOf('notice'))).toEqual([
      { kind: 'title', title: '主题党日通知', subtitle: branch.name },
      '时间：2026年6月17日（周三）14:30',
      '地点：三楼党员活动室',
      '参加人员：支部全体党员',
    ]);
  });

  it('print all that was written by hand', () => {
    expect(wordsOf(papersOf('notice', '请大家注意\n\n明天停电，会议改期。\n办公室'))).toEqual([
      { kind: 'title', title: '会议通知', subtitle: branch.name },
      '请大家注意',
      '明天停电，会议改期。',
      '办公室',
    ]);
  });
});
