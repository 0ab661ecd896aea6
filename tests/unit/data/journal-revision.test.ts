import { describe, expect, it } from 'vitest';

import { findRevisionInJournal } from '@renderer/data/journal-revision';
import { toKeptRow } from '@renderer/data/kept-writes';
import { DATA_VERSION } from '@renderer/data/migrations/all';
import { aChain, aChainDocument } from '@tests/builders/chain';
import { FIXED_NOW_MS } from '@tests/builders/clock';
import { FakeJournal } from '@tests/builders/fake-journal';
import { idOf } from '@tests/builders/ids';

const bookId = idOf(1);

/** A journal that holds sealed texts of three records among other rows, two a part. */
async function aJournal(): Promise<FakeJournal> {
  const journal = new FakeJournal();
  journal.partSize = 2;
  const revisions = await aChain([5, 6, 7].map((number) => aChainDocument(number, 1)));
  const rows = revisions.map((revision) => ({
    table: 'revisions',
    key: revision.seal.sequence,
    row: toKeptRow(revision),
  }));
  const watermark = {
    sequence: 0,
    commitId: null,
    atMs: FIXED_NOW_MS,
    dataVersion: DATA_VERSION,
    counts: { revisions: 3 },
  };
  await journal.host.beginSnapshot(bookId, watermark);
  await journal.host.addToSnapshot(bookId, rows);
  await journal.host.finishSnapshot(bookId);
  return journal;
}

describe('a sealed text in the journal', () => {
  it('is found wherever it stands', async () => {
    const { host } = await aJournal();
    expect(await findRevisionInJournal(host, bookId, idOf(7), 1)).toEqual(aChainDocument(7, 1));
  });

  it('is null where the journal holds no such revision', async () => {
    const { host } = await aJournal();
    expect(await findRevisionInJournal(host, bookId, idOf(7), 2)).toBeNull();
    expect(await findRevisionInJournal(host, bookId, idOf(8), 1)).toBeNull();
  });

  it('is null where the journal cannot be read', async () => {
    const journal = await aJournal();
    journal.failNext('loadRows');
    expect(await findRevisionInJournal(journal.host, bookId, idOf(7), 1)).toBeNull();
  });
});
