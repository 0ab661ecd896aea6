const weekdays = ['日', '一', '二', '三', '四', '五', '六'] as const;

/** `2026-06-17` as 2026年6月17日. */
export function toChineseDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year ?? ''}年${month ?? ''}月${day ?? ''}日`;
}

/** `2026-06-17` as 周三; the weekday of the Gregorian calendar. */
export function toChineseWeekday(date: string): string {
  return `周${weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? ''}`;
}

/** `2026-06-17T14:30` as 2026年6月17日 14:30. */
export function toChineseMoment(moment: string): string {
  return `${toChineseDate(moment.slice(0, 10))} ${moment.slice(11, 16)}`;
}

/**
 * A meeting's time as a paper book has it: 2026年6月17日（周三）14:30—16:10. The end's date is
 * given only where it is another day; what is missing is left out.
 */
export function toChinesePeriod(startsAt: string | null, endsAt: string | null): string {
  if (startsAt === null) return '';
  const day = startsAt.slice(0, 10);
  const start = `${toChineseDate(day)}（${toChineseWeekday(day)}）${startsAt.slice(11, 16)}`;
  if (endsAt === null) return start;
  const isSameDay = endsAt.startsWith(day);
  const end = isSameDay ? endsAt.slice(11, 16) : toChineseMoment(endsAt);
  return `${start}—${end}`;
}
