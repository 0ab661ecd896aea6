/** The present of every test: 22 November 2026, 10:00 in China. */
export const FIXED_NOW_LOCAL = '2026-11-22T10:00';
export const FIXED_NOW_MS = Date.UTC(2026, 10, 22, 2, 0);
