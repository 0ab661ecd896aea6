import { describe, expect, it } from 'vitest';

import { commit } from '@renderer/data/commit';
import type { BookDatabase } from '@renderer/data/db';
import { markExported } from '@renderer/data/exports';
import { loadHandoverState } from '@renderer/data/handed-over';
import { addBookFile } from '@renderer/data/repositories/book-files';
import { saveBranch } from '@renderer/data/repositories/branches';
import { fileRecord, startCorrection } from '@renderer/data/repositories/filing';
import { changeHandover, createHandover } from '@renderer/data/repositories/handovers';
import {
  confirmHandover,
  dropSupplement,
  keepPackage,
  loadChangesSince,
  openSupplement,
} from '@renderer/data/repositories/handover-state';
import { deleteMember, saveMembers } from '@renderer/data/repositories/members';
import { deletePayments } from '@renderer/data/repositories/payments';
import { addPrinting } from '@renderer/data/repositories/printings';
import { createDraft, deleteDraft, saveDraft } from '@renderer/data/repositories/records';
import { addScan, orderScans, takeOutScan } from '@renderer/data/repositories/scans';
import type { HandoverPackage } from '@shared/domain/handover';
import type { Scan } from '@shared/domain/scan';
import { findLastPackage, findPresentPackage } from '@shared/handover/packages-of-handover';
import { toSignedListSection } from '@shared/handover/signed-list';
import { keptTables } from '@shared/keeping/commit';
import type { Result } from '@shared/util/result';
import { aBookFile } from '@tests/builders/bound-book';
import { aBranch } from '@tests/builders/branch';
import { FIXED_NOW_MS } from '@tests/builders/clock';
import { aFiledDocument } from '@tests/builders/filed-document';
import { buildHandover } from '@tests/builders/handover';
import { idOf } from '@tests/builders/ids';
import { aMember } from '@tests/builders/member';
import { anEmptyDatabase } from '@tests/builders/open-database';
import { aRecord } from '@tests/builders/record';
import { aStoredPhoto } from '@tests/builders/stored-photo';

const handover = buildHandover();
const { id } = handover;

function aPackage(sequence: number, digit = 'a'): HandoverPackage {
  return {
    tagManifestSha256: digit.repeat(64),
    fileName: '移交包.zip',
    sizeBytes: 1,
    madeAtMs: FIXED_NOW_MS,
    sequence,
    isEncrypted: false,
    verifiedAtMs: FIXED_NOW_MS,
  };
}

const sequenceOf = async (db: BookDatabase) => (await db.meta.get('book'))!.sequence;

async function aPackedBook(): Promise<BookDatabase> {
  const db = anEmptyDatabase();
  await saveBranch(db, aBranch());
  await saveMembers(db, [aMember({ id: idOf(1) }), aMember({ id: idOf(8) })]);
  await createDraft(db, aRecord({ id: idOf(2) }));
  await createHandover(db, handover);
  await keepPackage(db, id, aPackage(await sequenceOf(db)), FIXED_NOW_MS);
  return db;
}

async function aHandedOverBook(): Promise<BookDatabase> {
  const db = await aPackedBook();
  await confirmHandover(db, id, FIXED_NOW_MS);
  return db;
}

const open = (db: BookDatabase) =>
  openSupplement(db, id, { id: idOf(70), reason: '写错了日期', openedAtMs: FIXED_NOW_MS });

const scan: Scan = {
  id: idOf(60),
  bookYear: 2026,
  place: { kind: 'section', section: toSignedListSection(id) },
  title: '移交清单',
  photoIds: [idOf(61)],
  addedAtMs: 0,
};

type Write = (db: BookDatabase) => Promise<Result<unknown>>;

const writes: Readonly<Record<string, Write>> = {
  saveBranch: (db) => saveBranch(db, aBranch()),
  saveMembers: (db) => saveMembers(db, [aMember({ id: idOf(3) })]),
  deleteMember: (db) => deleteMember(db, idOf(8)),
  createDraft: (db) => createDraft(db, aRecord({ id: idOf(4) })),
  saveDraft: (db) => saveDraft(db, aRecord({ id: idOf(2) })),
  deleteDraft: (db) => deleteDraft(db, idOf(2), 1),
  fileRecord: (db) =>
    fileRecord(db, aRecord({ id: idOf(2) }), aFiledDocument({ recordId: idOf(2) })),
  addPrinting: (db) => addPrinting(db, { id: idOf(5), bookYear: 2026, printedAtMs: 1, pages: [] }),
  addScan: (db) => addScan(db, scan, [aStoredPhoto({ id: idOf(61) })]),
  createHandover: (db) => createHandover(db, buildHandover({ id: idOf(6) })),
  changeHandover: (db) => changeHandover(db, id, 1, (one) => ({ ...one, number: '二' })),
  keepPackage: (db) => keepPackage(db, id, aPackage(1), 1),
  confirmHandover: (db) => confirmHandover(db, id, 1),
};

describe('a book that has passed on', () => {
  it.each(Object.entries(writes))('refuses %s and stays as it was', async (_name, write) => {
    const db = await aHandedOverBook();
    const before = await db.meta.get('book');
    expect(await write(db)).toMatchObject({ ok: false, error: { code: 'book-is-handed-over' } });
    expect(await db.meta.get('book')).toEqual(before);
  });

  it.each(keptTables)('refuses a commit that touches %s, whoever writes it', async (name) => {
    const db = await aHandedOverBook();
    const table = db.table(name);
    const rows = await table.toArray();
    const row = {
      ...{ id: idOf(9), seal: { sequence: 9 }, bookYear: 9 },
      ...(name === 'history' ? { sequence: 9 } : {}),
    };
    const written = await commit(db, '写', [table], () => table.put(row));
    expect(written).toMatchObject({ ok: false, error: { code: 'book-is-handed-over' } });
    expect(await table.toArray()).toEqual(rows);
  });

  it('lets what changes nothing pass, and what is no part of the book', async () => {
    const db = await aHandedOverBook();
    expect((await deletePayments(db, [])).ok).toBe(true);
    expect((await startCorrection(db, idOf(40), 1)).ok).toBe(true);
    expect((await orderScans(db, [])).ok).toBe(true);
    expect((await markExported(db, 1, 1)).ok).toBe(true);
  });

  it('can be written while a 补交 is open, and no more once that is confirmed', async () => {
    const db = await aHandedOverBook();
    expect((await open(db)).ok).toBe(true);
    expect(await loadHandoverState(db)).toMatchObject({
      handedOver: null,
      openSupplement: { supplement: { reason: '写错了日期' } },
    });
    expect((await saveMembers(db, [aMember({ id: idOf(3) })])).ok).toBe(true);
    const written = aPackage(await sequenceOf(db), 'b');
    await keepPackage(db, id, written, FIXED_NOW_MS);
    const stored = (await db.handovers.get(id))!;
    expect(findPresentPackage(stored)).toEqual(written);
    expect(stored.package?.tagManifestSha256).toBe('a'.repeat(64));
    expect((await confirmHandover(db, id, FIXED_NOW_MS)).ok).toBe(true);
    expect(findLastPackage((await db.handovers.get(id))!)).toEqual(written);
    expect(await writes['saveMembers']!(db)).toMatchObject({ ok: false });
  });

  it('takes back a 补交 only while nothing was changed', async () => {
    const db = await aHandedOverBook();
    await open(db);
    expect((await dropSupplement(db, id, FIXED_NOW_MS)).ok).toBe(true);
    expect((await loadHandoverState(db)).handedOver?.supplements).toEqual([]);
    await open(db);
    await saveMembers(db, [aMember({ id: idOf(3) })]);
    expect(await dropSupplement(db, id, FIXED_NOW_MS)).toMatchObject({
      ok: false,
      error: { code: 'supplement-touched' },
    });
  });
});

describe('a package', () => {
  it('is up to date until the book changes; its own row and the signed list are no change', async () => {
    const db = await aPackedBook();
    const written = (await db.handovers.get(id))!.package!;
    expect(await loadChangesSince(db, written)).toBe(0);
    await addScan(db, scan, [aStoredPhoto({ id: idOf(61) })]);
    await takeOutScan(db, scan.id, 1);
    expect(await loadChangesSince(db, written)).toBe(0);
    await saveMembers(db, [aMember({ id: idOf(3) })]);
    await changeHandover(db, id, 1, (one) => ({ ...one, number: '二' }));
    expect(await loadChangesSince(db, written)).toBe(2);
  });

  it('is up to date after a file of a whole year was saved and listed', async () => {
    const db = await aPackedBook();
    const written = (await db.handovers.get(id))!.package!;
    expect(await addBookFile(db, aBookFile(1))).toMatchObject({ value: { kind: 'added' } });
    expect(await loadChangesSince(db, written)).toBe(0);
  });

  it('must be there before its confirmation', async () => {
    const db = anEmptyDatabase();
    await createHandover(db, handover);
    expect(await confirmHandover(db, id, 1)).toMatchObject({
      ok: false,
      error: { code: 'handover-package-missing' },
    });
  });
});
