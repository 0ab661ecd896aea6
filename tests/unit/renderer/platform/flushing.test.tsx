// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';

import { flushAll, onFlush } from '@renderer/platform/flushing';

it('writes all that is registered, whatever fails, and nothing that was taken back', async () => {
  const written: string[] = [];
  const write = (name: string) => () => {
    written.push(name);
    return Promise.resolve();
  };
  const stops = [
    onFlush(() => Promise.reject(new Error('full'))),
    onFlush(write('draft')),
    onFlush(write('gone')),
  ];
  stops[2]?.();
  await flushAll();
  expect(written).toEqual(['draft']);
  for (const stop of stops) stop();
});

it('waits no longer than its limit', async () => {
  vi.useFakeTimers();
  const stop = onFlush(() => new Promise(() => undefined));
  const flushed = vi.fn();
  void flushAll().then(flushed);
  await vi.advanceTimersByTimeAsync(1999);
  expect(flushed).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(flushed).toHaveBeenCalled();
  stop();
  vi.useRealTimers();
});
