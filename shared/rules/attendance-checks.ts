import { attendanceStateNames, isAttending, type AttendanceEntry } from '../domain/attendance';
import { formatDate, toDatePart } from '../domain/calendar';
import { exemptionReasonNames } from '../domain/member';
import { missingConsents } from '../domain/roster-on-date';
import { groupBy } from '../util/group-by';

import { sayIf, type CheckContext, type Checks } from './check';

/** Checks of 出席: the sheet against the roster of the day, absences, make-ups. */
export const attendanceChecks: Checks = {
  'roster-empty': {
    field: 'attendance',
    find: ({ date, roster }) =>
      date === null || roster.length > 0
        ? []
        : [`${formatDate(date)}的名册上没有党员，请先在“党员”里录入。`],
  },
  'entry-missing': {
    field: 'attendance',
    find: ({ convened, content, nameOf }) => {
      const entered = new Set(content.attendance.map(({ memberId }) => memberId));
      return convened
        .filter(({ isExpected, member }) => isExpected && !entered.has(member.id))
        .map(({ member }) => `${nameOf(member.id)}在当天的名册上，但没有登记出席情况。`);
    },
  },
  'entry-not-on-roster': { field: 'attendance', find: findForeignEntries },
  'entry-twice': {
    field: 'attendance',
    find: ({ content: { attendance }, nameOf }) => {
      const ids = attendance.map(({ memberId }) => memberId);
      const twice = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
      return [...twice].map((id) => `${nameOf(id)}登记了不止一次。`);
    },
  },
  'namesakes-alike': { field: 'attendance', find: findAlike },
  'absence-reason-missing': {
    field: 'attendance',
    find: (context) =>
      absentees(context)
        .filter(({ reason }) => reason.trim() === '')
        .map(
          ({ memberId, state }) =>
            `${context.nameOf(memberId)}（${attendanceStateNames[state]}）没有写原因。`,
        ),
  },
  'leave-not-approved': { field: 'attendance', find: findUnapproved },
  'exemption-without-consent': { field: 'attendance', find: findWithoutConsent },
  'override-reason-missing': {
    field: 'attendance',
    find: ({ content: { countOverride } }) =>
      sayIf(countOverride?.reason.trim() === '', '另记了应到、实到人数，但没有写原因。'),
  },
  'override-above-expected': {
    field: 'attendance',
    find: ({ content: { countOverride } }) =>
      countOverride === null || countOverride.attending <= countOverride.expected
        ? []
        : [`另记的实到${countOverride.attending}人多于应到${countOverride.expected}人。`],
  },
  'make-up-before-meeting': {
    field: 'attendance',
    find: ({ content: { makeUps }, date, nameOf }) =>
      makeUps.flatMap(({ memberId, on }) =>
        on === null || date === null || on >= date
          ? []
          : [`${nameOf(memberId)}的补课日期${formatDate(on)}早于会议当天。`],
      ),
  },
  'make-up-in-future': {
    field: 'attendance',
    find: ({ content: { makeUps }, now, nameOf }) =>
      makeUps.flatMap(({ memberId, on }) =>
        on === null || on <= toDatePart(now)
          ? []
          : [`${nameOf(memberId)}的补课日期${formatDate(on)}还没有到。`],
      ),
  },
  'make-up-of-attendee': {
    field: 'attendance',
    find: ({ content: { makeUps, attendance }, nameOf }) => {
      const there = new Set(
        attendance.filter(({ state }) => isAttending(state)).map(({ memberId }) => memberId),
      );
      return makeUps
        .filter(({ memberId }) => there.has(memberId))
        .map(({ memberId }) => `${nameOf(memberId)}到会了，却登记了补课，请核对。`);
    },
  },
};

function findAlike({ convened, nameOf }: CheckContext): readonly string[] {
  const byName = groupBy(convened, ({ member }) => nameOf(member.id));
  return [...byName]
    .filter(([, people]) => people.length > 1)
    .map(
      ([name, people]) =>
        `名册上有${people.length}名“${name}”，纸面上分不清，请在“党员”里补上出生日期等信息。`,
    );
}

function absentees({ content }: CheckContext): readonly AttendanceEntry[] {
  return content.attendance.filter(({ state }) => !isAttending(state));
}

function findForeignEntries(context: CheckContext): readonly string[] {
  const { date, roster, convened, content, nameOf } = context;
  if (date === null) return [];
  const onRoster = new Set(roster.map(({ member }) => member.id));
  const mayBeEntered = new Set(convened.map(({ member }) => member.id));
  return content.attendance
    .filter(({ memberId }) => !mayBeEntered.has(memberId))
    .map(({ memberId }) =>
      onRoster.has(memberId)
        ? `${nameOf(memberId)}不是这次应到的人，却有出席登记。`
        : `${nameOf(memberId)}在${formatDate(date)}不在本支部的名册上，却有出席登记。`,
    );
}

function findUnapproved(context: CheckContext): readonly string[] {
  const people = absentees(context)
    .filter(({ state, isApproved }) => state !== 'absent' && !isApproved)
    .map(({ memberId, state }) => `${context.nameOf(memberId)}（${attendanceStateNames[state]}）`);
  return sayIf(people.length > 0, `${people.join('、')}的请假没有注明已批准。`);
}

const consentNames = { superior: '上级同意', meeting: '党员大会通过' } as const;

function findWithoutConsent({ convened, date, nameOf }: CheckContext): readonly string[] {
  if (date === null) return [];
  return convened.flatMap(({ member, exemption }) => {
    const missing = exemption === null ? [] : missingConsents(exemption, date);
    if (exemption === null || missing.length === 0) return [];
    const lacking = missing.map((consent) => consentNames[consent]).join('和');
    const reason = exemptionReasonNames[exemption.reason];
    return [`${nameOf(member.id)}（${reason}）没有${lacking}的日期，仍计入应到。`];
  });
}
