import { createHash } from 'node:crypto';
import { readdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';

import type { JournalService } from '@electron/main/services/journal/journal-service';
import { aChange, aCommit, aRow, BOOK_ID } from '@tests/builders/commit';
import { FIXED_NOW_MS } from '@tests/builders/clock';
import { idOf } from '@tests/builders/ids';
import {
  loadAllRows,
  makeJournalFolder,
  openJournals,
  valueOf,
  writeSnapshot,
} from '@tests/builders/journal';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

let folder = '';
let removeFolder: () => Promise<void>;
let journal: JournalService;

const bookFile = (...names: string[]) => join(folder, BOOK_ID, ...names);
const branch = aRow('branch', 'branch', '');
const rows = [
  { ...branch, row: { name: '桃园村党支部' } },
  aRow('members', idOf(1), '张三'),
  aRow('records', idOf(2), '主题党日'),
];

async function reopen(): Promise<JournalService> {
  await journal.close();
  journal = openJournals(folder);
  return journal;
}

beforeEach(async () => {
  ({ folder, remove: removeFolder } = await makeJournalFolder());
  journal = openJournals(folder);
});

afterEach(async () => {
  await journal.close();
  await removeFolder();
});

describe('compaction', () => {
  const grow = async (from: number, count: number) => {
    for (let sequence = from; sequence < from + count; sequence += 1) {
      const changes = [aChange('records', idOf(2), `第${sequence}版`.repeat(20))];
      await valueOf(journal.append(BOOK_ID, [aCommit(sequence, changes)]));
    }
  };
  const small = () => openJournals(folder, { compactionBytes: 2000 });

  it('keeps the newest rows in a new segment and the segment before as a second copy', async () => {
    journal = small();
    await writeSnapshot(journal, rows);
    await grow(1, 40);
    await journal.close();
    const names = (await readdir(bookFile())).sort();
    expect(names).toHaveLength(2);
    expect(names[1]).not.toBe('000002.journal');
    await reopen();
    expect((await valueOf(journal.open(BOOK_ID)))?.watermark.sequence).toBe(40);
    expect(await loadAllRows(journal)).toContainEqual(
      aRow('records', idOf(2), '第40版'.repeat(20)),
    );
  });

  it('leaves a copy that is being read as it was', async () => {
    journal = small();
    await writeSnapshot(journal, rows);
    const opened = await valueOf(journal.openCopy(BOOK_ID));
    await grow(1, 60);
    await vi.waitFor(async () => {
      const newest = (await readdir(bookFile())).sort().at(-1) ?? '';
      expect(newest > '000003.journal').toBe(true);
    });
    const read = [];
    for await (const row of opened!.copy.rows('records')) read.push(row);
    expect(read).toEqual([rows[2]]);
    expect(opened!.copy.watermark.sequence).toBe(0);
    expect(await readdir(bookFile())).toContain('000001.journal');
    await opened!.release();
    expect(await readdir(bookFile())).not.toContain('000001.journal');
  });

  it('removes photos to which nothing has referred for 30 days, and no others', async () => {
    await writeSnapshot(journal, rows);
    const put = async (text: string, ageDays: number) => {
      const bytes = new TextEncoder().encode(text);
      const hash = createHash('sha256').update(bytes).digest('hex');
      await valueOf(journal.putPhoto(BOOK_ID, hash, bytes));
      const at = new Date(FIXED_NOW_MS - ageDays * 24 * 60 * 60 * 1000);
      await utimes(bookFile('photos', hash.slice(0, 2), `${hash}.jpg`), at, at);
      return hash;
    };
    const referred = await put('在用', 40);
    const old = await put('旧的', 40);
    const recent = await put('新近', 20);
    const inDocument = { table: 'revisions', key: 'r', row: { photos: [{ sha: referred }] } };
    await valueOf(journal.append(BOOK_ID, [aCommit(1, [inDocument])]));
    await journal.close();
    journal = small();
    await grow(2, 40);
    await journal.close();
    await reopen();
    const missing = await valueOf(journal.findMissingPhotos(BOOK_ID, [referred, old, recent]));
    expect(missing).toEqual([old]);
  });
});
