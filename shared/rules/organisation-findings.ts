import type { RecordContent } from '../domain/record';
import { recordKindFacts } from '../domain/record-kind';

import type { CheckContext } from './check';
import { isCommitteeDue } from './expectations';
import type { Finding } from './finding';
import { judgeChair } from './judge-chair';
import { toAdvice, toAdvices } from './provision-advice';
import { findProvision } from './provision-set';
import { postsOfDay } from './posts-of-day';

/** Who may chair, and whether a 支委会 is to be expected, by the rule of the day. */
export function findOrganisation(context: CheckContext): readonly Finding[] {
  return [...findChair(context), ...findSmallBranch(context)];
}

const chairedKinds = ['general-meeting', 'committee-meeting', 'group-meeting'] as const;

function findChair(context: CheckContext): readonly Finding[] {
  const { content, date, roster, nameOf, rules } = context;
  const { chairId } = content;
  const kind = chairedKinds.find((one) => content.kinds.includes(one));
  const leaderId = content.groupMeeting?.leaderId ?? null;
  if (kind === undefined || chairId === null || date === null) return [];
  if (kind === 'group-meeting' && leaderId === null) return [];
  const { secretaryIds, deputyIds } = postsOfDay(roster, date);
  const isDeputy = deputyIds.includes(chairId) && !secretaryIds.includes(chairId);
  if (kind !== 'group-meeting' && isDeputy && tellsDelegation(content)) return [];
  const remarks = judgeChair(
    {
      kind,
      date,
      chairId,
      secretaryId: secretaryIds.includes(chairId) ? chairId : null,
      deputyIds,
      groupLeaderId: leaderId,
      nameOf,
    },
    rules,
  ).map((remark) => ({ ...remark, message: `${recordKindFacts[kind].name}：${remark.message}` }));
  return toAdvices('basics', remarks);
}

/** Whether the minutes say already that 书记 asked somebody else to chair. */
function tellsDelegation({ minutes }: RecordContent): boolean {
  return minutes.some(({ text }) => text.includes('委托'));
}

function findSmallBranch({ content, roster, date, rules }: CheckContext): readonly Finding[] {
  if (content.committeeMeeting === undefined || date === null) return [];
  const full = roster.filter(({ standing }) => standing === 'full').length;
  if (full === 0 || isCommitteeDue(full, date, rules)) return [];
  const provision = findProvision('committee-threshold', date, rules);
  const least = provision?.parameters['fullMembers'] ?? 0;
  return toAdvice(
    'content',
    provision,
    `当天正式党员${full}人，不足${least}人的支部一般不设支委会，请核对类别。`,
  );
}
