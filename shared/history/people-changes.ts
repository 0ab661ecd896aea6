import { attendanceStateNames, isAttending, type AttendanceEntry } from '../domain/attendance';
import type { AttendanceCounts } from '../domain/attendance-counts';
import type { FiledDocument, FiledPerson } from '../domain/seal';
import { toPersonName } from '../book/model/attendance-blocks';

import { toSwap, type Change } from './change';
import type { CompareField } from './list-changes';

/** A name as either version has it; people named only in the old one are still named. */
export function toNameIn(documents: readonly FiledDocument[], memberId: string | null): string {
  const names = documents.map(({ people }) => toPersonName(people, memberId));
  return names.find((name) => name !== '') ?? '';
}

/** As 出席, 事假（出差，已批准）or 缺席（未请假）. */
function toStateWords(entry: AttendanceEntry | undefined): string {
  if (entry === undefined) return '不在出席表上';
  const name = attendanceStateNames[entry.state];
  const approval = entry.isApproved ? '已批准' : '未批准';
  const isLeave = !isAttending(entry.state) && entry.state !== 'absent';
  const details = [entry.reason, isLeave ? approval : ''].filter((part) => part !== '');
  return details.length === 0 ? name : `${name}（${details.join('，')}）`;
}

/** 出席 as one sentence a person, in the order of the sheet. */
export const compareAttendance: CompareField = (before, after) => {
  const old = new Map(before.content.attendance.map((entry) => [entry.memberId, entry]));
  const now = new Map(after.content.attendance.map((entry) => [entry.memberId, entry]));
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((memberId) =>
    toSwap(
      toStateWords(old.get(memberId)),
      toStateWords(now.get(memberId)),
      toNameIn([after, before], memberId) || '名册外的人',
    ),
  );
};

function toStanding(person: FiledPerson | undefined): string {
  if (person === undefined) return '不在名册上';
  return [
    person.standing === 'full' ? '正式党员' : '预备党员',
    person.isExpected ? '计入应到' : '不计入应到',
    person.mayVote ? '有表决权' : '没有表决权',
  ].join('、');
}

/** 当天名册: who stood on it and how; a changed spelling is told as such. */
export const comparePeople: CompareField = (before, after) => {
  const old = new Map(before.people.map((person) => [person.memberId, person]));
  const now = new Map(after.people.map((person) => [person.memberId, person]));
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((memberId): readonly Change[] => {
    const [one, other] = [old.get(memberId), now.get(memberId)];
    const name = toNameIn([after, before], memberId);
    const spelling =
      one === undefined || other === undefined
        ? []
        : toSwap(toPersonName([one], memberId), toPersonName([other], memberId), '姓名');
    return [...spelling, ...toSwap(toStanding(one), toStanding(other), name)];
  });
};

const countNames: Readonly<Record<keyof AttendanceCounts, string>> = {
  onRoster: '在册',
  exempted: '不计入应到',
  expected: '应到',
  attending: '实到',
  onLeave: '请假',
  absent: '缺席',
  withoutEntry: '未登记',
  expectedVoters: '有表决权应到',
  attendingVoters: '有表决权实到',
  attendingExempted: '不计入应到而到会',
  fullExpected: '应到的正式党员',
  probationaryExpected: '应到的预备党员',
};

/** 人数, each by its name. */
export const compareCounts: CompareField = (before, after) =>
  (Object.keys(countNames) as readonly (keyof AttendanceCounts)[]).flatMap((name) =>
    toSwap(`${before.counts[name]} 人`, `${after.counts[name]} 人`, countNames[name]),
  );

/** 主持人 or 记录人, by name. */
export function comparePerson(field: 'chairId' | 'recorderId'): CompareField {
  return (before, after) =>
    toSwap(
      toPersonName(before.people, before.content[field]) || '没有填',
      toPersonName(after.people, after.content[field]) || '没有填',
    );
}
