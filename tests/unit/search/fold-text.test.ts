import { describe, expect, it } from 'vitest';

import { foldText, foldWithOffsets } from '@shared/search/fold-text';

describe('foldText', () => {
  it.each([
    ['ＡＢＣ１２３', 'abc123'],
    ['会议（扩大）：', '会议(扩大):'],
    ['阿卜来提·买买提', '阿卜来提买买提'],
    ['阿卜来提・买买提', '阿卜来提买买提'],
    ['阿卜来提.买买提', '阿卜来提买买提'],
    ['阿卜来提．', '阿卜来提'],
    ['第3.5条', '第3.5条'],
    ['张　三\n李 四', '张三李四'],
    ['a\u200bb', 'ab'],
    ['①组', '1组'],
    ['葛\u{e0100}飞', '葛飞'],
  ])('makes %j into %j', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('leaves Han characters as they are written', () => {
    // The compatibility ideograph U+FA1E, and characters of Extensions B and E.
    const text = '\ufa1e𡌴𬱖頔';
    expect(foldText(text)).toBe(text);
  });

  it('keeps Mongolian words apart from nothing but their spaces and selectors', () => {
    expect(foldText('ᠪᠠᠲᠤ\u202fᠶᠢᠨ\u180b')).toBe('ᠪᠠᠲᠤᠶᠢᠨ');
  });
});

describe('foldWithOffsets', () => {
  it.each(['张　三·Ａb', '𡌴玉 ①', '葛\u{e0100}飞Ⅻ', 'ﬁ是'])(
    'folds %j alike and tells where each unit came from',
    (text) => {
      const { text: folded, starts, ends } = foldWithOffsets(text);
      expect(folded).toBe(foldText(text));
      expect(starts).toHaveLength(folded.length);
      for (const [index, start] of starts.entries()) {
        expect(foldText(text.slice(start, ends[index]))).toContain(folded[index]);
      }
    },
  );
});
