import { attendanceStateNames, isAttending } from '../domain/attendance';
import {
  daysBetween,
  formatDate,
  formatDateTime,
  toDatePart,
  toTimePart,
} from '../domain/calendar';
import { describeFixedDay, themeDayDates } from '../domain/fixed-day';

import { sayIf, type CheckContext, type Checks } from './check';
import type { RuleParameters } from './rule';

/** Checks of 基本信息: when, where, what, who led it. */
export const basicsChecks: Checks = {
  'date-missing': {
    field: 'basics',
    find: ({ date }) => sayIf(date === null, '没有填写日期。'),
  },
  'start-missing': {
    field: 'basics',
    find: ({ content: { startsAt }, frame }) =>
      sayIf(
        frame.has('times') && startsAt !== null && toTimePart(startsAt) === '',
        '没有填写开始时间。',
      ),
  },
  'end-missing': {
    field: 'basics',
    find: ({ content, frame }) =>
      sayIf(frame.has('times') && content.endsAt === null, '没有填写结束时间。'),
  },
  'place-missing': {
    field: 'basics',
    find: ({ content }) => sayIf(content.place.trim() === '', '没有填写地点。'),
  },
  'theme-missing': {
    field: 'basics',
    find: ({ content, frame }) =>
      sayIf(content.theme.trim() === '', `没有填写${frame.first.themeLabel}。`),
  },
  'chair-missing': {
    field: 'basics',
    find: ({ content, frame }) =>
      sayIf(frame.has('officers') && content.chairId === null, '没有选主持人。'),
  },
  'recorder-missing': {
    field: 'basics',
    find: ({ content, frame }) =>
      sayIf(frame.has('officers') && content.recorderId === null, '没有选记录人。'),
  },
  'correction-reason-missing': {
    field: 'basics',
    find: ({ correctionReason }) => sayIf(correctionReason?.trim() === '', '没有填写更正的原因。'),
  },
  'end-before-start': { field: 'basics', find: findEndBeforeStart },
  'event-in-future': { field: 'basics', find: findFuture },
  'officer-away': { field: 'basics', find: findAwayOfficers },
  'officer-not-on-roster': { field: 'basics', find: findForeignOfficers },
  'chair-is-recorder': {
    field: 'basics',
    find: ({ content: { chairId, recorderId }, nameOf }) =>
      chairId === null || chairId !== recorderId
        ? []
        : [`主持人和记录人都是${nameOf(chairId)}，一般由两人分别担任。`],
  },
  'not-on-fixed-day': { field: 'basics', find: findOtherDay },
  'entered-late': { field: 'basics', find: findLateEntry },
};

function findEndBeforeStart({ content: { startsAt, endsAt } }: CheckContext): readonly string[] {
  if (startsAt === null || endsAt === null || toTimePart(startsAt) === '') return [];
  return sayIf(
    endsAt <= startsAt,
    `结束时间（${formatDateTime(endsAt)}）不晚于开始时间（${formatDateTime(startsAt)}）。`,
  );
}

function findFuture({ content: { startsAt, endsAt }, now }: CheckContext): readonly string[] {
  // A day alone compares as its beginning, so today's meeting is not in the future.
  if (startsAt !== null && startsAt > now) {
    return [`会议时间${formatDateTime(startsAt)}还没有到，开过之后再归档。`];
  }
  return endsAt !== null && endsAt > now
    ? [`结束时间${formatDateTime(endsAt)}还没有到，结束之后再归档。`]
    : [];
}

interface Officer {
  readonly id: string;
  readonly office: string;
}

function officersOf({ content: { chairId, recorderId } }: CheckContext): readonly Officer[] {
  return [
    ...(chairId === null ? [] : [{ id: chairId, office: '主持人' }]),
    ...(recorderId === null ? [] : [{ id: recorderId, office: '记录人' }]),
  ];
}

function findAwayOfficers(context: CheckContext): readonly string[] {
  const states = new Map(
    context.content.attendance.map(({ memberId, state }) => [memberId, state]),
  );
  return officersOf(context).flatMap(({ id, office }) => {
    const state = states.get(id);
    if (state === undefined || isAttending(state)) return [];
    return [`${office}${context.nameOf(id)}的出席登记是“${attendanceStateNames[state]}”。`];
  });
}

function findForeignOfficers(context: CheckContext): readonly string[] {
  const { date, roster } = context;
  if (date === null) return [];
  return officersOf(context)
    .filter(({ id }) => roster.every(({ member }) => member.id !== id))
    .map(
      ({ id, office }) =>
        `${office}${context.nameOf(id)}在${formatDate(date)}不在本支部的名册上，请核对。`,
    );
}

function findOtherDay({ branch, content, date }: CheckContext): readonly string[] {
  if (date === null || !content.kinds.includes('theme-day')) return [];
  const days = themeDayDates(branch.fixedDay, Number(date.slice(0, 4)), Number(date.slice(5, 7)));
  return sayIf(
    !days.includes(date),
    `本次在${formatDate(date)}，不是支部的固定日（${describeFixedDay(branch.fixedDay)}）。` +
      '因节假日等原因调整的，可在内容里说明。',
  );
}

function findLateEntry(
  { date, enteredAt }: CheckContext,
  { days = Number.POSITIVE_INFINITY }: RuleParameters,
): readonly string[] {
  if (date === null) return [];
  const late = daysBetween(date, toDatePart(enteredAt));
  return sayIf(
    late > days,
    `会后第${late}天（${formatDate(toDatePart(enteredAt))}）才登记，页面上会如实印出登记时间。`,
  );
}
