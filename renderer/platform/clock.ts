import type { Clock } from '@shared/util/clock';

/** The machine's clock; screens take it from here, tests pass their own. */
export const systemClock: Clock = {
  nowMs: () => Date.now(),
  nowLocal: () => toLocalMinute(new Date()),
};

/** `YYYY-MM-DDTHH:mm` as a clock on the wall shows it. */
function toLocalMinute(moment: Date): string {
  const pad = (value: number, digits = 2) => String(value).padStart(digits, '0');
  const day = `${pad(moment.getFullYear(), 4)}-${pad(moment.getMonth() + 1)}-${pad(moment.getDate())}`;
  return `${day}T${pad(moment.getHours())}:${pad(moment.getMinutes())}`;
}
