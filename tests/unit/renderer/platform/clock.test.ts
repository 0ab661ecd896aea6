import { expect, it, vi } from 'vitest';

import { clock } from '@renderer/platform/clock';

it('tells the local wall time to the minute, without zone', () => {
  vi.useFakeTimers({ now: new Date(2026, 5, 7, 9, 5, 59) });
  expect(clock.nowLocal()).toBe('2026-06-07T09:05');
  expect(clock.nowMs()).toBe(new Date(2026, 5, 7, 9, 5, 59).getTime());
  vi.useRealTimers();
});
