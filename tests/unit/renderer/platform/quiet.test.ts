// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { waitUntilQuiet } from '@renderer/platform/quiet';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** Whether the wait is over after so many milliseconds, with a key every 100 of them. */
async function isOverAfter(lengthMs: number, typesUntilMs: number): Promise<boolean> {
  let isOver = false;
  void waitUntilQuiet().then(() => (isOver = true));
  for (let atMs = 0; atMs < lengthMs; atMs += 100) {
    if (atMs < typesUntilMs) window.dispatchEvent(new Event('input'));
    await vi.advanceTimersByTimeAsync(100);
  }
  return isOver;
}

it('does not wait where nobody types', async () => {
  await waitUntilQuiet();
  window.dispatchEvent(new Event('keydown'));
  await vi.advanceTimersByTimeAsync(600);
  await waitUntilQuiet();
});

it('waits while somebody types, and no longer', async () => {
  window.dispatchEvent(new Event('keydown'));
  expect(await isOverAfter(1000, 1000)).toBe(false);
  window.dispatchEvent(new Event('keydown'));
  expect(await isOverAfter(1600, 900)).toBe(true);
});

it('does not wait for ever', async () => {
  window.dispatchEvent(new Event('keydown'));
  expect(await isOverAfter(6000, 6000)).toBe(true);
});
