import { formatDate } from '../domain/calendar';
import type { ElectionStep } from '../domain/election-day';
import { addMonths } from '../domain/months';
import type { LocalDate } from '../domain/schema';

import { numberOf, type Provision } from './provision';
import { findProvision, type RuleBook } from './provision-set';
import { remarkIf, type Remark } from './remark';

/** The steps of a 换届 by their usual terms, in the order in which they follow one another. */
const standardTitles = {
  request: '报送换届请示',
  approval: '收到上级批复',
  committee: '支委会研究换届工作',
  nomination: '党员酝酿、提名候选人',
  review: '上级审查候选人',
  method: '拟定选举办法',
  meeting: '召开党员大会选举',
  report: '报告选举结果，备案、批复',
  handover: '新老班子移交',
} as const;
export type StandardStep = keyof typeof standardTitles;

/** The steps whose order the rule itself tells. */
const chain: readonly StandardStep[] = ['request', 'approval', 'nomination', 'review', 'meeting'];

/** A step with nothing filled in. */
export function emptyStep(key: string, title: string): ElectionStep {
  return { key, title, dueOn: null, doneOn: null, who: '', documentNumber: '', note: '' };
}

/** The standard steps in order; of each only its title is known. */
export function standardSteps(): readonly ElectionStep[] {
  return Object.entries(standardTitles).map(([key, title]) => emptyStep(key, title));
}

/** A day that a step is offered, and where it comes from. */
export interface OfferedDay {
  readonly on: LocalDate;
  readonly provision: Provision;
}

/**
 * The day that a step is offered, counted back from the planned day of the election; null where
 * nothing says when it falls.
 */
export function offerStepDay(
  key: string,
  plannedOn: LocalDate,
  book?: RuleBook,
): OfferedDay | null {
  const provision = key === 'request' ? findProvision('election-request', plannedOn, book) : null;
  if (provision === null) return null;
  return { on: addMonths(plannedOn, -numberOf(provision, 'months')), provision };
}

/** Whether a step's day is past and it is not done. */
export function isStepOverdue({ dueOn, doneOn }: ElectionStep, today: LocalDate): boolean {
  return doneOn === null && dueOn !== null && dueOn < today;
}

/** Says where the days of the done steps do not follow the order that the rule tells. */
export function judgeSteps(
  steps: readonly ElectionStep[],
  date: LocalDate,
  book?: RuleBook,
): readonly Remark[] {
  const provision = findProvision('election-chain', date, book);
  const done = chain.flatMap((key) => {
    const step = steps.find((one) => one.key === key);
    return step?.doneOn ? [{ title: step.title, doneOn: step.doneOn }] : [];
  });
  return done.flatMap((step, index) => {
    const before = done[index - 1];
    if (before === undefined) return [];
    return remarkIf(
      step.doneOn < before.doneOn,
      provision,
      `“${step.title}”记在${formatDate(step.doneOn)}，早于“${before.title}”的${formatDate(before.doneOn)}。`,
    );
  });
}
