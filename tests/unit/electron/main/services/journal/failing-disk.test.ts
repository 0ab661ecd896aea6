import { aCommit, aRow, aWatermark, BOOK_ID } from '@tests/builders/commit';
import { loadAllRows, valueOf, writeSnapshot } from '@tests/builders/journal';
import { startJournal } from '@tests/builders/journal-history';
import { SimulatedDisk } from '@tests/builders/simulated-disk';
import { beforeEach, describe, expect, it, vi } from 'vitest';

/** Calls that fail, each once, in this order; the others succeed. */
let failing: string[] = [];
let disk: SimulatedDisk;
const rows = [aRow('records', 'a'), aRow('members', 'b')];

function failOnce(call: string, path: string): Error | null {
  const wanted = failing[0]?.split(' ');
  if (wanted?.[0] !== call || !path.includes(wanted[1] ?? '')) return null;
  failing.shift();
  return Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
}

beforeEach(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  failing = [];
  disk = new SimulatedDisk({ failure: failOnce });
  await disk.makeFolder('/data');
  await disk.syncFolder('/');
});

async function openAgain() {
  const journal = startJournal(disk);
  return { journal, state: await valueOf(journal.open(BOOK_ID)) };
}

describe('a full disk', () => {
  it.each([
    ['the write', ['write .journal']],
    ['the synchronisation', ['sync .journal']],
    ['the write and the cutting off', ['write .journal', 'truncate .journal']],
  ])('that refuses %s loses nothing, and the same save works later', async (_what, failures) => {
    const journal = startJournal(disk);
    await writeSnapshot(journal, rows);
    await valueOf(journal.append(BOOK_ID, [aCommit(1)]));
    failing = [...failures];
    while (failing.length > 0) {
      const answer = await journal.append(BOOK_ID, [aCommit(2)]);
      expect(answer).toMatchObject({ ok: false, error: { code: 'disk-full' } });
    }
    expect((await valueOf(journal.open(BOOK_ID)))?.watermark.sequence).toBe(1);
    await valueOf(journal.append(BOOK_ID, [aCommit(2)]));
    const { state } = await openAgain();
    expect(state).toMatchObject({ condition: 'whole', watermark: { sequence: 2 } });
  });

  it('in which the process ends before it could cut off leaves a torn end at most', async () => {
    const journal = startJournal(disk);
    await writeSnapshot(journal, rows);
    failing = ['write .journal'];
    await journal.append(BOOK_ID, [aCommit(1)]);
    const { state } = await openAgain();
    expect(state).toMatchObject({ condition: 'cut', watermark: { sequence: 0 } });
  });

  it.each(['createFile .cut', 'write .cut', 'sync .cut'])(
    'that has no room to set a torn end aside (%s) does not keep the journal closed',
    async (failure) => {
      const journal = startJournal(disk);
      await writeSnapshot(journal, rows);
      failing = ['write .journal'];
      await journal.append(BOOK_ID, [aCommit(1)]);
      failing = [failure];
      const { journal: again, state } = await openAgain();
      expect(state).toMatchObject({ condition: 'cut', watermark: { sequence: 0 } });
      await valueOf(again.append(BOOK_ID, [aCommit(1)]));
      expect((await openAgain()).state).toMatchObject({ condition: 'whole' });
    },
  );

  it.each(['createFile .tmp', 'write .tmp', 'sync .tmp', 'rename .journal'])(
    'during a snapshot (%s) leaves the old journal at work',
    async (failure) => {
      const journal = startJournal(disk);
      await writeSnapshot(journal, rows);
      failing = [failure];
      const answers = [
        await journal.beginSnapshot(BOOK_ID, aWatermark(rows)),
        await journal.addToSnapshot(BOOK_ID, rows),
        await journal.finishSnapshot(BOOK_ID),
      ];
      expect(answers.find((answer) => !answer.ok)).toMatchObject({ error: { code: 'disk-full' } });
      await valueOf(journal.append(BOOK_ID, [aCommit(1)]));
      await writeSnapshot(journal, [...rows, aRow('records', aCommit(1).changes[0]!.key)], 1);
      expect((await openAgain()).state).toMatchObject({ watermark: { sequence: 1 } });
    },
  );

  it('that cannot keep the name of a new segment makes the journal be read anew', async () => {
    const journal = startJournal(disk);
    await writeSnapshot(journal, rows);
    failing = [`syncFolder ${BOOK_ID}`];
    await valueOf(journal.beginSnapshot(BOOK_ID, aWatermark(rows)));
    await valueOf(journal.addToSnapshot(BOOK_ID, rows));
    expect(await journal.finishSnapshot(BOOK_ID)).toMatchObject({ error: { code: 'disk-full' } });
    await valueOf(journal.append(BOOK_ID, [aCommit(1)]));
    const { journal: again, state } = await openAgain();
    expect(state).toMatchObject({ condition: 'whole', watermark: { sequence: 1 } });
    expect(await loadAllRows(again)).toHaveLength(3);
  });

  it('during a compaction is no reason to refuse what is appended', async () => {
    const journal = startJournal(disk);
    await writeSnapshot(journal, rows);
    for (let sequence = 1; sequence <= 20; sequence += 1) {
      failing = ['write .tmp'];
      await valueOf(journal.append(BOOK_ID, [aCommit(sequence)]));
    }
    await journal.close();
    expect(failing).toEqual([]);
    expect((await openAgain()).state?.watermark.sequence).toBe(20);
  });
});
