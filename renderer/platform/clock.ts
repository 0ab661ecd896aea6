import type { Clock } from '@shared/util/clock';
import { toLocal } from '@shared/util/local-time';

export { toLocal };

/** The machine's clock; the only reader of the present in the page. */
export const clock: Clock = {
  nowMs: () => Date.now(),
  nowLocal: () => toLocal(Date.now()),
};
