import { formatDate } from '../domain/calendar';

import { sayIf, type CheckContext, type Checks } from './check';
import type { RuleParameters } from './rule';

/** Checks of what members say of one another and hear from others: talks, life meetings, reviews. */
export const reviewChecks: Checks = {
  'talk-with-oneself': {
    field: 'content',
    find: ({ content: { talk } }) => {
      if (!talk || talk.talker.name.trim() === '') return [];
      return sayIf(
        talk.talker.name.trim() === talk.partner.name.trim(),
        `谈话人和谈话对象都是${talk.talker.name.trim()}。`,
      );
    },
  },
  'publicity-ends-before-start': {
    field: 'content',
    find: ({ content: { publicity }, date }) => {
      const untilOn = publicity?.untilOn ?? null;
      return untilOn !== null && date !== null && untilOn < date
        ? [`公开至${formatDate(untilOn)}，早于公开的日期${formatDate(date)}。`]
        : [];
    },
  },
  'life-cleared-before-meeting': { field: 'content', find: findClearedEarly },
  'member-listed-twice': { field: 'content', find: findListedTwice },
  'appraisal-ballots': { field: 'content', find: findBallotsApart },
  'appraisal-excellent-share': { field: 'content', find: findTooManyExcellent },
};

function findClearedEarly({ content, date, nameOf }: CheckContext): readonly string[] {
  return (content.lifeMeeting?.people ?? []).flatMap(({ memberId, clearedOn }) =>
    memberId !== null && clearedOn !== null && date !== null && clearedOn < date
      ? [`${nameOf(memberId)}的销号日期${formatDate(clearedOn)}早于会议当天。`]
      : [],
  );
}

function findListedTwice({ content, nameOf }: CheckContext): readonly string[] {
  const lists = [content.lifeMeeting?.people ?? [], content.appraisal?.people ?? []];
  return lists.flatMap((people) => {
    const ids = people.flatMap(({ memberId }) => memberId ?? []);
    const twice = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
    return [...twice].map((id) => `${nameOf(id)}列了不止一次。`);
  });
}

function findBallotsApart({ content: { appraisal }, nameOf }: CheckContext): readonly string[] {
  if (!appraisal) return [];
  const { issued, returned } = appraisal;
  const tooMany = appraisal.people.flatMap((one) => {
    const total = one.excellent + one.qualified + one.basic + one.unqualified;
    return total > returned && one.memberId !== null
      ? [`${nameOf(one.memberId)}得票共${total}张，多于收回的${returned}张。`]
      : [];
  });
  return [
    ...sayIf(returned > issued, `收回测评表${returned}张，多于发出的${issued}张。`),
    ...tooMany,
  ];
}

/** A third of all members, rounded down: 12 of 38 are within it, 13 are not. */
function findTooManyExcellent(
  { content: { appraisal }, convened }: CheckContext,
  { divisor = 1 }: RuleParameters,
): readonly string[] {
  const excellent = (appraisal?.people ?? []).filter(({ grade }) => grade === 'excellent').length;
  const most = Math.floor(convened.length / divisor);
  return sayIf(
    excellent > most,
    `评定为优秀${excellent}人，党员${convened.length}人，优秀一般不超过${most}人。`,
  );
}
