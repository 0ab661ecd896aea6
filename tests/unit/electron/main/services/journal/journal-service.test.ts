import { createHash } from 'node:crypto';
import { appendFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { aChange, aCommit, aDeletion, aRow, aWatermark, BOOK_ID } from '@tests/builders/commit';
import { FIXED_NOW_MS } from '@tests/builders/clock';
import { idOf } from '@tests/builders/ids';
import { loadAllRows, valueOf, writeSnapshot } from '@tests/builders/journal';
import { journalRows, useJournalBench } from '@tests/builders/journal-bench';
import { beforeEach, describe, expect, it, vi } from 'vitest';

const bench = useJournalBench();

describe('a new book', () => {
  it('has no journal until its first snapshot is finished', async () => {
    expect(await valueOf(bench.journal.open(BOOK_ID))).toBeNull();
    expect(await valueOf(bench.journal.list())).toEqual([]);
    await valueOf(bench.journal.beginSnapshot(BOOK_ID, aWatermark(journalRows)));
    await valueOf(bench.journal.addToSnapshot(BOOK_ID, journalRows));
    expect(await valueOf((await bench.reopen()).open(BOOK_ID))).toBeNull();
  });

  it('refuses commits, rows and an end without a beginning', async () => {
    const codes = [
      await bench.journal.append(BOOK_ID, [aCommit(1)]),
      await bench.journal.loadRows(BOOK_ID, 0),
      await bench.journal.addToSnapshot(BOOK_ID, journalRows),
      await bench.journal.finishSnapshot(BOOK_ID),
    ].map((answer) => (answer.ok ? '' : answer.error.code));
    expect(codes).toEqual([
      'journal-missing',
      'journal-missing',
      'no-snapshot-begun',
      'no-snapshot-begun',
    ]);
  });
});

describe('what was acknowledged', () => {
  it('is read again after a restart: snapshot, changes and deletions', async () => {
    await writeSnapshot(bench.journal, journalRows);
    await valueOf(
      bench.journal.append(BOOK_ID, [
        aCommit(1, [aChange('records', idOf(2), '改过'), aChange('history', 1)]),
        aCommit(2, [aDeletion('members', idOf(1)), aChange('history', 2)]),
      ]),
    );
    await valueOf(bench.journal.append(BOOK_ID, [aCommit(3, [aChange('history', 10)])]));
    expect(await valueOf((await bench.reopen()).list())).toEqual([
      {
        bookId: BOOK_ID,
        branchName: '桃园村党支部',
        condition: 'whole',
        unreadableLines: 0,
        watermark: {
          ...{ sequence: 3, commitId: aCommit(3).id, atMs: aCommit(3).atMs, dataVersion: 1 },
          counts: { ...aWatermark().counts, branch: 1, records: 1, history: 3 },
        },
      },
    ]);
    expect(await loadAllRows(bench.journal)).toEqual([
      journalRows[0],
      aRow('history', 1),
      aRow('history', 2),
      aRow('history', 10),
      aRow('records', idOf(2), '改过'),
    ]);
  });

  it('tells the branch by its newest name', async () => {
    await writeSnapshot(bench.journal, journalRows);
    const renamed = { table: 'branch', key: 'branch', row: { name: '柳园村党支部' } };
    await valueOf(bench.journal.append(BOOK_ID, [aCommit(1, [renamed])]));
    expect((await valueOf(bench.journal.open(BOOK_ID)))?.branchName).toBe('柳园村党支部');
    expect((await valueOf((await bench.reopen()).open(BOOK_ID)))?.branchName).toBe('柳园村党支部');
  });

  it('comes in parts that belong together although changes go on', async () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      aRow('records', idOf(index), '字'.repeat(40_000)),
    );
    await writeSnapshot(bench.journal, many);
    const first = await valueOf(bench.journal.loadRows(BOOK_ID, 0));
    expect(first.rows.length).toBeLessThan(60);
    await valueOf(bench.journal.append(BOOK_ID, [aCommit(1, [aDeletion('records', idOf(0))])]));
    const second = await valueOf(bench.journal.loadRows(BOOK_ID, first.next ?? 0));
    expect([...first.rows, ...second.rows]).toEqual(many);
    expect(second.next).toBeNull();
    expect(await loadAllRows(bench.journal)).toHaveLength(59);
  });
});

describe('append', () => {
  beforeEach(() => writeSnapshot(bench.journal, journalRows));

  it.each([
    ['a gap', [aCommit(2)]],
    ['a repetition', [aCommit(1), aCommit(1)]],
    ['a gap behind a good one', [aCommit(1), aCommit(3)]],
    ['a step back of the data version', [{ ...aCommit(1), dataVersion: 2 }, aCommit(2)]],
  ])('refuses %s and writes nothing', async (_what, commits) => {
    expect(await bench.journal.append(BOOK_ID, commits)).toMatchObject({
      error: { code: 'journal-out-of-order' },
    });
    expect((await valueOf((await bench.reopen()).open(BOOK_ID)))?.watermark.sequence).toBe(0);
  });

  it('takes commits that arrive together one after the other', async () => {
    await Promise.all(
      [1, 2, 3, 4].map((one) => valueOf(bench.journal.append(BOOK_ID, [aCommit(one)]))),
    );
    expect((await valueOf((await bench.reopen()).open(BOOK_ID)))?.watermark.sequence).toBe(4);
  });
});

describe('a torn end', () => {
  it('is set aside and cut off, and writing goes on', async () => {
    await writeSnapshot(bench.journal, journalRows);
    await valueOf(bench.journal.append(BOOK_ID, [aCommit(1)]));
    await bench.journal.close();
    await appendFile(bench.bookFile('000001.journal'), 'a3f0 {"kind":"comm');
    const state = await valueOf((await bench.reopen()).open(BOOK_ID));
    expect(state).toMatchObject({ condition: 'cut', watermark: { sequence: 1 } });
    const aside = (await readdir(bench.bookFile())).find((name) => name.includes('.cut-'));
    expect(await readFile(bench.bookFile(aside ?? ''), 'utf8')).toBe('a3f0 {"kind":"comm');
    await valueOf(bench.journal.append(BOOK_ID, [aCommit(2)]));
    expect(await valueOf((await bench.reopen()).open(BOOK_ID))).toMatchObject({
      condition: 'whole',
      watermark: { sequence: 2 },
    });
  });
});

describe('damage', () => {
  async function spoilLine(name: string, number: number) {
    const lines = (await readFile(bench.bookFile(name), 'utf8')).split('\n');
    lines[number] = lines[number]?.replace('"', '!') ?? '';
    await writeFile(bench.bookFile(name), lines.join('\n'));
  }

  beforeEach(async () => {
    await writeSnapshot(bench.journal, journalRows);
    await valueOf(bench.journal.append(BOOK_ID, [aCommit(1)]));
    await valueOf(bench.journal.append(BOOK_ID, [aCommit(2)]));
    await bench.journal.close();
  });

  it('costs only the lines it lies in, and stops appending until a new snapshot', async () => {
    await spoilLine('000001.journal', 2);
    await bench.reopen();
    const state = await valueOf(bench.journal.open(BOOK_ID));
    expect(state).toMatchObject({
      condition: 'damaged',
      unreadableLines: 1,
      watermark: { sequence: 2, counts: { members: 0, records: 3 } },
    });
    const answer = await bench.journal.append(BOOK_ID, [aCommit(3)]);
    expect(answer).toMatchObject({ error: { code: 'journal-damaged' } });
    await writeSnapshot(bench.journal, journalRows, 2);
    await valueOf(bench.journal.append(BOOK_ID, [aCommit(3)]));
    expect(await valueOf((await bench.reopen()).open(BOOK_ID))).toMatchObject({
      condition: 'whole',
    });
    expect(await readdir(bench.bookFile())).toEqual(['000001.journal.damaged', '000002.journal']);
  });

  it('of a row is healed from the segment before', async () => {
    await bench.reopen();
    const newer = [...journalRows, aRow('records', idOf(3), '后来')];
    await writeSnapshot(bench.journal, newer, 2);
    await bench.journal.close();
    await spoilLine('000002.journal', 2);
    await bench.reopen();
    expect(await valueOf(bench.journal.open(BOOK_ID))).toMatchObject({ condition: 'damaged' });
    expect(await loadAllRows(bench.journal)).toContainEqual(journalRows[1]);
  });

  it('of every line falls back to the segment before', async () => {
    await bench.reopen();
    await writeSnapshot(bench.journal, journalRows, 2);
    await bench.journal.close();
    await writeFile(bench.bookFile('000002.journal'), 'x'.repeat(5000));
    await bench.reopen();
    expect(await valueOf(bench.journal.open(BOOK_ID))).toMatchObject({
      condition: 'damaged',
      watermark: { sequence: 2, counts: { records: 3, members: 1 } },
    });
  });

  it('of the only segment leaves a journal that says so', async () => {
    await writeFile(bench.bookFile('000001.journal'), '');
    await bench.reopen();
    expect(await valueOf(bench.journal.list())).toMatchObject([
      { condition: 'damaged', branchName: '', watermark: { sequence: 0 } },
    ]);
  });

  it('by a line that has vanished whole is noticed', async () => {
    const lines = (await readFile(bench.bookFile('000001.journal'), 'utf8')).split('\n');
    lines.splice(2, 1);
    await writeFile(bench.bookFile('000001.journal'), lines.join('\n'));
    await bench.reopen();
    expect(await valueOf(bench.journal.open(BOOK_ID))).toMatchObject({
      condition: 'damaged',
      unreadableLines: 1,
    });
  });
});

describe('a snapshot', () => {
  it('whose counts differ is refused, and the old journal stays', async () => {
    await writeSnapshot(bench.journal, journalRows);
    await valueOf(bench.journal.beginSnapshot(BOOK_ID, aWatermark(journalRows, 5)));
    await valueOf(bench.journal.addToSnapshot(BOOK_ID, journalRows.slice(1)));
    const answer = await bench.journal.finishSnapshot(BOOK_ID);
    expect(answer).toMatchObject({ error: { code: 'snapshot-incomplete' } });
    expect((await valueOf((await bench.reopen()).open(BOOK_ID)))?.watermark.sequence).toBe(0);
    expect(await readdir(bench.bookFile())).toEqual(['000001.journal']);
  });

  it('of an older data version is refused', async () => {
    await writeSnapshot(bench.journal, journalRows);
    await valueOf(bench.journal.append(BOOK_ID, [{ ...aCommit(1), dataVersion: 2 }]));
    const answer = await bench.journal.beginSnapshot(BOOK_ID, aWatermark(journalRows, 2));
    expect(answer).toMatchObject({ error: { code: 'journal-too-new' } });
  });

  it('takes along what was appended while it was written', async () => {
    await writeSnapshot(bench.journal, journalRows);
    await valueOf(bench.journal.beginSnapshot(BOOK_ID, aWatermark(journalRows)));
    await valueOf(bench.journal.append(BOOK_ID, [aCommit(1)]));
    await valueOf(bench.journal.addToSnapshot(BOOK_ID, journalRows));
    await valueOf(bench.journal.finishSnapshot(BOOK_ID));
    await valueOf(bench.journal.append(BOOK_ID, [aCommit(2)]));
    expect(await valueOf((await bench.reopen()).open(BOOK_ID))).toMatchObject({
      condition: 'whole',
      watermark: { sequence: 2, counts: { records: 3 } },
    });
  });

  it('that the commits meanwhile do not follow is refused', async () => {
    await writeSnapshot(bench.journal, journalRows);
    await valueOf(bench.journal.beginSnapshot(BOOK_ID, aWatermark(journalRows, 7)));
    await valueOf(bench.journal.append(BOOK_ID, [aCommit(1)]));
    await valueOf(bench.journal.addToSnapshot(BOOK_ID, journalRows));
    const answer = await bench.journal.finishSnapshot(BOOK_ID);
    expect(answer).toMatchObject({ error: { code: 'journal-out-of-order' } });
    await valueOf(bench.journal.append(BOOK_ID, [aCommit(2)]));
  });
});

describe('a journal of a later format', () => {
  it('is refused by name and not touched', async () => {
    await writeSnapshot(bench.journal, journalRows);
    await bench.journal.close();
    const json = JSON.stringify({ kind: 'segment', format: 2, more: true });
    const hash = createHash('sha256').update(json).digest('hex');
    await writeFile(bench.bookFile('000002.journal'), `${hash} ${json}\n`);
    await bench.reopen();
    expect(await bench.journal.open(BOOK_ID)).toMatchObject({ error: { code: 'journal-too-new' } });
    expect(await bench.journal.beginSnapshot(BOOK_ID, aWatermark())).toMatchObject({ ok: false });
    expect(await readFile(bench.bookFile('000002.journal'), 'utf8')).toBe(`${hash} ${json}\n`);
  });
});

describe('remove', () => {
  it('moves the book aside, and the same book can begin anew', async () => {
    await writeSnapshot(bench.journal, journalRows);
    await valueOf(bench.journal.remove(BOOK_ID));
    expect(await valueOf(bench.journal.list())).toEqual([]);
    const removed = join(bench.folder, 'removed', `${BOOK_ID}-${FIXED_NOW_MS}`);
    expect(await readdir(removed)).toEqual(['000001.journal']);
    await writeSnapshot(bench.journal, journalRows);
    expect(await valueOf(bench.journal.list())).toHaveLength(1);
  });

  it('of a book without journal does nothing', async () => {
    expect(await valueOf(bench.journal.remove(BOOK_ID))).toBeNull();
  });
});

describe('the folder', () => {
  it('tells its free space before it exists, and after', async () => {
    expect(await valueOf(bench.journal.loadFreeSpace())).toBeGreaterThan(0);
    await mkdir(bench.folder);
    expect(await valueOf(bench.journal.loadFreeSpace())).toBeGreaterThan(0);
  });

  it('with other things in it lists only books', async () => {
    await writeSnapshot(bench.journal, journalRows);
    await mkdir(join(bench.folder, '备忘'));
    await writeFile(join(bench.folder, '说明.txt'), '');
    expect(await valueOf((await bench.reopen()).list())).toHaveLength(1);
  });

  it('that cannot be read gives a reason', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await writeSnapshot(bench.journal, journalRows);
    await bench.journal.close();
    await rm(bench.bookFile('000001.journal'));
    await mkdir(bench.bookFile('000001.journal'));
    await bench.reopen();
    expect(await bench.journal.open(BOOK_ID)).toMatchObject({ ok: false });
    expect(await valueOf(bench.journal.list())).toMatchObject([{ condition: 'damaged' }]);
  });
});
