import { describe, expect, it } from 'vitest';

import type { BookDatabase } from '@renderer/data/db';
import { findNewestBefore } from '@renderer/data/repositories/record-lists';
import { createDraft, deleteDraft } from '@renderer/data/repositories/records';
import { idOf } from '@tests/builders/ids';
import { anEmptyDatabase } from '@tests/builders/open-database';
import { aRecord } from '@tests/builders/record';

const days = ['2019-01-31', '2024-02-29', '2025-12-17', '2026-05-17', '2026-06-17'];

async function aBook(): Promise<BookDatabase> {
  const db = anEmptyDatabase();
  for (const [index, day] of days.entries()) {
    await createDraft(db, aRecord({ id: idOf(index), content: { startsAt: `${day}T09:00` } }));
  }
  await createDraft(db, aRecord({ id: idOf(99), content: { startsAt: null } }));
  return db;
}

describe('the newest record before a time', () => {
  it.each([
    ['2026-06-17T09:01', '2026-06-17'],
    ['2026-06-17T09:00', '2026-05-17'],
    ['2026-05-17', '2025-12-17'],
    ['2025-12-01', '2024-02-29'],
    ['2024-02-29', '2019-01-31'],
  ])('than %s is of %s, however long ago', async (before, day) => {
    const found = await findNewestBefore(await aBook(), before, () => true);
    expect(found?.content.startsAt?.slice(0, 10)).toBe(day);
  });

  it('is none where nothing was before, and none in an empty book', async () => {
    expect(await findNewestBefore(await aBook(), '2019-01-31', () => true)).toBeNull();
    expect(await findNewestBefore(anEmptyDatabase(), '2026-01-01', () => true)).toBeNull();
  });

  it('fits, and is not deleted', async () => {
    const db = await aBook();
    await deleteDraft(db, idOf(3), 1);
    const found = await findNewestBefore(db, '2026-06-17', ({ id }) => id !== idOf(2));
    expect(found?.id).toBe(idOf(1));
  });
});
