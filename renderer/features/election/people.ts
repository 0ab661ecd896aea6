import { createContext, useContext, useMemo } from 'react';

import { toDatePart } from '@shared/domain/calendar';
import type { Election } from '@shared/domain/election-day';
import type { Member } from '@shared/domain/member';
import { distinguishSameNames, toLabels } from '@shared/domain/names';
import type { LocalDate } from '@shared/domain/schema';
import { toElectorate, type Electorate } from '@shared/election/electors';
import { assertPresent } from '@shared/util/assert';

import { useBook } from '../../data/book-context';
import { clock } from '../../platform/clock';

/** Everybody whom the book knows; the page of an election reads them once for all its parts. */
export const MembersContext = createContext<readonly Member[] | null>(null);

/** The people of an election on its day. */
export interface ElectionPeople {
  readonly members: readonly Member[];
  readonly electorate: Electorate;
  /** The name of each member, with what tells namesakes apart. */
  readonly labels: ReadonlyMap<string, string>;
  readonly today: LocalDate;
}

export function useElectionPeople(election: Election): ElectionPeople {
  const { branch } = useBook();
  const members = assertPresent(useContext(MembersContext), 'the page provides the members');
  const today = toDatePart(clock.nowLocal());
  return useMemo(() => {
    const electorate = toElectorate(election, members, today);
    const distinctions = distinguishSameNames(members, branch.groups, electorate.date);
    return { members, electorate, labels: toLabels(members, distinctions), today };
  }, [election, members, branch.groups, today]);
}
