import { describe, expect, it } from 'vitest';

import {
  createDraft,
  deleteDraft,
  loadHistory,
  loadRecord,
  restoreDraft,
  saveDraft,
} from '@renderer/data/repositories/records';
import {
  loadBookYears,
  loadNewestRecords,
  loadOpenRecords,
  loadRecordsOfMonth,
  loadRecordsOfYear,
} from '@renderer/data/repositories/record-lists';
import { loadImage, loadPhotosOf } from '@renderer/data/repositories/photos';
import { idOf } from '@tests/builders/ids';
import { anEmptyDatabase } from '@tests/builders/open-database';
import { aRecord } from '@tests/builders/record';
import { aStoredPhoto } from '@tests/builders/stored-photo';

describe('drafts', () => {
  it('come back as they were saved', async () => {
    const db = anEmptyDatabase();
    await createDraft(db, aRecord());
    const changed = aRecord({ content: { theme: '清理蒿草志愿服务' }, changedAtMs: 2 });
    expect(await saveDraft(db, changed)).toEqual({ ok: true, value: null });
    expect(await loadRecord(db, changed.id)).toEqual(changed);
  });

  it('are stored together with their new photos or not at all', async () => {
    const db = anEmptyDatabase();
    const draft = aRecord();
    await createDraft(db, draft);
    const photo = aStoredPhoto();
    const broken = { ...photo, photo: { ...photo.photo, id: undefined as unknown as string } };
    const named = aRecord({ content: { photos: [{ photoId: photo.photo.id, caption: '' }] } });

    const refused = await saveDraft(db, named, [broken]);
    expect(refused.ok).toBe(false);
    expect((await loadRecord(db, draft.id))?.content.photos).toEqual([]);

    await saveDraft(db, named, [photo]);
    expect((await loadRecord(db, draft.id))?.content.photos).toHaveLength(1);
    expect([...(await loadPhotosOf(db, draft.id)).values()]).toEqual([photo.photo]);
    expect(await loadImage(db, photo.photo.id)).toBeInstanceOf(Blob);
  });

  it('are refused when they do not fit the schema, and the stored one stays', async () => {
    const db = anEmptyDatabase();
    await createDraft(db, aRecord());
    const misshapen = aRecord({ content: { bookYear: 12 } });
    const refused = await saveDraft(db, misshapen);
    expect(refused.ok).toBe(false);
    expect((await loadRecord(db, misshapen.id))?.content.bookYear).toBe(2026);
  });

  it('never overwrite a filed record', async () => {
    const db = anEmptyDatabase();
    await createDraft(db, aRecord({ status: 'filed', revision: 1 }));
    const saved = await saveDraft(db, aRecord({ content: { theme: '改一改' } }));
    expect(saved).toMatchObject({ ok: false, error: { code: 'record-is-filed' } });
    expect((await loadRecord(db, idOf(700)))?.content.theme).not.toBe('改一改');
  });

  it('can be deleted and taken back, and a late autosave does not bring them back', async () => {
    const db = anEmptyDatabase();
    const draft = aRecord();
    await createDraft(db, draft);
    await deleteDraft(db, draft.id, 5);
    await saveDraft(db, draft);
    expect(await loadOpenRecords(db)).toEqual([]);
    await restoreDraft(db, draft.id, 6);
    expect((await loadOpenRecords(db)).map((record) => record.id)).toEqual([draft.id]);
    expect((await loadHistory(db, draft.id)).map((row) => row.event)).toEqual([
      'created',
      'deleted',
      'restored',
    ]);
  });

  it('list newest event first, undated ones on top', async () => {
    const db = anEmptyDatabase();
    await createDraft(db, aRecord({ id: idOf(1), content: { startsAt: '2026-03-17T09:00' } }));
    await createDraft(db, aRecord({ id: idOf(2), content: { startsAt: null, endsAt: null } }));
    await createDraft(db, aRecord({ id: idOf(3), content: { startsAt: '2026-04-17' } }));
    const inOrder = [idOf(2), idOf(3), idOf(1)];
    expect((await loadOpenRecords(db)).map((record) => record.id)).toEqual(inOrder);
    expect((await loadRecordsOfYear(db, 2026)).map((record) => record.id)).toEqual(inOrder);
  });
});

describe('lists', () => {
  it('read a month, a year and the newest by themselves', async () => {
    const db = anEmptyDatabase();
    const add = (number: number, startsAt: string, bookYear: number, status: 'draft' | 'filed') =>
      createDraft(db, aRecord({ id: idOf(number), status, content: { startsAt, bookYear } }));
    await add(1, '2025-12-17T14:00', 2025, 'filed');
    await add(2, '2026-01-17T14:00', 2025, 'filed');
    await add(3, '2026-06-17T14:30', 2026, 'filed');
    await add(4, '2026-06-30', 2026, 'draft');
    const ids = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id);
    expect(await loadBookYears(db)).toEqual([2026, 2025]);
    expect(ids(await loadRecordsOfYear(db, 2025))).toEqual([idOf(2), idOf(1)]);
    expect(ids(await loadRecordsOfMonth(db, '2026-06'))).toEqual([idOf(4), idOf(3)]);
    expect(ids(await loadNewestRecords(db, 2, ({ status }) => status === 'filed'))).toEqual([
      idOf(3),
      idOf(2),
    ]);
  });
});
