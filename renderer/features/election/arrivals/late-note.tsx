import { findLateArrivals } from '@shared/election/late-arrivals';
import { officeNames } from '@shared/election/rounds';

import { useElectionPeople } from '../people';
import type { ElectionPartProps } from '../use-election';

/** Told where electors came after the ballots were given out. */
export function LateNote({ election }: ElectionPartProps) {
  const { electorate, labels } = useElectionPeople(election);
  const late = findLateArrivals(election.rounds, election.arrivedIds, electorate);
  if (late === null) return null;
  const names = late.memberIds.map((id) => labels.get(id) ?? '').join('、');
  return (
    <p className="note note-advice election-remarks numeric" role="status">
      选{officeNames[late.round.office]}的选票已经发出{late.issued}张，{names}
      是在这以后到会的。是否补发选票，请按大会通过的选举办法；补发了的，请把“计票”里发出的张数改过来。
    </p>
  );
}
