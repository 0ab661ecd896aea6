import type { BranchKind } from '../domain/branch';
import { formatDate } from '../domain/calendar';
import { addMonths } from '../domain/months';
import type { LocalDate } from '../domain/schema';

import { numberOf, type Provision } from './provision';
import { findProvision, type RuleBook } from './provision-set';

/** A committee's term, and its extension if there is one. */
export interface TermInput {
  readonly branchKind: BranchKind;
  /** Day of the election. */
  readonly electedOn: LocalDate;
  readonly extension: {
    readonly until: LocalDate;
    /** Day of the superior's approval; null while there is none. */
    readonly approvedOn: LocalDate | null;
  } | null;
  readonly today: LocalDate;
}

/**
 * - `running`: more time than the first reminder.
 * - `first-reminder`, `second-reminder`: 6 and 3 months before the end, or less.
 * - `extended`: past its term, within an approved extension.
 * - `overdue`: past its term.
 */
export type TermState = 'running' | 'first-reminder' | 'second-reminder' | 'extended' | 'overdue';

/** Where a term stands. */
export interface Term {
  readonly state: TermState;
  readonly years: number;
  /** 届满日 without extension: the day of the election, that many years later. */
  readonly endsOn: LocalDate;
  /** The last day that the term or its approved extension covers. */
  readonly coveredUntil: LocalDate;
  readonly firstReminderOn: LocalDate;
  readonly secondReminderOn: LocalDate;
  /** What is to be done, and what is not in order, each a sentence. */
  readonly notes: readonly string[];
  readonly provisions: readonly Provision[];
}

/**
 * Says where a committee's term stands: 5 years in villages and communities, 3 elsewhere, by the
 * rule of the day of its election. An extension covers only with the superior's approval, and no
 * further than the rule allows.
 *
 * @returns null if no rule of that day is known.
 * @see 任期意见 (2018) item 1; 选举条例 (2020) Art 3.
 */
export function judgeTerm(input: TermInput, book?: RuleBook): Term | null {
  const { branchKind, electedOn, extension, today } = input;
  const length = findLength(branchKind, electedOn, book);
  const reminder = findProvision('term-reminder', today, book);
  if (length === null || reminder === null) return null;

  const years = numberOf(length, 'years');
  const endsOn = addMonths(electedOn, years * 12);
  const limit = findProvision('term-extension', endsOn, book);
  const latest = limit === null ? null : addMonths(endsOn, numberOf(limit, 'years') * 12);
  const coveredUntil = coverUntil(endsOn, latest, extension, today);
  const firstReminderOn = addMonths(endsOn, -numberOf(reminder, 'firstMonths'));
  const secondReminderOn = addMonths(endsOn, -numberOf(reminder, 'secondMonths'));
  const state = stateOf(today, { endsOn, coveredUntil, firstReminderOn, secondReminderOn });
  return {
    state,
    years,
    endsOn,
    coveredUntil,
    firstReminderOn,
    secondReminderOn,
    notes: [
      sentenceOn(state, endsOn, coveredUntil, reminder),
      ...notesOnExtension(endsOn, latest, extension, today),
    ],
    provisions: [
      length,
      ...(state === 'running' ? [] : [reminder]),
      ...(extension === null || limit === null ? [] : [limit]),
    ],
  };
}

function findLength(kind: BranchKind, date: LocalDate, book?: RuleBook): Provision | null {
  const isLong = kind === 'village' || kind === 'community';
  return findProvision(isLong ? 'term-long' : 'term-short', date, book);
}

/**
 * Length in years of a term that begins on a day.
 *
 * @returns null if the rule of that day is not known.
 */
export function termYears(kind: BranchKind, electedOn: LocalDate, book?: RuleBook): number | null {
  const length = findLength(kind, electedOn, book);
  return length === null ? null : numberOf(length, 'years');
}

/**
 * 届满日 without extension: the day of the election, that many years later.
 *
 * @returns null if the rule of that day is not known.
 * @see 任期意见 (2018) item 1.
 */
export function termEndsOn(
  kind: BranchKind,
  electedOn: LocalDate,
  book?: RuleBook,
): LocalDate | null {
  const years = termYears(kind, electedOn, book);
  return years === null ? null : addMonths(electedOn, 12 * years);
}

type Extension = TermInput['extension'];

function coverUntil(
  endsOn: LocalDate,
  latest: LocalDate | null,
  extension: Extension,
  today: LocalDate,
): LocalDate {
  const approvedOn = extension?.approvedOn ?? null;
  if (extension === null || approvedOn === null || approvedOn > today) return endsOn;
  const until = latest !== null && extension.until > latest ? latest : extension.until;
  return until > endsOn ? until : endsOn;
}

function stateOf(
  today: LocalDate,
  days: Pick<Term, 'endsOn' | 'coveredUntil' | 'firstReminderOn' | 'secondReminderOn'>,
): TermState {
  if (today > days.coveredUntil) return 'overdue';
  if (today > days.endsOn) return 'extended';
  if (today >= days.secondReminderOn) return 'second-reminder';
  return today >= days.firstReminderOn ? 'first-reminder' : 'running';
}

function sentenceOn(
  state: TermState,
  endsOn: LocalDate,
  coveredUntil: LocalDate,
  reminder: Provision,
): string {
  const end = formatDate(endsOn);
  switch (state) {
    case 'running':
      return `本届支委会任期到${end}。`;
    case 'first-reminder':
      return `本届支委会任期到${end}，只剩${numberOf(reminder, 'firstMonths')}个月或者更短，请准备换届请示。`;
    case 'second-reminder':
      return `本届支委会任期到${end}，只剩${numberOf(reminder, 'secondMonths')}个月或者更短，请抓紧办理换届。`;
    case 'extended':
      return `本届支委会任期已在${end}届满，经批准延期到${formatDate(coveredUntil)}。`;
    case 'overdue':
      return `本届支委会任期已在${formatDate(coveredUntil)}届满，还没有换届，请与上级联系。`;
  }
}

function notesOnExtension(
  endsOn: LocalDate,
  latest: LocalDate | null,
  extension: Extension,
  today: LocalDate,
): readonly string[] {
  if (extension === null) return [];
  const { until, approvedOn } = extension;
  return [
    ...(approvedOn === null || approvedOn > today
      ? ['延期没有上级批准的日期，批准以前不算延期。']
      : []),
    ...(latest !== null && until > latest
      ? [`延期到${formatDate(until)}超出了规定，一般最多延到${formatDate(latest)}。`]
      : []),
    ...(until <= endsOn
      ? [`延期到${formatDate(until)}，并不晚于任期届满的${formatDate(endsOn)}。`]
      : []),
  ];
}
