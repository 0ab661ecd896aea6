import type { ElectionPartProps } from '../use-election';

import { ArrivalList } from './arrival-list';
import { DayNote } from './day-note';
import { ExemptionsSection } from './exemptions-section';
import { QuorumSection } from './quorum-section';
import { TellersSection } from './tellers-section';

/** 到会: who is expected, who has come and whether that is enough; who watches and who counts. */
export function ArrivalsPart({ election, change }: ElectionPartProps) {
  return (
    <>
      <DayNote election={election} change={change} />
      <QuorumSection election={election} change={change} />
      <ArrivalList election={election} change={change} />
      <TellersSection election={election} change={change} />
      <ExemptionsSection election={election} change={change} />
    </>
  );
}
