import { describe, expect, it } from 'vitest';

import type { BookDatabase } from '@renderer/data/db';
import { saveBranch } from '@renderer/data/repositories/branches';
import { addBookFile, loadBookFiles } from '@renderer/data/repositories/book-files';
import { fileRecord, loadNewestSeal } from '@renderer/data/repositories/filing';
import { createHandover } from '@renderer/data/repositories/handovers';
import {
  confirmHandover,
  isUntouchedSupplement,
  keepPackage,
  openSupplement,
} from '@renderer/data/repositories/handover-state';
import { createDraft } from '@renderer/data/repositories/records';
import { aBookFile } from '@tests/builders/bound-book';
import { aBranch } from '@tests/builders/branch';
import { FIXED_NOW_MS } from '@tests/builders/clock';
import { aFiledDocument } from '@tests/builders/filed-document';
import { buildHandover } from '@tests/builders/handover';
import { idOf } from '@tests/builders/ids';
import { anEmptyDatabase } from '@tests/builders/open-database';
import { aRecord } from '@tests/builders/record';

const idsOf = async (db: BookDatabase, bookYear: number | null) => {
  const files = await loadBookFiles(db, bookYear);
  if (!files.ok) throw new Error(files.error.what);
  return files.value.map(({ id }) => id);
};

async function handOver(db: BookDatabase): Promise<void> {
  const handover = buildHandover();
  await createHandover(db, handover);
  const { sequence } = (await db.meta.get('book'))!;
  const facts = { fileName: '移交包.zip', sizeBytes: 1, isEncrypted: false, sequence };
  const moments = { madeAtMs: FIXED_NOW_MS, verifiedAtMs: FIXED_NOW_MS };
  const packed = { tagManifestSha256: 'a'.repeat(64), ...facts, ...moments };
  await keepPackage(db, handover.id, packed, FIXED_NOW_MS);
  expect((await confirmHandover(db, handover.id, FIXED_NOW_MS)).ok).toBe(true);
}

describe('files of whole years', () => {
  it('are listed newest first, of one year or of all', async () => {
    const db = anEmptyDatabase();
    await addBookFile(db, aBookFile(1));
    await addBookFile(db, aBookFile(2, { bookYear: 2025 }));
    await addBookFile(db, aBookFile(3));
    expect(await idsOf(db, 2026)).toEqual([idOf(883), idOf(881)]);
    expect(await idsOf(db, null)).toEqual([idOf(883), idOf(882), idOf(881)]);
    expect(await db.meta.get('book')).toMatchObject({ sequence: 3 });
  });

  it('are one row for the same bytes of a year, the first', async () => {
    const db = anEmptyDatabase();
    const { sha256 } = aBookFile(1);
    expect(await addBookFile(db, aBookFile(1))).toMatchObject({ value: { kind: 'added' } });
    expect(await addBookFile(db, aBookFile(2, { sha256 }))).toEqual({
      ok: true,
      value: { kind: 'same', first: aBookFile(1) },
    });
    expect(await idsOf(db, 2026)).toEqual([idOf(881)]);
    expect(await addBookFile(db, aBookFile(3, { sha256, bookYear: 2025 }))).toMatchObject({
      value: { kind: 'added' },
    });
  });

  it('are never written over', async () => {
    const db = anEmptyDatabase();
    await addBookFile(db, aBookFile(1));
    expect((await addBookFile(db, aBookFile(2, { id: aBookFile(1).id }))).ok).toBe(false);
    expect(await db.bookFiles.toArray()).toEqual([aBookFile(1)]);
  });

  it('are not listed in a book that has passed on, nor for a 补交, which is no failure', async () => {
    const db = anEmptyDatabase();
    await saveBranch(db, aBranch());
    await addBookFile(db, aBookFile(1));
    await handOver(db);
    const before = await db.meta.get('book');
    expect(await addBookFile(db, aBookFile(2))).toEqual({ ok: true, value: { kind: 'passed-on' } });
    const again = aBookFile(3, { sha256: aBookFile(1).sha256 });
    expect(await addBookFile(db, again)).toMatchObject({ value: { kind: 'same' } });
    expect(await idsOf(db, null)).toEqual([idOf(881)]);
    expect(await db.meta.get('book')).toEqual(before);
    const reason = { id: idOf(70), reason: '写错了日期', openedAtMs: FIXED_NOW_MS };
    expect((await openSupplement(db, buildHandover().id, reason)).ok).toBe(true);
    expect(await addBookFile(db, aBookFile(2))).toMatchObject({ value: { kind: 'passed-on' } });
    expect(await isUntouchedSupplement(db)).toBe(true);
  });

  it('tell whether the link up to which they reach is still the one in the chain', async () => {
    const db = anEmptyDatabase();
    await saveBranch(db, aBranch());
    await createDraft(db, aRecord({ id: idOf(2) }));
    await fileRecord(db, aRecord({ id: idOf(2) }), aFiledDocument({ recordId: idOf(2) }));
    const { sequence, seal } = (await loadNewestSeal(db))!;
    const newest = { sequence, seal };
    await addBookFile(db, aBookFile(1, { newest }));
    await addBookFile(db, aBookFile(2, { newest: { sequence: 9, seal } }));
    await addBookFile(db, aBookFile(3, { newest: { sequence, seal: 'b'.repeat(64) } }));
    const files = await loadBookFiles(db, 2026);
    expect(files).toMatchObject({
      value: [{ isOnChain: false }, { isOnChain: false }, { isOnChain: true, newest }],
    });
  });
});
