import { beforeEach, describe, expect, it, vi } from 'vitest';

import { createBookCheck } from '@renderer/data/book-check';
import { transact } from '@renderer/data/commit';
import type { BookDatabase } from '@renderer/data/db';
import { findLinkBySeal } from '@renderer/data/repositories/verification';
import { toShortSeal } from '@shared/domain/seal-chain';
import { parseSealCode } from '@shared/verification/seal-code';
import { aKeptBook } from '@tests/builders/kept-book';
import { anEmptyDatabase } from '@tests/builders/open-database';

/** A real database with the book of three seals. */
async function aStoredBook(): Promise<BookDatabase> {
  const db = anEmptyDatabase();
  const book = await aKeptBook();
  await transact(db, [db.revisions, db.records, db.photos], async () => {
    await db.revisions.bulkAdd(book.revisions);
    await db.records.bulkAdd(book.records);
    await db.photos.bulkAdd(book.photos);
  });
  await db.photoImages.bulkAdd(
    [...book.images].map(([id, bytes]) => ({ id, blob: new Blob([bytes]) })),
  );
  return db;
}

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
});

describe('the check of an open book', () => {
  it('reads the database, tells how far it is, and keeps its report', async () => {
    const db = await aStoredBook();
    const check = createBookCheck(db);
    const told: string[] = [];
    check.subscribe(() => {
      const { running } = check.getState();
      told.push(running === null ? 'done' : `${running.done}/${running.total}`);
    });
    expect(check.getState().report).toBeNull();
    await check.start(0);
    expect(check.getState()).toMatchObject({
      report: { revisionCount: 3, photoCount: 3, faultCount: 0 },
      running: null,
      problem: null,
    });
    expect(told[0]).toBe('0/0');
    expect(told.at(-2)).toBe('6/6');
    expect(told.at(-1)).toBe('done');
    expect(createBookCheck(db).getState().report).toEqual(check.getState().report);
  });

  it('is one at a time: a second start joins the first', async () => {
    const db = await aStoredBook();
    const check = createBookCheck(db);
    let begun = 0;
    check.subscribe(() => {
      if (check.getState().running?.total === 0) begun += 1;
    });
    await Promise.all([check.start(0), check.start(0)]);
    expect(begun).toBe(1);
    await check.start(0);
    expect(begun).toBe(2);
  });

  it('keeps the last report when it is cancelled', async () => {
    const db = await aStoredBook();
    const check = createBookCheck(db);
    await check.start(0);
    const { report } = check.getState();
    await db.photoImages.clear();
    const running = check.start(0);
    check.cancel();
    await running;
    expect(check.getState()).toEqual({ report, running: null, problem: null });
    await check.start(0);
    expect(check.getState().report?.faultCount).toBe(3);
  });

  it('tells a database that cannot be read, and keeps the last report', async () => {
    const db = await aStoredBook();
    const check = createBookCheck(db);
    await check.start(0);
    const { report } = check.getState();
    db.close();
    await check.start(0);
    expect(check.getState()).toMatchObject({
      report,
      running: null,
      problem: { code: 'storage-failed' },
    });
  });

  it('tells a chain that was cut off until the user lets that go', async () => {
    const db = await aStoredBook();
    await createBookCheck(db).start(0);
    await transact(db, [db.revisions], () => db.revisions.delete(3));
    const check = createBookCheck(db);
    await check.start(0);
    await check.start(0);
    const kinds = () => check.getState().report?.faults.map(({ kind }) => kind);
    expect(kinds()).toEqual(['end-missing', 'revision-missing']);
    check.acceptNewest();
    expect(kinds()).toEqual(['revision-missing']);
    await check.start(0);
    expect(kinds()).toEqual(['revision-missing']);
  });

  it('asks the other copy of the book that it is given', async () => {
    const db = await aStoredBook();
    const revision = (await db.revisions.get(1))!;
    const { document } = revision;
    const content = { ...document.content, place: '别处', theme: '别的' };
    await transact(db, [db.revisions], () =>
      db.revisions.put({ ...revision, document: { ...document, content } }),
    );
    const check = createBookCheck(db, () => Promise.resolve(document));
    await check.start(0);
    expect(check.getState().report?.faults[0]?.fields).toEqual({
      certainty: 'certain',
      fields: ['content.theme', 'content.place'],
    });
  });
});

describe('looking a printed seal up', () => {
  it('finds its revision, and nothing for another', async () => {
    const db = await aStoredBook();
    const { seal } = (await db.revisions.get(2))!;
    const code = parseSealCode(toShortSeal(seal));
    const found = await findLinkBySeal(db, code.ok ? code.value : '');
    expect(found?.link.seal).toEqual(seal);
    expect(await findLinkBySeal(db, '0123456789abcdef')).toBeNull();
  });
});
