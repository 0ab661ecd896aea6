import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { BookDatabase } from '@renderer/data/db';
import { readSupplement } from '@renderer/data/receiving/read-supplement';
import { takeInSupplement } from '@renderer/data/receiving/take-in-supplement';
import { takeOver } from '@renderer/data/receiving/take-over';
import { createVerificationSource } from '@renderer/data/repositories/verification';
import { loadChain, startCorrection } from '@renderer/data/repositories/filing';
import { loadHistory, loadRecord } from '@renderer/data/repositories/records';
import { verifyChain } from '@shared/domain/seal-chain';
import { toSupplementDocument } from '@shared/receiving/supplement-document';
import { checkBook } from '@shared/verification/check-book';
import { FIXED_NOW_MS } from '@tests/builders/clock';
import {
  aBookToHandOver,
  aReceivedPackage,
  correct,
  fileNew,
  first,
  second,
  third,
} from '@tests/builders/handed-over';
import { idOf } from '@tests/builders/ids';
import { Machine } from '@tests/builders/kept-books';
import { quietMeans } from '@tests/builders/kept-book';

const newBookId = idOf(50);
let machine: Machine;
let giver: BookDatabase;
let receiver: BookDatabase;

beforeEach(async () => {
  machine = new Machine();
  giver = await aBookToHandOver(machine);
  const taken = await takeOver(await aReceivedPackage(giver), {
    newBookId,
    journal: machine.journal.host,
    nowMs: () => FIXED_NOW_MS,
    today: '2026-06-29',
    onProgress: () => undefined,
    signal: new AbortController().signal,
  });
  if (!taken.ok) throw new Error(taken.error.what);
  const start = await machine.start({}, newBookId);
  if (!start.ok || start.value.kind !== 'open') throw new Error('the new book opens');
  receiver = start.value.book.db;
  // The start ended the giver's program too; here both write by turns.
  giver.close({ disableAutoOpen: false });
});
afterEach(async () => {
  giver.close();
  await machine.clear();
});

/** Reads what the giver's newest package has for the receiver. */
async function readLater() {
  const later = await aReceivedPackage(giver);
  const [takeover] = await receiver.takeovers.toArray();
  const supplement = await readSupplement(receiver, later.copy, takeover!);
  if (!supplement.ok) throw new Error(supplement.error.what);
  return { later, supplement: supplement.value };
}

async function takeIn({ later, supplement }: Awaited<ReturnType<typeof readLater>>) {
  const document = toSupplementDocument({
    id: crypto.randomUUID(),
    ...later,
    plan: supplement.plan,
    takenInAtMs: FIXED_NOW_MS,
  });
  const { copy, facts } = later;
  return takeInSupplement(receiver, { copy, supplement, document, handover: facts.handover });
}

const ids = (items: readonly { readonly recordId: string }[]) =>
  items.map(({ recordId }) => recordId);

describe('a 补交', () => {
  it('brings corrected and newly filed records as revisions on the own chain', async () => {
    await fileNew(receiver, idOf(0x714), '接收人自己的');
    await correct(giver, second, '文化广场', '地点写错');
    await fileNew(giver, third, '补登的一次');
    const read = await readLater();
    expect(ids(read.supplement.plan.toTake)).toEqual([second, third]);
    expect(read.supplement.plan.toTake[0]).toMatchObject({ reason: '地点写错' });
    expect(read.supplement.photos).toHaveLength(1);
    expect(await takeIn(read)).toMatchObject({ ok: true });

    const chain = await loadChain(receiver);
    expect(await verifyChain(chain)).toEqual([]);
    expect(chain.map(({ seal }) => seal.sequence)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(await loadRecord(receiver, second)).toMatchObject({
      status: 'filed',
      revision: 2,
      content: { place: '文化广场' },
    });
    expect((await loadHistory(receiver, second)).at(-1)).toMatchObject({ event: 'corrected' });
    const link = await receiver.takeovers.get(6);
    expect(link?.document).toMatchObject({
      kind: 'supplement',
      revisions: [
        { recordId: second, revision: 2 },
        { recordId: third, revision: 1 },
      ],
    });
    const source = createVerificationSource(receiver, () => Promise.resolve(null));
    expect(await checkBook(source, quietMeans(), null)).toMatchObject({ faultCount: 0 });
  });

  it('brings nothing when it is taken in a second time', async () => {
    await correct(giver, second, '文化广场', '地点写错');
    await takeIn(await readLater());
    const { supplement } = await readLater();
    expect(supplement.plan).toEqual({ toTake: [], leftOut: [], alreadyTaken: 1 });
    expect(supplement.photos).toEqual([]);
    await correct(giver, second, '三楼会议室', '又写错');
    expect((await readLater()).supplement.plan.toTake).toMatchObject([
      { recordId: second, revisions: [{ seal: { revision: 3 } }] },
    ]);
  });

  it('leaves out what both sides corrected, and what is being corrected', async () => {
    await correct(receiver, first, '接收人改的', '我也发现了');
    await startCorrection(receiver, second, FIXED_NOW_MS);
    await correct(giver, first, '移交人改的', '发现写错');
    await correct(giver, second, '文化广场', '地点写错');
    const { supplement } = await readLater();
    expect(supplement.plan.toTake).toEqual([]);
    expect(supplement.plan.leftOut).toMatchObject([
      { recordId: first, why: 'both-corrected' },
      { recordId: second, why: 'being-corrected' },
    ]);
    expect(await loadRecord(receiver, first)).toMatchObject({ content: { place: '接收人改的' } });
  });

  it('is refused whole if a record was changed after it was shown', async () => {
    await correct(giver, first, '移交人改的', '发现写错');
    await correct(giver, second, '文化广场', '地点写错');
    const read = await readLater();
    await startCorrection(receiver, second, FIXED_NOW_MS);
    expect(await takeIn(read)).toMatchObject({
      ok: false,
      error: { code: 'supplement-record-moved' },
    });
    expect(await receiver.takeovers.count()).toBe(1);
    expect(await loadRecord(receiver, first)).toMatchObject({ revision: 2 });
  });
});
