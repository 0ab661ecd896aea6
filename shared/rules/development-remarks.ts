import { formatDate } from '../domain/calendar';
import { addMonths } from '../domain/months';
import type { LocalDate } from '../domain/schema';

import {
  developmentStepNames,
  developmentSteps,
  stepsBefore,
  type DevelopmentStep,
} from './development-steps';
import {
  developmentWindows,
  type DevelopmentInput,
  type DevelopmentWindow,
} from './development-windows';
import { numberOf } from './provision';
import { findProvision, type RuleBook } from './provision-set';
import { remarkIf, type Remark } from './remark';

/** One applicant, with what is counted besides the days of the steps. */
export interface DevelopmentFile extends DevelopmentInput {
  /** Days on which the 积极分子 was looked at (考察). */
  readonly inspections: readonly LocalDate[];
  /** 集中培训 in days and in 学时, either is enough; null where it is not known. */
  readonly trainingDays: number | null;
  readonly trainingHours: number | null;
  /** When the applicant leaves the place of work or study for good; null if that is not known. */
  readonly leavingOn: LocalDate | null;
}

/**
 * Says in words where the days of one applicant do not fit the rules, in the order of the steps.
 * Everything is a remark: the branch and the superior decide.
 *
 * @see 发展党员工作细则 of 2014 and of 2026, by the date of each step.
 */
export function judgeDevelopment(file: DevelopmentFile, book?: RuleBook): readonly Remark[] {
  const windows = developmentWindows(file, book);
  return developmentSteps.flatMap((step) => [
    ...judgeOrder(step, file, book),
    ...windows
      .filter((window) => window.step === step)
      .flatMap((window) => judgeWindow(window, file)),
    ...judgeCounts(step, file, book),
  ]);
}

/** A step with a day while one that must come before has a later day. */
function judgeOrder(
  step: DevelopmentStep,
  { dates }: DevelopmentFile,
  book?: RuleBook,
): readonly Remark[] {
  const day = dates[step];
  if (day === undefined) return [];
  const provision = findProvision('development-order', day, book);
  return stepsBefore[step].flatMap((before) => {
    const earlier = dates[before];
    return remarkIf(
      earlier !== undefined && earlier > day,
      provision,
      `${developmentStepNames[step]}（${formatDate(day)}）早于${developmentStepNames[before]}（${earlier === undefined ? '' : formatDate(earlier)}）。`,
    );
  });
}

function judgeWindow(window: DevelopmentWindow, { dates, today }: DevelopmentFile) {
  const { step, earliest, latest, latestSpecial, isProvisional, provision } = window;
  const name = developmentStepNames[step];
  const day = dates[step];
  const note = isProvisional ? '（当年放假安排没有收录，按周一至周五暂算）' : '';
  const early = `${name}（${day === undefined ? '' : formatDate(day)}）早了，最早是${formatDate(earliest ?? today)}${note}。`;
  if (earliest !== null) return remarkIf(day !== undefined && day < earliest, provision, early);
  if (latest === null) return [];

  const end = formatDate(latest);
  if (day === undefined) {
    return remarkIf(today > latest, provision, `${name}应当在${end}以前，还没有办，请抓紧。`);
  }
  const isSpecial = latestSpecial !== null && day <= latestSpecial;
  return remarkIf(
    day > latest,
    provision,
    isSpecial
      ? `${name}（${formatDate(day)}）过了${end}，特殊情况可到${formatDate(latestSpecial)}，请写明情况。`
      : `${name}（${formatDate(day)}）晚了，最晚是${formatDate(latestSpecial ?? latest)}。`,
  );
}

function judgeCounts(
  step: DevelopmentStep,
  file: DevelopmentFile,
  book?: RuleBook,
): readonly Remark[] {
  if (step === 'activist') return judgeInspections(file, book);
  if (step === 'training') return judgeTraining(file, book);
  if (step === 'admission') return judgeLeaving(file, book);
  return step === 'conversion' ? judgeExtension(file, book) : [];
}

/** From 积极分子 to 发展对象, or to today, no half year may pass without a look. */
function judgeInspections(
  { dates, inspections, today }: DevelopmentFile,
  book?: RuleBook,
): readonly Remark[] {
  const start = dates.activist;
  if (start === undefined) return [];
  const end = dates.candidate ?? today;
  const provision = findProvision('development-inspection', end, book);
  if (provision === null) return [];
  const days = [...inspections.filter((day) => start <= day && day <= end).sort(), end];
  return days.flatMap((day, place) => {
    const before = days[place - 1] ?? start;
    const due = addMonths(before, numberOf(provision, 'months'));
    return remarkIf(
      day > due,
      provision,
      `${formatDate(before)}以后半年内（到${formatDate(due)}）没有考察入党积极分子的记录。`,
    );
  });
}

function judgeTraining(
  { dates, trainingDays, trainingHours }: DevelopmentFile,
  book?: RuleBook,
): readonly Remark[] {
  const day = dates.training;
  const provision = day === undefined ? null : findProvision('development-training', day, book);
  if (provision === null || (trainingDays === null && trainingHours === null)) return [];
  const [days, hours] = [numberOf(provision, 'days'), numberOf(provision, 'hours')];
  const isEnough = (trainingDays ?? 0) >= days || (trainingHours ?? 0) >= hours;
  const had = [
    ...(trainingDays === null ? [] : [`${trainingDays}天`]),
    ...(trainingHours === null ? [] : [`${trainingHours}学时`]),
  ].join('、');
  return remarkIf(!isEnough, provision, `集中培训${had}，不到${days}天，也不到${hours}学时。`);
}

/** Who is about to leave is normally left to the branch of the new place. */
function judgeLeaving(
  { dates, leavingOn, today }: DevelopmentFile,
  book?: RuleBook,
): readonly Remark[] {
  const day = dates.admission ?? today;
  const provision = findProvision('development-leaving', day, book);
  if (provision === null || leavingOn === null) return [];
  const months = numberOf(provision, 'months');
  return remarkIf(
    day <= leavingOn && leavingOn < addMonths(day, months),
    provision,
    `本人${formatDate(leavingOn)}将离开单位，不到${months}个月，一般不办理接收手续。`,
  );
}

function judgeExtension(
  { dates, probationExtensionMonths, today }: DevelopmentFile,
  book?: RuleBook,
): readonly Remark[] {
  const provision = findProvision('development-extension', dates.conversion ?? today, book);
  if (provision === null || probationExtensionMonths === 0) return [];
  const [least, most] = [numberOf(provision, 'leastMonths'), numberOf(provision, 'mostMonths')];
  return remarkIf(
    probationExtensionMonths < least || probationExtensionMonths > most,
    provision,
    `预备期延长${probationExtensionMonths}个月，应当是${least}至${most}个月。`,
  );
}
