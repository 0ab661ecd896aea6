import { useMemo } from 'react';

import type { Election } from '@shared/domain/election-day';
import { judgeElection, type JudgedElection } from '@shared/election/judge-election';

import { useRuleBook } from '../../../data/use-rule-book';
import { useElectionPeople } from '../people';

/** The election as the rules of its day judge it now. */
export function useJudgedElection(election: Election): JudgedElection {
  const rules = useRuleBook();
  const { electorate } = useElectionPeople(election);
  return useMemo(() => {
    const { date, counts } = electorate;
    const meeting = {
      date,
      expectedElectors: counts.expectedVoters,
      attendingElectors: counts.attendingVoters,
    };
    return judgeElection(election, meeting, rules);
  }, [election, electorate, rules]);
}
