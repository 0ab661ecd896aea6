import type { Clock } from '@shared/util/clock';

/** The machine's clock; the only reader of the present in the page. */
export const clock: Clock = {
  nowMs: () => Date.now(),
  nowLocal: () => toLocal(Date.now()),
};

/** A moment as local wall time `YYYY-MM-DDTHH:mm`. */
export function toLocal(moment: number): string {
  const date = new Date(moment);
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}
