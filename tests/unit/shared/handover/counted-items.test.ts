import { describe, expect, it } from 'vitest';

import { toCountedItems, toItemGroup } from '@shared/handover/counted-items';
import { belongs, aMember, probationary, someMembers } from '@tests/builders/member';
import { aHeldRecord, someHeldFacts } from '@tests/builders/held-facts';
import { idOf } from '@tests/builders/ids';

const find = (facts: Parameters<typeof someHeldFacts>[0], key: string) =>
  toCountedItems(someHeldFacts(facts)).find((item) => item.key === key);

describe('what a handover counts of the book', () => {
  it('has no row for what is not there, but always the data themselves', () => {
    expect(toCountedItems(someHeldFacts()).map(({ key }) => key)).toEqual(['book']);
  });

  it('counts a record of several kinds once, under its book year', () => {
    const records = [
      aHeldRecord(),
      aHeldRecord({ recordId: idOf(701), kindNames: '支部党员大会＋党课' }),
      aHeldRecord({ recordId: idOf(702), date: '2026-01-20', bookYear: 2025 }),
    ];
    expect(find({ records }, 'records-2025')?.count).toBe(1);
    expect(find({ records }, 'records-2026')).toMatchObject({
      count: 2,
      unit: '份',
      year: '2026',
      path: 'data/文书/2026年度',
      detail: '主题党日1、支部党员大会＋党课1',
    });
  });

  it('tells photos, scans and what is in no list apart', () => {
    const pictures = [
      { kind: 'photo', bookYear: 2026, count: 31, sizeBytes: 3_400_000 },
      { kind: 'scan', bookYear: 2026, count: 2, sizeBytes: 10 },
      { kind: 'unlisted', bookYear: null, count: 1, sizeBytes: 200_000 },
    ] as const;
    const items = toCountedItems(someHeldFacts({ pictures }));
    expect(items.map(({ key, path, detail }) => [key, path, detail])).toEqual([
      ['photo-2026', 'data/照片/2026', '共3.4 MB'],
      ['scan-2026', 'data/照片/2026', '共0.1 MB'],
      ['unlisted', 'data/照片/未列入', '共0.2 MB'],
      ['book', 'data/book', '供程序接收，还没有归档的记录'],
    ]);
  });

  it('tells the roster of the day by standing', () => {
    const members = [
      ...someMembers(2),
      aMember({ id: idOf(8), states: [belongs(), probationary('2026-03-01')] }),
      aMember({ id: idOf(9), states: [belongs('2010-01-01', '2025-01-01')] }),
    ];
    expect(find({ members }, 'roster')).toMatchObject({
      count: 4,
      detail: '在册正式党员2、预备党员1、已转出等1',
    });
  });

  it('names the newest seal in fours, and the months of the dues', () => {
    expect(find({ newestSeal: 'ab12'.repeat(16), revisions: 33 }, 'book')?.detail).toBe(
      '供程序接收；归档33次，最新封存号AB12 AB12 AB12 AB12',
    );
    const paidMonths = new Set(['2026-02', '2026-01']);
    expect(find({ payments: 3, paidMonths }, 'dues')?.detail).toBe('2026-01至2026-02，有2个月');
  });

  it('knows rows of different years as one kind', () => {
    expect(toItemGroup({ key: 'records-2026' })).toBe('records');
    expect(toItemGroup({ key: 'roster' })).toBe('roster');
  });
});
