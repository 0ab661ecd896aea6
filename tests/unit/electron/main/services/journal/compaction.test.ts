import { createHash } from 'node:crypto';
import { readdir, utimes } from 'node:fs/promises';

import { aChange, aCommit, aRow, BOOK_ID } from '@tests/builders/commit';
import { FIXED_NOW_MS } from '@tests/builders/clock';
import { idOf } from '@tests/builders/ids';
import { loadAllRows, openJournals, valueOf, writeSnapshot } from '@tests/builders/journal';
import { journalRows, useJournalBench } from '@tests/builders/journal-bench';
import { describe, expect, it, vi } from 'vitest';

const bench = useJournalBench();

describe('compaction', () => {
  const grow = async (from: number, count: number) => {
    for (let sequence = from; sequence < from + count; sequence += 1) {
      const changes = [aChange('records', idOf(2), `第${sequence}版`.repeat(20))];
      await valueOf(bench.journal.append(BOOK_ID, [aCommit(sequence, changes)]));
    }
  };
  const small = () => openJournals(bench.folder, { compactionBytes: 2000 });

  it('keeps the newest rows in a new segment and the segment before as a second copy', async () => {
    bench.journal = small();
    await writeSnapshot(bench.journal, journalRows);
    await grow(1, 40);
    await bench.journal.close();
    const names = (await readdir(bench.bookFile())).sort();
    expect(names).toHaveLength(2);
    expect(names[1]).not.toBe('000002.journal');
    await bench.reopen();
    expect((await valueOf(bench.journal.open(BOOK_ID)))?.watermark.sequence).toBe(40);
    expect(await loadAllRows(bench.journal)).toContainEqual(
      aRow('records', idOf(2), '第40版'.repeat(20)),
    );
  });

  it('leaves a copy that is being read as it was', async () => {
    bench.journal = small();
    await writeSnapshot(bench.journal, journalRows);
    const opened = await valueOf(bench.journal.openCopy(BOOK_ID));
    await grow(1, 60);
    await vi.waitFor(async () => {
      const newest = (await readdir(bench.bookFile())).sort().at(-1) ?? '';
      expect(newest > '000003.journal').toBe(true);
    });
    const read = [];
    for await (const row of opened!.copy.rows('records')) read.push(row);
    expect(read).toEqual([journalRows[2]]);
    expect(opened!.copy.watermark.sequence).toBe(0);
    expect(await readdir(bench.bookFile())).toContain('000001.journal');
    await opened!.release();
    expect(await readdir(bench.bookFile())).not.toContain('000001.journal');
  });

  it('removes photos to which nothing has referred for 30 days, and no others', async () => {
    await writeSnapshot(bench.journal, journalRows);
    const put = async (text: string, ageDays: number) => {
      const bytes = new TextEncoder().encode(text);
      const hash = createHash('sha256').update(bytes).digest('hex');
      await valueOf(bench.journal.putPhoto(BOOK_ID, hash, bytes));
      const at = new Date(FIXED_NOW_MS - ageDays * 24 * 60 * 60 * 1000);
      await utimes(bench.bookFile('photos', hash.slice(0, 2), `${hash}.jpg`), at, at);
      return hash;
    };
    const referred = await put('在用', 40);
    const old = await put('旧的', 40);
    const recent = await put('新近', 20);
    const inDocument = { table: 'revisions', key: 'r', row: { photos: [{ sha: referred }] } };
    await valueOf(bench.journal.append(BOOK_ID, [aCommit(1, [inDocument])]));
    await bench.journal.close();
    bench.journal = small();
    await grow(2, 40);
    await bench.journal.close();
    await bench.reopen();
    const missing = await valueOf(
      bench.journal.findMissingPhotos(BOOK_ID, [referred, old, recent]),
    );
    expect(missing).toEqual([old]);
  });
});
