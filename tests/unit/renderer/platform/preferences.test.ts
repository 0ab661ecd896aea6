import { expect, it, vi } from 'vitest';

import { loadPreferences, savePreferences } from '@renderer/platform/preferences';

/** A storage that holds one text, as a browser would give it back. */
function aStorage(text: string | null) {
  let kept = text;
  return {
    getItem: () => kept,
    setItem: (_key: string, value: string) => {
      kept = value;
    },
  };
}

const defaults = {
  textScale: 1,
  lastBookId: null,
  putAside: {},
  archiveMarks: { fondsNumber: '', retention: '' },
};
const bookId = '0198a1b2-0000-7000-8000-000000000001';

it('starts with the defaults', () => {
  expect(loadPreferences(aStorage(null))).toEqual(defaults);
});

it('reads back what was kept, and keeps what a change does not name', () => {
  const storage = aStorage(null);
  savePreferences({ lastBookId: bookId }, storage);
  savePreferences({ textScale: 1.5 }, storage);
  expect(loadPreferences(storage)).toEqual({ ...defaults, textScale: 1.5, lastBookId: bookId });
});

it.each(['', '{', 'null', '[1]', '"text"', '{"textScale":9,"lastBookId":7}'])(
  'reads the damaged value %s as the defaults',
  (text) => {
    expect(loadPreferences(aStorage(text))).toEqual(defaults);
  },
);

it('keeps the sound value beside a damaged one', () => {
  const text = JSON.stringify({ textScale: 'large', lastBookId: bookId });
  expect(loadPreferences(aStorage(text))).toEqual({ ...defaults, lastBookId: bookId });
});

it('works for the session where the browser refuses storage', () => {
  vi.stubGlobal('reportError', vi.fn());
  const refuse = () => {
    throw new Error('denied');
  };
  const storage = { getItem: refuse, setItem: refuse };
  expect(savePreferences({ textScale: 1.25 }, storage)).toEqual({ ...defaults, textScale: 1.25 });
});
