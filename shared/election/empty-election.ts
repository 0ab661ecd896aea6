import type { Election, ElectionStep } from '../domain/election-day';

/** A 换届 that was just begun: its preparation list, and nothing claimed. */
export function emptyElection(id: string, steps: readonly ElectionStep[], atMs: number): Election {
  return {
    id,
    termName: '',
    plannedOn: null,
    heldOn: null,
    steps: [...steps],
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
    changedAtMs: atMs,
  };
}
