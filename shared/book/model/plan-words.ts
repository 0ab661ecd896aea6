import { formatMonthDay, toWeekday, weekdayCharacter } from '../../domain/calendar';
import type { PlanItem } from '../../domain/plan';

/** When a line is planned, as 6月17日 周三 14:30; the month alone where no day is planned. */
export function toPlannedWhen({ month, on, at }: PlanItem): string {
  if (on === null) return `${month}月`;
  const day = `${formatMonthDay(on)} 周${weekdayCharacter(toWeekday(on))}`;
  return at === null ? day : `${day} ${at}`;
}
