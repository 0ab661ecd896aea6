import { expect, it } from 'vitest';

import { toReminderLevel } from '@shared/keeping/export-reminder';
import { FIXED_NOW_MS } from '@tests/builders/clock';

const DAY_MS = 24 * 3600_000;

it.each([
  [0, 400, 'none'],
  [1, 0, 'line'],
  [100, 7, 'line'],
  [101, 0, 'note'],
  [1, 7.1, 'note'],
] as const)('%i changes and %d days without an export call for %s', (changes, days, level) => {
  const sinceMs = FIXED_NOW_MS - days * DAY_MS;
  expect(toReminderLevel({ changes, sinceMs }, FIXED_NOW_MS)).toBe(level);
});
