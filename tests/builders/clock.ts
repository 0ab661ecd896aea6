import type { Clock } from '@shared/util/clock';

/** The present of every test: 22 November 2026, 10:00 in China. */
export const FIXED_NOW_LOCAL = '2026-11-22T10:00';
export const FIXED_NOW_MS = Date.UTC(2026, 10, 22, 2, 0);

export const fixedClock: Clock = {
  nowMs: () => FIXED_NOW_MS,
  nowLocal: () => FIXED_NOW_LOCAL,
};
