import { currentTerm } from '../domain/current-term';
import { judgeTerm, type TermState } from '../rules/judge-term';
import { formatBasis } from '../rules/provision';

import type { Reminder, ReminderFacts, ReminderGroup } from './reminder';

const groups: Readonly<Partial<Record<TermState, ReminderGroup>>> = {
  'first-reminder': 'watch',
  'second-reminder': 'month',
  extended: 'watch',
  overdue: 'now',
};

/** The end of the present term, at 6 and at 3 months before it and once it is past. */
export function findTermEnd({ branch, rules, today }: ReminderFacts): readonly Reminder[] {
  const present = currentTerm(branch, today);
  if (present === null) return [];
  const { electedOn, extension } = present;
  const term = judgeTerm({ branchKind: branch.kind, electedOn, extension, today }, rules);
  const group = term === null ? undefined : groups[term.state];
  if (term === null || group === undefined) return [];
  return [
    {
      id: `term ${present.id} ${term.state}`,
      group,
      text: term.notes.join(''),
      basis: term.provisions.map(formatBasis).join('；'),
      target: { kind: 'elections' },
    },
  ];
}
