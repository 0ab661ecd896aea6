import type {
  BallotReading,
  Election,
  ElectionExemption,
  ElectionRound,
  ReadBallot,
} from '@shared/domain/election-day';

import { FIXED_NOW_MS } from './clock';
import { idOf } from './ids';

/** A 换届 of a day on which nothing was held yet. */
export function anElection(overrides: Partial<Election> = {}): Election {
  return {
    id: idOf(0x700),
    termName: '第十二届',
    plannedOn: '2026-06-17',
    heldOn: '2026-06-17',
    steps: [],
    exemptions: [],
    arrivedIds: [],
    tellerIds: [],
    counterIds: [],
    rounds: [],
    writtenIn: [],
    firstMeeting: { heldOn: null, arrivedIds: [] },
    duties: [],
    recordId: null,
    appliedAtMs: null,
    changedAtMs: FIXED_NOW_MS,
    ...overrides,
  };
}

/** Candidates by name, each with an id of the place in the list. */
export function candidatesNamed(
  names: readonly string[],
  first = 0x710,
): ElectionRound['candidates'] {
  return names.map((name, index) => ({ id: idOf(first + index), memberId: null, name }));
}

/** A ballot that votes for some names: candidates are marked, others written in. */
export function ballotFor(
  candidates: ElectionRound['candidates'],
  names: readonly string[],
): ReadBallot {
  const marks = Object.fromEntries(
    candidates.map(({ id, name }) => [id, names.includes(name) ? 'for' : 'abstained'] as const),
  );
  const writtenIn = names.filter((name) => !candidates.some((one) => one.name === name));
  return { marks, writtenIn, isVoid: false };
}

/** A reading that its pair has finished. */
export function aReading(ballots: readonly ReadBallot[]): BallotReading {
  return { reader: '', marker: '', ballots: [...ballots], isFinished: true };
}

/** A round for 委员 of which nothing is counted yet. */
export function aRound(overrides: Partial<ElectionRound> = {}): ElectionRound {
  return {
    id: idOf(0x701),
    office: 'committee',
    reason: '',
    seats: 3,
    candidates: candidatesNamed(['甲', '乙', '丙', '丁']),
    issued: null,
    returned: null,
    readings: [],
    superiorAnswer: null,
    consentToFewerSeats: null,
    ...overrides,
  };
}

/** An exemption with reason and both consents. */
export function anExemption(
  memberId: string,
  overrides: Partial<ElectionExemption> = {},
): ElectionExemption {
  return {
    memberId,
    reason: 'frail-or-bedridden',
    superiorConsentedOn: '2026-06-10',
    meetingConsented: true,
    ...overrides,
  };
}
