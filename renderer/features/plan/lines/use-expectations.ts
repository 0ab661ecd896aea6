import { useMemo } from 'react';

import type { Member } from '@shared/domain/member';
import { toBranchFacts } from '@shared/plan/branch-facts';
import { expectationsOf, type Expectation } from '@shared/rules/expectations';
import { bookWith, type LocalRuleRow } from '@shared/rules/local-rules';

import { useBook } from '../../../data/book-context';

/** What the rules, the branch's own among them, expect of the branch in a year. */
export function useExpectations(
  year: number,
  members: readonly Member[],
  localRules: readonly LocalRuleRow[],
): readonly Expectation[] {
  const { branch } = useBook();
  return useMemo(
    () =>
      expectationsOf(
        { from: `${year}-01-01`, to: `${year}-12-31` },
        toBranchFacts(branch, members),
        bookWith(localRules.map(({ rule }) => rule)),
      ),
    [year, branch, members, localRules],
  );
}
