import { isAttending, type AttendanceEntry } from './attendance';
import type { AttendanceCounts } from './attendance-counts';
import type { RosterEntry } from './roster-on-date';

/**
 * Counts one meeting from the roster of its day and its attendance sheet.
 *
 * A member without an entry is not attending, and shows in `withoutEntry`. An entry of somebody
 * who is not on the roster counts nowhere; of two entries of one member the last one holds.
 * `shared/rules` reports each of these. Exempt members who came are told in
 * `attendingExempted` and are in no other number but `onRoster` and `exempted`.
 *
 * Always: expected = onRoster − exempted = fullExpected + probationaryExpected, and
 * attending = expected − onLeave − absent − withoutEntry.
 *
 * @see 支部工作条例 Art 11; domain rules of 应到 as in `roster-on-date.ts`.
 */
export function countAttendance(
  roster: readonly RosterEntry[],
  entries: readonly AttendanceEntry[],
): AttendanceCounts {
  const states = new Map(entries.map(({ memberId, state }) => [memberId, state]));
  const counts = { ...nobody };
  for (const person of roster) {
    const state = states.get(person.member.id);
    const isThere = state !== undefined && isAttending(state);
    counts.onRoster += 1;
    if (!person.isExpected) {
      counts.exempted += 1;
      counts.attendingExempted += isThere ? 1 : 0;
      continue;
    }
    counts.expected += 1;
    counts[person.standing === 'full' ? 'fullExpected' : 'probationaryExpected'] += 1;
    counts[toColumn(state)] += 1;
    if (!person.mayVote) continue;
    counts.expectedVoters += 1;
    counts.attendingVoters += isThere ? 1 : 0;
  }
  return counts;
}

const nobody: AttendanceCounts = {
  onRoster: 0,
  exempted: 0,
  expected: 0,
  attending: 0,
  onLeave: 0,
  absent: 0,
  withoutEntry: 0,
  expectedVoters: 0,
  attendingVoters: 0,
  attendingExempted: 0,
  fullExpected: 0,
  probationaryExpected: 0,
};

function toColumn(
  state: AttendanceEntry['state'] | undefined,
): 'attending' | 'onLeave' | 'absent' | 'withoutEntry' {
  if (state === undefined) return 'withoutEntry';
  if (isAttending(state)) return 'attending';
  return state === 'absent' ? 'absent' : 'onLeave';
}

/** The formulas of one meeting's numbers, each a line that can be checked by hand. */
export interface CountFormulas {
  readonly expected: string;
  readonly attending: string;
  readonly voters: string;
  /** What the formulas leave out: exempt members who came; empty if none did. */
  readonly exempted: string;
}

/**
 * Shows how the numbers come about, as 应到 42 = 在册 46 − 不计入应到 4. A term of 0 is left out.
 *
 * @param rosterName - Whom `onRoster` counts, as 委员.
 */
export function explainCounts(counts: AttendanceCounts, rosterName = '在册'): CountFormulas {
  const suspended = counts.fullExpected - counts.expectedVoters;
  const expectedVoters = toFormula('有表决权应到', counts.expectedVoters, '应到', counts.expected, [
    ['预备党员', counts.probationaryExpected],
    ['停止行使表决权', suspended],
  ]);
  const attendingVoters = toFormula(
    '有表决权实到',
    counts.attendingVoters,
    '有表决权应到',
    counts.expectedVoters,
    [['未到', counts.expectedVoters - counts.attendingVoters]],
  );
  return {
    expected: toFormula('应到', counts.expected, rosterName, counts.onRoster, [
      ['不计入应到', counts.exempted],
    ]),
    attending: toFormula('实到', counts.attending, '应到', counts.expected, [
      ['请假', counts.onLeave],
      ['缺席', counts.absent],
      ['未登记', counts.withoutEntry],
    ]),
    voters: `${expectedVoters}；${attendingVoters}`,
    exempted:
      counts.attendingExempted === 0
        ? ''
        : `另有 ${counts.attendingExempted} 名不计入应到的党员到会，不计入实到`,
  };
}

function toFormula(
  name: string,
  result: number,
  baseName: string,
  base: number,
  terms: readonly (readonly [name: string, count: number])[],
): string {
  const parts = terms
    .filter(([, count]) => count !== 0)
    .map(([term, count]) => ` − ${term} ${count}`);
  return `${name} ${result} = ${baseName} ${base}${parts.join('')}`;
}
