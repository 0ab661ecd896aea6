import { describe, expect, it } from 'vitest';

import type { BookDatabase } from '@renderer/data/db';
import { loadPhotoFiles } from '@renderer/data/photo-files';
import { saveBranch } from '@renderer/data/repositories/branches';
import { saveBookDesign } from '@renderer/data/repositories/book-designs';
import { fileRecord, startCorrection } from '@renderer/data/repositories/filing';
import { saveMembers } from '@renderer/data/repositories/members';
import { addPrinting } from '@renderer/data/repositories/printings';
import { createDraft, saveDraft } from '@renderer/data/repositories/records';
import { addScan } from '@renderer/data/repositories/scans';
import { loadYearSource } from '@renderer/data/repositories/year-source';
import { toFirstBookDesign } from '@shared/domain/book-design';
import type { RecordContent } from '@shared/domain/record';
import { aPrinting, aScan } from '@tests/builders/bound-book';
import { aBranch } from '@tests/builders/branch';
import { FIXED_NOW_LOCAL, FIXED_NOW_MS } from '@tests/builders/clock';
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

const load = (db: BookDatabase) => loadYearSource(db, 2026, FIXED_NOW_LOCAL);

describe('what the bound book of a year is made of', () => {
  it('is the newest sealed text of each record of the year, in the order of the chain', async () => {
    const db = await aBook();
    await file(db, 701);
    await file(db, 702, { theme: '第二次' });
    await file(db, 703, { bookYear: 2025, startsAt: '2025-12-17T09:00' });
    await createDraft(db, aRecord({ id: idOf(704) }));
    await startCorrection(db, idOf(701), FIXED_NOW_MS);
    await file(db, 701, { theme: '更正过' }, 2);
    await startCorrection(db, idOf(702), FIXED_NOW_MS);
    const moved = await db.records.get(idOf(702));
    await saveDraft(db, { ...moved!, content: { ...moved!.content, bookYear: 2031 } });
    const { revisions, drafts, correcting, counted } = await load(db);
    expect(revisions.map(({ document }) => document.content.theme)).toEqual(['第二次', '更正过']);
    expect([drafts, correcting]).toEqual([1, 1]);
    // Of the months before the year as well, which its tables look back on.
    expect(counted.map(({ recordId }) => recordId).sort()).toEqual([701, 702, 703].map(idOf));
  });

  it('names the pages of scans among the photos, without those whose file is gone', async () => {
    const db = await aBook();
    await file(db, 700);
    await addScan(db, aScan(), [
      aStoredPhoto({ id: idOf(831), widthPx: 1654, heightPx: 2339 }),
      aStoredPhoto({ id: idOf(832) }),
    ]);
    await db.photoImages.delete(idOf(832));
    const { scans, photos } = await load(db);
    expect(scans.map(({ title }) => title)).toEqual(['签到表']);
    expect(photos).toEqual([{ id: idOf(831), widthPx: 1654, heightPx: 2339 }]);
    const files = await loadPhotoFiles(db, [idOf(831), idOf(832)]);
    expect([...files.keys()]).toEqual([idOf(831)]);
    expect(await files.get(idOf(831))?.text()).toBe('image');
  });

  it('has the design and the printings of the year, and a first design where none is', async () => {
    const db = await aBook();
    expect((await load(db)).design).toEqual(toFirstBookDesign(2026));
    await saveBookDesign(db, { ...toFirstBookDesign(2026), grid: 'standard' });
    await addPrinting(db, aPrinting(1));
    expect(await load(db)).toMatchObject({
      branch: { name: aBranch().name },
      design: { grid: 'standard' },
      printings: [aPrinting(1)],
      now: FIXED_NOW_LOCAL,
    });
  });
});
