import { formatDate, formatMonthDay } from '../domain/calendar';
import { addMonths, fullMonthsBetween } from '../domain/months';
import { rosterOn } from '../domain/roster-on-date';
import { developmentWindows } from '../rules/development-windows';
import { formatBasis } from '../rules/provision';

import type { Reminder, ReminderFacts } from './reminder';

/** How long before a probation is full the member may well think of the application. */
const PROBATION_AHEAD_MONTHS = 1;
/** Full months after which a contact with somebody away is told of; no rule gives a number. */
const CONTACT_MONTHS = 3;

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

/** Members away whom somebody used to contact, and has not for some time. */
export function findContacts({ members, contacts, today }: ReminderFacts): readonly Reminder[] {
  const lastOn = new Map<string, string>();
  for (const { memberId, on } of contacts) {
    if (on <= today && on > (lastOn.get(memberId) ?? '')) lastOn.set(memberId, on);
  }
  return rosterOn(members, today).flatMap(({ member, isMobile }): readonly Reminder[] => {
    const last = lastOn.get(member.id);
    if (!isMobile || last === undefined) return [];
    const months = fullMonthsBetween(last, today);
    if (months < CONTACT_MONTHS) return [];
    return [
      {
        id: `contact ${member.id} ${last}`,
        group: 'watch',
        text: `流动党员${member.name}上次联系是${formatMonthDay(last)}，已有${months}个月。`,
        basis: '',
        target: { kind: 'member', id: member.id },
      },
    ];
  });
}
