import { expect, it, vi } from 'vitest';

import { keepWindowLock, loadWindowLock } from '@renderer/platform/kept-lock';
import { makeWindowLock } from '@shared/lock/window-lock';

/** A storage that holds one text, as a browser would give it back. */
function aStorage(text: string | null = null) {
  let kept = text;
  return {
    getItem: () => kept,
    setItem: (_key: string, value: string) => {
      kept = value;
    },
    removeItem: () => {
      kept = null;
    },
  };
}

it('keeps a lock and takes it away again', async () => {
  const storage = aStorage();
  const { lock } = await makeWindowLock('hongqi 2026', 5, 10);
  expect(loadWindowLock(storage)).toBeNull();
  expect(keepWindowLock(lock, storage)).toBe(true);
  expect(loadWindowLock(storage)).toEqual(lock);
  expect(keepWindowLock(null, storage)).toBe(true);
  expect(loadWindowLock(storage)).toBeNull();
});

it.each(['', '{', 'null', '{"passphrase":{}}'])('takes the torn value %s for none', (text) => {
  expect(loadWindowLock(aStorage(text))).toBeNull();
});

it('says so where the browser refuses to store it', async () => {
  vi.stubGlobal('reportError', vi.fn());
  const { lock } = await makeWindowLock('hongqi 2026', 5, 10);
  const refuse = () => {
    throw new Error('denied');
  };
  const storage = { getItem: refuse, setItem: refuse, removeItem: refuse };
  expect(keepWindowLock(lock, storage)).toBe(false);
  expect(loadWindowLock(storage)).toBeNull();
});
