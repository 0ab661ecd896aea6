import { isCommitteePost, postsOn } from '../domain/post-on-date';
import { recordKindFacts } from '../domain/record-kind';

import { sayIf, type CheckContext, type Checks } from './check';
import type { RuleParameters } from './rule';

/** Checks of single kinds: who may hold, chair and decide them. */
export const kindChecks: Checks = {
  'circles-differ': { field: 'basics', find: findDifferentCircles },
  'chair-by-post': { field: 'basics', find: findChairWithoutPost },
  'chair-not-leader': { field: 'basics', find: findChairNotLeader },
  'committee-quorum': { field: 'attendance', find: findCommitteeQuorumMissed },
  'committee-in-small-branch': { field: 'content', find: findSmallBranch },
};

/** Kinds whose circles exclude each other: their 应到 cannot both be right on one sheet. */
function findDifferentCircles({ content: { kinds } }: CheckContext): readonly string[] {
  const firm = kinds.filter((kind) =>
    ['whole-branch', 'group', 'committee'].includes(recordKindFacts[kind].expects),
  );
  const circles = new Set(firm.map((kind) => recordKindFacts[kind].expects));
  const names = firm.map((kind) => recordKindFacts[kind].name).join('和');
  return sayIf(circles.size > 1, `${names}应到的人不同，一张出席表只能对其中一个，最好分开记。`);
}

function findChairWithoutPost(context: CheckContext): readonly string[] {
  const { kinds, chairId } = context.content;
  const kind = kinds.find((one) => one === 'general-meeting' || one === 'committee-meeting');
  const chair = context.members.find(({ id }) => id === chairId);
  if (kind === undefined || chairId === null || !chair || context.date === null) return [];
  if (postsOn(chair, context.date).some(isCommitteePost)) return [];
  return [
    `${recordKindFacts[kind].name}的主持人${context.nameOf(chairId)}，名册上当天的职务不是书记、副书记或委员，` +
      '请核对；受书记委托主持的，可在内容里说明。',
  ];
}

function findChairNotLeader({ content, nameOf }: CheckContext): readonly string[] {
  const leaderId = content.groupMeeting?.leaderId ?? null;
  const { chairId } = content;
  if (leaderId === null || chairId === null || leaderId === chairId) return [];
  return [`党小组会由组长主持，组长是${nameOf(leaderId)}，主持人写的是${nameOf(chairId)}。`];
}

/** 半数以上委员到会: half is enough. */
function findCommitteeQuorumMissed(
  { content, frame, counts }: CheckContext,
  { quorumShare = 0 }: RuleParameters,
): readonly string[] {
  if (content.committeeMeeting === undefined || frame.circle !== 'committee') return [];
  return sayIf(
    counts.attending < counts.expected * quorumShare,
    `到会委员${counts.attending}人，不到${counts.expected}名委员的半数，按规定不能开会。`,
  );
}

function findSmallBranch(
  { content, roster }: CheckContext,
  { fullMembers = 0 }: RuleParameters,
): readonly string[] {
  if (content.committeeMeeting === undefined) return [];
  const full = roster.filter(({ standing }) => standing === 'full').length;
  return sayIf(
    full > 0 && full < fullMembers,
    `当天正式党员${full}人，不足${fullMembers}人的支部一般不设支委会，请核对类别。`,
  );
}
