import { useMemo } from 'react';

import { bookWith } from '@shared/rules/local-rules';
import { nationalProvisions, type RuleBook } from '@shared/rules/provision-set';

import { useBook } from './book-context';
import { loadLocalRules } from './repositories/local-rules';
import { useLive } from './use-live';

/** The rules that the open book is reckoned by: its own before the centre's. */
export function useRuleBook(): RuleBook {
  const { db } = useBook();
  const rows = useLive(() => loadLocalRules(db), [db]);
  return useMemo(
    () => (rows === undefined ? nationalProvisions : bookWith(rows.map(({ rule }) => rule))),
    [rows],
  );
}
