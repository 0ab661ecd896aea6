import type { KeptRow } from '@shared/keeping/commit';
import { BOOK_ID } from '@tests/builders/commit';
import { loadAllRows, valueOf } from '@tests/builders/journal';
import {
  historyArbitrary,
  JournalModel,
  live,
  sortRows,
  startJournal,
} from '@tests/builders/journal-history';
import { SimulatedDisk } from '@tests/builders/simulated-disk';
import fc from 'fast-check';
import { expect, it } from 'vitest';

async function liveThrough(history: Parameters<typeof live>[0]) {
  const disk = new SimulatedDisk();
  await disk.makeFolder('/data');
  const model = new JournalModel();
  const journal = await live(history, disk, model);
  return { disk, model, journal };
}

it('any history of saves, snapshots and new segments reads as its obvious model', async () => {
  await fc.assert(
    fc.asyncProperty(historyArbitrary(40), async (history) => {
      const { disk, model, journal } = await liveThrough(history);
      const expected = model.rowsAt(model.newest.sequence);
      expect(sortRows(await loadAllRows(journal))).toEqual(expected);
      await journal.close();
      const again = startJournal(disk);
      const state = await valueOf(again.open(BOOK_ID));
      expect(state?.condition).toBe('whole');
      expect(state?.watermark.sequence).toBe(model.newest.sequence);
      const total = Object.values(state?.watermark.counts ?? {}).reduce((sum, one) => sum + one, 0);
      expect(total).toBe(expected.length);
      expect(sortRows(await loadAllRows(again))).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});

it('a copy is of one moment, in the order of its keys, whatever is saved meanwhile', async () => {
  await fc.assert(
    fc.asyncProperty(historyArbitrary(10), historyArbitrary(10), async (before, after) => {
      const { model, journal, disk } = await liveThrough(before);
      const opened = await valueOf(journal.openCopy(BOOK_ID));
      const expected = model.rowsAt(model.newest.sequence);
      const later = after.filter(({ kind }) => kind === 'commits');
      const living = live(later, disk, model, journal);
      const rows: KeptRow[] = [];
      for (const table of ['history', 'members', 'records']) {
        const keys: (string | number)[] = [];
        for await (const row of opened!.copy.rows(table)) {
          rows.push(row);
          keys.push(row.key);
        }
        expect(keys).toEqual([
          ...keys.filter((key) => typeof key === 'number').sort((a, b) => a - b),
          ...keys.filter((key) => typeof key === 'string').sort(),
        ]);
      }
      await living;
      expect(sortRows(rows)).toEqual(expected);
      await opened!.release();
      await journal.close();
    }),
    { numRuns: 30 },
  );
});
