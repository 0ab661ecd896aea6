import { awayMembers, type AwayKind, type AwayMember } from '../rules/contacts-due';
import { formatBasis } from '../rules/provision';

import type { Reminder, ReminderFacts } from './reminder';

const kinds: readonly (readonly [
  kind: AwayKind,
  group: Reminder['group'],
  toText: (names: string) => string,
])[] = [
  ['mobile', 'month', (names) => `联系流动党员：${names}。到了该联系的日子，还没有登记。`],
  ['abroad', 'month', (names) => `联系出国（境）的党员：${names}。到了该联系的日子，还没有登记。`],
  ['lost-contact', 'now', (names) => `${names}失去联系的时间已满，请向上级报告。`],
];

/** Whose turn it is to be kept in contact with, in one sentence for each way of being away. */
export function findContactsDue({
  members,
  contacts,
  rules,
  today,
}: ReminderFacts): readonly Reminder[] {
  const due = awayMembers(members, contacts, today, rules).filter(({ isDue }) => isDue);
  return kinds.flatMap(([kind, group, toText]): readonly Reminder[] => {
    const own = due.filter((one) => one.kind === kind);
    if (own.length === 0) return [];
    const [first] = own;
    const provision = first?.provision ?? null;
    return [
      {
        id: `contacts ${kind} ${own.map(toKey).join(' ')}`,
        group,
        text: toText(own.map(({ member }) => member.name).join('、')),
        basis: provision === null ? '' : formatBasis(provision),
        target: { kind: 'contacts' },
      },
    ];
  });
}

/** Another day is another reminder, even where the last one was put aside. */
function toKey({ member, dueOn }: AwayMember): string {
  return `${member.id} ${dueOn ?? ''}`;
}
