import type { Election } from '../domain/election-day';
import { isStepOverdue } from '../rules/election-preparation';

import type { Reminder, ReminderFacts } from './reminder';

/** Steps of a 换届 whose day is past, one reminder an election. */
export function findElectionSteps({ elections, today }: ReminderFacts): readonly Reminder[] {
  return elections.flatMap((election) => {
    const late = election.steps.filter((step) => isStepOverdue(step, today));
    if (late.length === 0) return [];
    const keys = late.map(({ key }) => key).join(' ');
    const titles = late.map(({ title }) => title.trim() || '没有写事项的一步').join('、');
    return [
      {
        id: `election ${election.id} ${keys}`,
        group: 'now' as const,
        text: `${toName(election)}准备清单里过了日子还没有办的：${titles}。`,
        basis: '',
        target: { kind: 'elections' as const },
      },
    ];
  });
}

function toName({ termName }: Election): string {
  return `${termName.trim()}换届`;
}
