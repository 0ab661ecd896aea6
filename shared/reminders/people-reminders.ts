import { formatDate } from '../domain/calendar';
import { addMonths } from '../domain/months';
import { rosterOn } from '../domain/roster-on-date';
import { developmentWindows } from '../rules/development-windows';
import { formatBasis } from '../rules/provision';

import type { Reminder, ReminderFacts } from './reminder';

/** How long before a probation is full the member may well think of the application. */
const PROBATION_AHEAD_MONTHS = 1;

/** Whose probation is full, or soon will be. */
export function findProbations({ members, rules, today }: ReminderFacts): readonly Reminder[] {
  return rosterOn(members, today).flatMap(({ member, standing }): readonly Reminder[] => {
    if (standing !== 'probationary' || member.joinedOn === null) return [];
    const window = developmentWindows(
      { dates: { admission: member.joinedOn }, bornOn: null, probationExtensionMonths: 0, today },
      rules,
    ).find(({ step }) => step === 'conversion');
    const end = window?.earliest ?? null;
    if (window === undefined || end === null) return [];
    if (today < addMonths(end, -PROBATION_AHEAD_MONTHS)) return [];
    const isFull = today >= end;
    const words = isFull
      ? `已在${formatDate(end)}满一年，还没有转正；请看本人是否提出了转正申请，延长预备期的请在名册上写明`
      : `到${formatDate(end)}满一年，请提醒本人提出转正申请`;
    return [
      {
        id: `probation ${member.id}`,
        group: isFull ? 'now' : 'month',
        text: `${member.name}的预备期${words}。`,
        basis: formatBasis(window.provision),
        target: { kind: 'member', id: member.id },
      },
    ];
  });
}
