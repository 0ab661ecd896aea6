import { findingsOf } from '@tests/builders/filing-check';
import { idOf } from '@tests/builders/ids';
import { describe, expect, it } from 'vitest';

const paragraph = (text: string, speaker = '') => ({ id: idOf(801), speaker, text });

describe('minutes', () => {
  it('must not be empty', () => {
    for (const minutes of [[], [paragraph(' ')]]) {
      expect(findingsOf({ minutes })).toEqual(['missing minutes-missing content 没有写活动内容。']);
    }
  });

  it.each(['大家一致认为', '与会人员一致认为', '全体党员都一致认为', '一致认为'])(
    'are better with a speaker than with %s',
    (opening) => {
      const minutes = [paragraph('学习党章。'), paragraph(`${opening}，收获很大。`)];
      expect(findingsOf({ minutes })).toEqual([
        `advice speaker-missing content 第2段写“${opening}”，没有写是谁的发言。`,
      ]);
    },
  );

  it('are told of it at the head of any sentence', () => {
    expect(findingsOf({ minutes: [paragraph('学习党章。大家一致认为收获很大。')] })).toEqual([
      'advice speaker-missing content 第1段写“大家一致认为”，没有写是谁的发言。',
    ]);
  });

  it('may say so of a named speaker, or in passing', () => {
    const minutes = [
      paragraph('大家一致认为收获很大。', '王伟'),
      paragraph('讨论中大家一致认为收获很大。'),
    ];
    expect(findingsOf({ minutes })).toEqual([]);
  });
});
