import { addDays } from '@shared/domain/calendar';
import { addMonths } from '@shared/domain/months';
import type { LocalDate } from '@shared/domain/schema';
import type { Reminder } from '@shared/reminders/reminder';

/** The day until which each reminder, by its id, is out of sight. */
export type PutAside = Readonly<Record<string, LocalDate>>;

/** For how long something can be put aside. */
export const putAsideChoices = [
  { name: '三天后再提', until: (today: LocalDate) => addDays(today, 3) },
  { name: '一周后再提', until: (today: LocalDate) => addDays(today, 7) },
  { name: '下个月再提', until: (today: LocalDate) => `${addMonths(today, 1).slice(0, 7)}-01` },
] as const;

/** Those to be seen to and those put aside; on its day a reminder is back by itself. */
export function splitReminders(
  reminders: readonly Reminder[],
  putAside: PutAside,
  today: LocalDate,
): { readonly shown: readonly Reminder[]; readonly aside: readonly Reminder[] } {
  const isAside = ({ id }: Reminder) => (putAside[id] ?? '') > today;
  return {
    shown: reminders.filter((one) => !isAside(one)),
    aside: reminders.filter(isAside),
  };
}

/** With one more put aside; those whose day has come are forgotten. */
export function withPutAside(
  putAside: PutAside,
  id: string,
  until: LocalDate,
  today: LocalDate,
): PutAside {
  const kept = Object.entries(putAside).filter(([, day]) => day > today);
  return { ...Object.fromEntries(kept), [id]: until };
}
