import type { LocalDate } from './schema';

/** First day on which something holds, and the last one; `null` means that it still holds. */
export interface Period {
  readonly from: LocalDate;
  readonly to: LocalDate | null;
}

/** Whether a period holds on a day; it does on its first and on its last. */
export function covers({ from, to }: Period, date: LocalDate): boolean {
  // `YYYY-MM-DD` compares as text in the order of days.
  return from <= date && (to === null || date <= to);
}
