import { describe, expect, it } from 'vitest';

import type { BookDatabase } from '@renderer/data/db';
import { loadPhotoFiles } from '@renderer/data/photo-files';
import {
  listOpenRecords,
  listSealedTexts,
  loadScanShapes,
  readSealedTexts,
} from '@renderer/data/repositories/book-years';
import { saveBranch } from '@renderer/data/repositories/branches';
import { fileRecord, startCorrection } from '@renderer/data/repositories/filing';
import { saveMembers } from '@renderer/data/repositories/members';
import { createDraft, saveDraft } from '@renderer/data/repositories/records';
import { addScan } from '@renderer/data/repositories/scans';
import type { RecordContent } from '@shared/domain/record';
import { aScan } from '@tests/builders/bound-book';
import { aBranch } from '@tests/builders/branch';
import { FIXED_NOW_MS } from '@tests/builders/clock';
import { idOf } from '@tests/builders/ids';
import { someMembers } from '@tests/builders/member';
import { anEmptyDatabase } from '@tests/builders/open-database';
import { aRecord, anEntry } from '@tests/builders/record';
import { aFiledRecord } from '@tests/builders/statistics';
import { aStoredPhoto } from '@tests/builders/stored-photo';

const members = someMembers(2);
const attendance = members.map(({ id }) => anEntry(id));

async function aBook(): Promise<BookDatabase> {
  const db = anEmptyDatabase();
  await saveBranch(db, aBranch());
  await saveMembers(db, members);
  return db;
}

async function file(
  db: BookDatabase,
  number: number,
  content: Partial<RecordContent> = {},
  revision = 1,
): Promise<void> {
  const of = { attendance, themeDay: null, ...content };
  const record = aRecord({ id: idOf(number), content: of });
  if (revision === 1) await createDraft(db, record);
  const document = aFiledRecord(of, { members, number, revision });
  const filed = await fileRecord(
    db,
    { ...record, revision: revision - 1, status: 'correcting' },
    document,
  );
  if (!filed.ok) throw new Error(filed.error.code);
}

/** Themes of the sealed texts that the book of 2026 needs, by record in the order of the chain. */
async function readThemes(db: BookDatabase): Promise<readonly string[]> {
  const texts = await listSealedTexts(db, 2026);
  const sequences = [...texts.values()].sort((one, other) => one - other);
  const themes: string[] = [];
  for await (const { revisions } of readSealedTexts(db, sequences)) {
    themes.push(...revisions.map(({ document }) => document.content.theme));
  }
  return themes;
}

describe('what the bound book of a year is made of', () => {
  it('is the newest sealed text of each record of the year and of the months before it', async () => {
    const db = await aBook();
    await file(db, 701);
    await file(db, 702, { theme: '第二次' });
    await file(db, 703, { bookYear: 2025, startsAt: '2025-12-17T09:00', theme: '上年' });
    await file(db, 705, { bookYear: 2022, startsAt: '2022-03-17T09:00', theme: '早年' });
    await createDraft(db, aRecord({ id: idOf(704) }));
    await startCorrection(db, idOf(701), FIXED_NOW_MS);
    await file(db, 701, { theme: '更正过' }, 2);
    await startCorrection(db, idOf(702), FIXED_NOW_MS);
    const moved = await db.records.get(idOf(702));
    await saveDraft(db, { ...moved!, content: { ...moved!.content, bookYear: 2031 } });
    expect(await readThemes(db)).toEqual(['第二次', '上年', '更正过']);
  });

  it('lists what does not print as it stands', async () => {
    const db = await aBook();
    await file(db, 701);
    await startCorrection(db, idOf(701), FIXED_NOW_MS);
    await createDraft(db, aRecord({ id: idOf(704) }));
    await createDraft(db, aRecord({ id: idOf(706), content: { bookYear: 2025 } }));
    expect(await listOpenRecords(db, 2026)).toEqual({
      draftIds: [idOf(704)],
      correctingIds: [idOf(701)],
    });
  });

  it('lists a correction with the year in which its sealed text prints, wherever it moves', async () => {
    const db = await aBook();
    await file(db, 701);
    await startCorrection(db, idOf(701), FIXED_NOW_MS);
    const moved = await db.records.get(idOf(701));
    await saveDraft(db, { ...moved!, content: { ...moved!.content, bookYear: 2031 } });
    expect(await listOpenRecords(db, 2026)).toEqual({ draftIds: [], correctingIds: [idOf(701)] });
    expect(await listOpenRecords(db, 2031)).toEqual({ draftIds: [], correctingIds: [] });
  });

  it('has the pages of scans among its photos, without those whose file is gone', async () => {
    const db = await aBook();
    await file(db, 700);
    await addScan(db, aScan(), [
      aStoredPhoto({ id: idOf(831), widthPx: 1654, heightPx: 2339 }),
      aStoredPhoto({ id: idOf(832) }),
    ]);
    await db.photoImages.delete(idOf(832));
    const scans = await db.scans.toArray();
    expect(await loadScanShapes(db, scans)).toEqual([
      { id: idOf(831), widthPx: 1654, heightPx: 2339 },
    ]);
    const files = await loadPhotoFiles(db, [idOf(831), idOf(832)]);
    expect([...files.keys()]).toEqual([idOf(831)]);
    expect(await files.get(idOf(831))?.text()).toBe('image');
  });
});
