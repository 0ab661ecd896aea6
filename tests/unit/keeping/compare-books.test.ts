import { describe, expect, it } from 'vitest';

import { compareBooks } from '@shared/keeping/compare-books';
import { aBookCopy, aSmallBook, type BookRows } from '@tests/builders/book-copy';
import { idOf } from '@tests/builders/ids';
import { aMember } from '@tests/builders/member';
import { aRecord } from '@tests/builders/record';

const nothing = { onlyInFirst: [], onlyInSecond: [], different: [] };

const toRows = (rows: unknown) => rows as Partial<BookRows>;

describe('comparing a backup with the open book', () => {
  it('finds nothing between a book and itself, however its rows are spelt', async () => {
    const { rows, photos } = await aSmallBook();
    const spelt = rows.records!.map((row) => Object.fromEntries(Object.entries(row).reverse()));
    expect(
      await compareBooks(aBookCopy(rows, photos), aBookCopy({ ...rows, records: spelt })),
    ).toEqual({
      records: nothing,
      members: nothing,
      photos: { onlyInFirst: 0, onlyInSecond: 0 },
    });
  });

  it('names records by theme and day, members by name', async () => {
    const { rows } = await aSmallBook();
    const kept = rows.records![1]!;
    const added = aRecord({ id: idOf(0x800), content: { theme: '清理蒿草', startsAt: null } });
    const changed = aRecord({ id: idOf(0x700), content: { theme: '改过的主题' } });
    const now = aBookCopy(
      toRows({
        ...rows,
        records: [changed, added],
        members: [aMember({ id: idOf(0x55), name: '敖特根' })],
        photos: rows.photos!.slice(1),
      }),
    );
    const found = await compareBooks(aBookCopy(rows), now);
    expect(found.records).toEqual({
      onlyInFirst: [{ key: kept['id'], name: expect.any(String) as string, date: '2025-12-17' }],
      onlyInSecond: [{ key: idOf(0x800), name: '清理蒿草', date: null }],
      different: [{ key: idOf(0x700), name: '改过的主题', date: '2026-06-17' }],
    });
    expect(found.members.onlyInFirst).toHaveLength(1);
    expect(found.members.onlyInSecond).toEqual([{ key: idOf(0x55), name: '敖特根', date: null }]);
    expect(found.photos).toEqual({ onlyInFirst: 1, onlyInSecond: 0 });
  });

  it('holds an empty book against a full one', async () => {
    const { rows } = await aSmallBook();
    const found = await compareBooks(aBookCopy(), aBookCopy(rows));
    expect(found.records.onlyInSecond).toHaveLength(2);
    expect(found.records.onlyInFirst).toEqual([]);
  });
});
