import { describe, expect, it } from 'vitest';

import type { CountedItem } from '@shared/handover/counted-items';
import { setRetentionOfGroup, setWords, wordsOf } from '@shared/handover/items/counted-words';

const item = (key: string): CountedItem => ({
  ...{ key, title: key, year: '', count: 1, unit: '份', path: 'data', detail: '' },
});

describe('words beside counted rows', () => {
  it('are kept by key, and not kept when they are empty', () => {
    const one = setWords([], 'records-2026', { retention: '永久' });
    expect(wordsOf(one, 'records-2026')).toEqual({
      key: 'records-2026',
      retention: '永久',
      note: '',
    });
    expect(setWords(one, 'records-2026', { retention: '' })).toEqual([]);
  });

  it('give one retention to the rows of a kind of all years, and leave remarks alone', () => {
    const items = ['records-2025', 'records-2026', 'photo-2026'].map(item);
    const words = setWords(setWords([], 'records-2026', { retention: '永久' }), 'records-2025', {
      note: '缺封面',
    });
    const all = setRetentionOfGroup(words, items, { key: 'records-2026' });
    expect(wordsOf(all, 'records-2025')).toMatchObject({ retention: '永久', note: '缺封面' });
    expect(wordsOf(all, 'photo-2026').retention).toBe('');
  });
});
