import { toDatePart } from '../domain/calendar';
import { toPrintedName } from '../domain/names';
import { rosterOn } from '../domain/roster-on-date';
import type { LocalDate } from '../domain/schema';
import type { BookManifest } from '../package/book-format';
import { matchPlan } from '../plan/match-plan';
import { judgeTerm } from '../rules/judge-term';
import { postsOfDay } from '../rules/posts-of-day';
import { lastDayOf } from '../statistics/period';
import { toStatisticsSource, type StatisticsSource } from '../statistics/statistics-source';
import { holdPeriod, summaryKinds, toSpanWords } from '../statistics/summary/held-items';
import { findTerm } from '../statistics/summary/term-items';
import { judgeHours } from '../statistics/tables/hours-table';
import { toHoursByMember } from '../statistics/tables/hours-of';
import { emptyTally, tallyBy } from '../statistics/tally';

import type { BranchFigures, MeetingFigures, PlanFigures, TermFigures } from './branch-figures';
import type { BranchYear, FiguresChoice } from './branch-year';

/**
 * Counts a branch's year as its own statistics do. Meetings, attendance and roster are as of the
 * day of the package, since it knows nothing later; the term is judged by today.
 */
export function countBranch(
  read: BranchYear,
  { madeAt, madeAtMs, watermark, missingPhotos }: BookManifest,
  { year, today }: FiguresChoice,
): BranchFigures {
  const { branch, members, records, newestOn, seals } = read;
  const source = toSource(read, year, madeAt);
  const asOf = lastDayOf(source.period, madeAt);
  const roster = rosterOn(members, asOf);
  const secretaries = new Set(postsOfDay(roster, asOf).secretaryIds);
  const countOf = (which: 'full' | 'probationary') =>
    roster.filter(({ standing }) => standing === which).length;
  const tally = tallyBy(source.records, () => ['all']).get('all') ?? emptyTally;
  return {
    branchId: branch.id,
    branchName: branch.name,
    superior: branch.superior,
    secretary: roster
      .filter(({ member }) => secretaries.has(member.id))
      .map(({ member }) => toPrintedName(member))
      .join('、'),
    year,
    madeAt,
    madeAtMs,
    sequence: watermark.sequence,
    asOf,
    full: countOf('full'),
    probationary: countOf('probationary'),
    meetings: toMeetings(source),
    plan: toPlanFigures(read, toDatePart(madeAt)),
    expectedTimes: tally.expected.count,
    attendingTimes: tally.attending.count,
    ...toHours(source),
    filed: source.records.length,
    drafts: records.filter((record) => isDraftOf(record, year)).length,
    correcting: records.filter(
      ({ status, content }) => status === 'correcting' && content.bookYear === year,
    ).length,
    term: toTerm(source, today),
    newestOn,
    missingPhotos: missingPhotos.length,
    seals,
  };
}

function isDraftOf(
  { status, deletedAtMs, content }: BranchYear['records'][number],
  year: number,
): boolean {
  return status === 'draft' && deletedAtMs === null && content.bookYear === year;
}

function toSource(
  { branch, members, counted, rules }: BranchYear,
  year: number,
  madeAt: string,
): StatisticsSource {
  return toStatisticsSource({
    branch,
    members,
    records: counted,
    period: { kind: 'book-year', year },
    order: 'strokes',
    now: madeAt,
    rules,
    payments: [],
    drafts: 0,
    correcting: 0,
  });
}

function toMeetings(source: StatisticsSource): readonly MeetingFigures[] {
  const expectations = holdPeriod(source);
  return summaryKinds.map((kind) => {
    const own = expectations.filter(({ expectation }) => expectation.kind === kind);
    const missing = own.filter(({ state }) => state === 'missing');
    return {
      kind,
      held: source.records.filter(({ kinds }) => kinds.includes(kind)).length,
      expected:
        own.length === 0 ? null : own.reduce((sum, { expectation }) => sum + expectation.times, 0),
      gaps: missing.length,
      gapWords: toSpanWords(missing),
    };
  });
}

function toPlanFigures({ plan, records }: BranchYear, madeOn: LocalDate): PlanFigures | null {
  if (plan === null) return null;
  const { lines } = matchPlan(plan, records, madeOn);
  const count = (...states: readonly string[]) =>
    lines.filter(({ state }) => states.includes(state)).length;
  return {
    lines: lines.length,
    held: count('on-time', 'late'),
    notHeld: count('not-held'),
  };
}

function toHours(
  source: StatisticsSource,
): Pick<BranchFigures, 'studyTenths' | 'hoursAsked' | 'hoursReached'> {
  const hours = [...toHoursByMember(source.records).values()];
  const asked = judgeHours(source).flatMap(({ judged }) => (judged === null ? [] : [judged]));
  return {
    studyTenths: hours.reduce(
      (sum, { attendedTenths, madeUpTenths }) => sum + attendedTenths + madeUpTenths,
      0,
    ),
    hoursAsked: asked.length,
    hoursReached: asked.filter(({ missing }) => missing === 0).length,
  };
}

function toTerm(source: StatisticsSource, today: LocalDate): TermFigures | null {
  const term = findTerm(source);
  if (term === null) return null;
  const { branch, rules } = source;
  const judged = judgeTerm({ ...term, branchKind: branch.kind, today }, rules);
  return {
    name: term.name,
    electedOn: term.electedOn,
    endsOn: judged?.coveredUntil ?? null,
    state: judged?.state ?? null,
    notes: judged?.notes ?? [],
  };
}
