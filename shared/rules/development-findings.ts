import type { AdmissionPart } from '../domain/sheets/admission';
import type { LocalDate } from '../domain/schema';

import type { CheckContext } from './check';
import { judgeDevelopment } from './development-remarks';
import type { DevelopmentDates } from './development-steps';
import type { Finding } from './finding';
import { toAdvices } from './provision-advice';

/** Clocks that end with the meeting; those that begin with it run on after the record is filed. */
const judgedHere = new Set(['development-order', 'development-admission', 'development-probation']);

type Person = AdmissionPart['people'][number];

/**
 * 发展党员: whether the meeting's day fits the days that are known: that of the 预审 from the
 * sheet, that of the admission from the roster.
 */
export function findDevelopment(context: CheckContext): readonly Finding[] {
  const { content, date, rules } = context;
  if (date === null) return [];
  return (content.admission?.people ?? []).flatMap((person) => {
    const file = {
      dates: datesOf(person, context, date),
      bornOn: null,
      probationExtensionMonths: 0,
      inspections: [],
      trainingDays: null,
      trainingHours: null,
      leavingOn: null,
      today: date,
    };
    const remarks = judgeDevelopment(file, rules)
      .filter(({ provision }) => judgedHere.has(provision.id))
      .map((remark) => ({ ...remark, message: `${person.name}：${remark.message}` }));
    return toAdvices('content', remarks);
  });
}

function datesOf(
  { name, step, preReviewOn }: Person,
  { roster }: CheckContext,
  date: LocalDate,
): DevelopmentDates {
  if (step === 'accept') {
    const review = preReviewOn ?? null;
    return { admission: date, ...(review === null ? {} : { 'pre-review': review }) };
  }
  const namesakes = roster.filter(({ member }) => member.name === name.trim());
  const joinedOn = namesakes.length === 1 ? (namesakes[0]?.member.joinedOn ?? null) : null;
  if (step !== 'confirm' || joinedOn === null) return {};
  return { admission: joinedOn, conversion: date };
}
