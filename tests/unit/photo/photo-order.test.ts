import { describe, expect, it } from 'vitest';

import type { Photo } from '@shared/domain/photo';
import { moveItem, sortByTakenAt } from '@shared/photo/photo-order';

import { aPhoto } from '@tests/builders/record';
import { idOf } from '@tests/builders/ids';

describe('moveItem', () => {
  it('moves one item and keeps the order of the others', () => {
    expect(moveItem(['甲', '乙', '丙', '丁'], 0, 2)).toEqual(['乙', '丙', '甲', '丁']);
    expect(moveItem(['甲', '乙', '丙', '丁'], 3, 0)).toEqual(['丁', '甲', '乙', '丙']);
  });

  it('stops at the ends', () => {
    expect(moveItem(['甲', '乙'], 0, -1)).toEqual(['甲', '乙']);
    expect(moveItem(['甲', '乙'], 0, 9)).toEqual(['乙', '甲']);
  });

  it('leaves the list alone where there is no such item', () => {
    expect(moveItem(['甲'], 5, 0)).toEqual(['甲']);
  });
});

describe('sortByTakenAt', () => {
  const entry = (number: number) => ({ photoId: idOf(number), caption: '' });
  const factsOf = (...times: readonly (string | null)[]): ReadonlyMap<string, Photo> =>
    new Map(times.map((takenAt, index) => [idOf(index), aPhoto({ id: idOf(index), takenAt })]));

  it('puts the earliest first and those without a time last, in their old order', () => {
    const facts = factsOf('2026-06-17T16:00', null, '2026-06-17T09:00', null);
    const sorted = sortByTakenAt([0, 1, 2, 3].map(entry), facts);
    expect(sorted).toEqual([2, 0, 1, 3].map(entry));
  });

  it('keeps the order of photos of the same minute', () => {
    const facts = factsOf('2026-06-17T16:00', '2026-06-17T16:00');
    expect(sortByTakenAt([1, 0].map(entry), facts)).toEqual([1, 0].map(entry));
  });
});
