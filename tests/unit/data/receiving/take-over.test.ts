import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { BookDatabase } from '@renderer/data/db';
import { loadLocalBooks } from '@renderer/data/receiving/local-books';
import { takeOver, type TakeOverMeans } from '@renderer/data/receiving/take-over';
import { createVerificationSource } from '@renderer/data/repositories/verification';
import { loadChain } from '@renderer/data/repositories/filing';
import { toBookCopy } from '@renderer/data/to-book-copy';
import { verifyChain } from '@shared/domain/seal-chain';
import { findHandedOver } from '@shared/handover/find-handed-over';
import { compareBooks } from '@shared/keeping/compare-books';
import { judgePackage } from '@shared/receiving/judge-package';
import { checkBook } from '@shared/verification/check-book';
import { FIXED_NOW_MS } from '@tests/builders/clock';
import {
  aBookToHandOver,
  aReceivedPackage,
  correct,
  fileNew,
  first,
  third,
} from '@tests/builders/handed-over';
import { idOf } from '@tests/builders/ids';
import { keptRowsOf, Machine } from '@tests/builders/kept-books';
import { quietMeans } from '@tests/builders/kept-book';

const newBookId = idOf(50);
let machine: Machine;

beforeEach(() => {
  machine = new Machine();
});
afterEach(async () => {
  await machine.clear();
});

function someMeans(overrides: Partial<TakeOverMeans> = {}): TakeOverMeans {
  return {
    newBookId,
    journal: machine.journal.host,
    nowMs: () => FIXED_NOW_MS,
    today: '2026-06-29',
    onProgress: () => undefined,
    signal: new AbortController().signal,
    ...overrides,
  };
}

async function openNew(): Promise<BookDatabase> {
  const start = await machine.start({}, newBookId);
  if (!start.ok || start.value.kind !== 'open') throw new Error('the new book opens');
  return start.value.book.db;
}

async function copyOf(db: BookDatabase) {
  const copy = await toBookCopy(db);
  if (!copy.ok) throw new Error(copy.error.what);
  return copy.value;
}

describe('taking a package over', () => {
  it('gives the book that was sent, and nothing more than the takeover', async () => {
    const sent = await aBookToHandOver(machine);
    const before = await keptRowsOf(sent);
    const received = await aReceivedPackage(sent);
    const taken = await takeOver(received, someMeans());
    expect(taken).toMatchObject({ ok: true, value: { bookId: newBookId, missingPhotos: [] } });
    const db = await openNew();
    const { takeovers, ...rest } = await keptRowsOf(db);
    const { takeovers: none, ...ofSent } = before;
    expect(rest).toEqual(ofSent);
    expect([none, takeovers]).toMatchObject([[], [{ document: { kind: 'takeover' } }]]);
    const difference = await compareBooks(received.copy, await copyOf(db));
    const nothing = { onlyInFirst: [], onlyInSecond: [], different: [] };
    expect(difference).toEqual({
      records: nothing,
      members: nothing,
      photos: { onlyInFirst: 0, onlyInSecond: 0 },
    });
  });

  it('goes on with the chain of the predecessor, also for what is filed afterwards', async () => {
    const received = await aReceivedPackage(await aBookToHandOver(machine));
    await takeOver(received, someMeans());
    const db = await openNew();
    await fileNew(db, third, '接收以后');
    await correct(db, first, '文化广场', '地点又改');
    const chain = await loadChain(db);
    expect(chain.map(({ seal }) => seal.sequence)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(chain[3]?.seal.previous).toBe(received.manifest.newestSeal?.seal);
    expect(await verifyChain(chain)).toEqual([]);
    const source = createVerificationSource(db, () => Promise.resolve(null));
    const report = await checkBook(source, quietMeans(), null);
    expect(report).toMatchObject({ revisionCount: 5, newest: { sequence: 6 } });
    expect(report!.faults.filter(({ photo }) => photo === null)).toEqual([]);
  });

  it('tells in the link who gave what to whom, and by which package', async () => {
    const received = await aReceivedPackage(await aBookToHandOver(machine));
    await takeOver(received, someMeans());
    const db = await openNew();
    const [takeover] = await db.takeovers.toArray();
    expect(takeover?.document).toMatchObject({
      from: { name: '王建国' },
      to: { name: '李梅' },
      witness: { name: '赵志远' },
      handedOverOn: '2026-06-28',
      fromBookId: idOf(1),
      handoverId: received.facts.handover?.id,
      tagManifestSha256: received.tagManifestSha256,
      counts: { records: 3, revisions: 3 },
    });
    expect(findHandedOver(await db.handovers.toArray(), [takeover!])).toBeNull();
  });

  it('leaves nothing when it is cancelled', async () => {
    const received = await aReceivedPackage(await aBookToHandOver(machine));
    const before = await machine.entries();
    const taken = await takeOver(received, someMeans({ signal: AbortSignal.abort() }));
    expect(taken).toMatchObject({ ok: false, error: { code: 'import-cancelled' } });
    expect(await machine.entries()).toEqual(before);
  });

  it('is known again on the same machine, and a later package of the giver as newer', async () => {
    const giver = await aBookToHandOver(machine);
    const received = await aReceivedPackage(giver);
    await takeOver(received, someMeans());
    await correct(giver, first, '文化广场', '又写错');
    const later = await aReceivedPackage(giver);
    const books = await loadLocalBooks();
    if (!books.ok) throw new Error(books.error.what);
    const judge = ({ manifest, facts, tagManifestSha256 }: typeof received) =>
      judgePackage(
        {
          bookId: manifest.bookId,
          sequence: manifest.watermark.sequence,
          tagManifestSha256,
          facts,
        },
        books.value,
      );
    expect(judge(received).standing).toMatchObject({ kind: 'received', book: { id: newBookId } });
    expect(judge(later)).toMatchObject({
      standing: {
        kind: 'newer',
        book: { id: newBookId, name: expect.stringMatching(/接收/) as string },
      },
      notes: [{ kind: 'givers-book' }, { kind: 'same-branch' }],
      isHandover: true,
    });
  });
});
