import { loadAllRows, valueOf } from '@tests/builders/journal';
import { aCommit, BOOK_ID } from '@tests/builders/commit';
import {
  historyArbitrary,
  JournalModel,
  live,
  sortRows,
  startJournal,
  type Step,
} from '@tests/builders/journal-history';
import {
  powerCuts,
  SimulatedDisk,
  type Omission,
  type PowerCut,
} from '@tests/builders/simulated-disk';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** The disk before one operation, and what had been promised by then. */
interface Moment {
  readonly disk: SimulatedDisk;
  readonly acknowledged: number;
  readonly issued: number;
  readonly photos: readonly string[];
}

interface Recording {
  readonly model: JournalModel;
  readonly moments: readonly Moment[];
}

/** Lets a history happen and keeps the disk as it was before every single operation. */
async function record(history: readonly Step[], omits?: Omission): Promise<Recording> {
  const model = new JournalModel();
  const moments: Moment[] = [];
  const keep = (disk: SimulatedDisk) => {
    const photos = [...model.photos.keys()];
    const issued = model.states.length - 1;
    moments.push({ disk: disk.clone(), acknowledged: model.acknowledged, issued, photos });
  };
  const bare = new SimulatedDisk();
  await bare.makeFolder('/data');
  await bare.syncFolder('/');
  const disk = bare.clone({ onChange: keep, ...(omits === undefined ? {} : { omits }) });
  await (await live(history, disk, model)).close();
  keep(disk);
  return { model, moments };
}

/** What was lost or torn, in words; null if every promise was kept. */
async function findFault(
  disk: SimulatedDisk,
  { acknowledged, issued, photos }: Moment,
  model: JournalModel,
): Promise<string | null> {
  const journal = startJournal(disk);
  const state = await valueOf(journal.open(BOOK_ID));
  if (state === null) return acknowledged < 0 ? null : 'the journal is gone';
  if (state.condition === 'damaged') return `damaged: ${state.unreadableLines} lines`;
  const { sequence } = state.watermark;
  const index = model.states.findLastIndex((one) => one.sequence === sequence);
  if (index < acknowledged) return `state ${index} of ${acknowledged} acknowledged`;
  if (index > issued) return `state ${index} that never was`;
  const rows = sortRows(await loadAllRows(journal));
  if (JSON.stringify(rows) !== JSON.stringify(model.rowsAt(sequence))) return 'other rows';
  for (const photo of photos) {
    if ((await valueOf(journal.loadPhoto(BOOK_ID, photo))) === null) return 'a photo is gone';
  }
  return findFaultAfter(disk, journal, sequence);
}

/** Work goes on after a crash, and what is promised then is kept as well. */
async function findFaultAfter(
  disk: SimulatedDisk,
  journal: ReturnType<typeof startJournal>,
  sequence: number,
): Promise<string | null> {
  await valueOf(journal.append(BOOK_ID, [aCommit(sequence + 1)]));
  await journal.close();
  const worst = powerCuts['nothing unsynced is there']!;
  const again = startJournal(disk.afterPowerCut(worst));
  const state = await valueOf(again.open(BOOK_ID));
  return state?.watermark.sequence === sequence + 1 ? null : 'the next save is gone';
}

/** A cut that decides every unsynced change by itself. */
function randomCut(seed: number): PowerCut {
  let value = seed;
  const next = (choices: number) => {
    value = (Math.imul(value, 1_103_515_245) + 12_345) >>> 0;
    return (value >>> 16) % choices;
  };
  const contents = ['all', 'none', 'head', 'tail'] as const;
  return {
    keepsFolderChange: () => next(2) === 0,
    keepsFileChange: () => contents[next(contents.length)] ?? 'none',
  };
}

const someCuts = (seed: number) => Object.entries({ ...powerCuts, random: randomCut(seed) });

/** Cuts the power before every operation of a history, in every way. */
async function findFaults({ model, moments }: Recording, seed: number): Promise<string[]> {
  const faults: string[] = [];
  for (const [place, moment] of moments.entries()) {
    for (const [name, cut] of someCuts(seed + place)) {
      const fault = await findFault(moment.disk.afterPowerCut(cut), moment, model);
      if (fault !== null) faults.push(`before operation ${place}, ${name}: ${fault}`);
    }
  }
  return faults;
}

/** Cuts the power a second time, while the journal is being repaired after the first. */
async function findFaultsInRepair({ model, moments }: Recording): Promise<string[]> {
  const faults: string[] = [];
  for (const [place, moment] of moments.entries()) {
    const torn = moment.disk.afterPowerCut(powerCuts['writes have holes']!);
    const repairs: SimulatedDisk[] = [];
    const repaired = torn.clone({ onChange: (disk) => repairs.push(disk.clone()) });
    await valueOf(startJournal(repaired).open(BOOK_ID));
    for (const repair of repairs) {
      for (const [name, cut] of Object.entries(powerCuts)) {
        const fault = await findFault(repair.afterPowerCut(cut), moment, model);
        if (fault !== null) faults.push(`in the repair of ${place}, ${name}: ${fault}`);
      }
    }
  }
  return faults;
}

describe('a power cut at any moment', () => {
  it('takes nothing that was acknowledged, and tears nothing', async () => {
    await fc.assert(
      fc.asyncProperty(historyArbitrary(14), fc.nat(), async (history, seed) => {
        expect(await findFaults(await record(history), seed)).toEqual([]);
      }),
      { numRuns: 6, endOnFailure: true },
    );
  }, 240_000);

  it('takes nothing that a start has read of what a killed process left', async () => {
    const changes = [{ table: 'records', key: 'a', row: { text: '内容' } }];
    for (const doing of ['commits', 'snapshot'] as const) {
      for (let afterCalls = 0; afterCalls < 12; afterCalls += 1) {
        const recording = await record([{ kind: 'killed', doing, changes, afterCalls }]);
        const where = `${doing} killed after ${afterCalls} calls`;
        expect({ where, faults: await findFaults(recording, 1) }).toEqual({ where, faults: [] });
      }
    }
  });

  it('during the repair of an earlier one takes nothing either', async () => {
    await fc.assert(
      fc.asyncProperty(historyArbitrary(6), async (history) => {
        expect(await findFaultsInRepair(await record(history))).toEqual([]);
      }),
      { numRuns: 3, endOnFailure: true },
    );
  }, 240_000);
});

describe('the same test notices', () => {
  const commits = (text: string): Step => ({
    kind: 'commits',
    commits: [[{ table: 'records', key: 'a', row: { text: text.repeat(100) } }]],
  });
  /** Saves enough for a few new segments, photos, and a killed process in between. */
  const history: readonly Step[] = [
    commits('一'),
    { kind: 'photo', number: 1 },
    ...['二', '三', '四', '五'].map(commits),
    { kind: 'snapshot', ahead: [] },
    commits('六'),
    { kind: 'restart' },
    commits('七'),
    { kind: 'photo', number: 2 },
  ];

  it('nothing in this history when every synchronisation is done', async () => {
    expect(await findFaults(await record(history), 1)).toEqual([]);
  });

  it.each<readonly [string, Omission]>([
    ['appended commits', (call, path) => call === 'sync' && path.endsWith('.journal')],
    ['a new segment', (call, path) => call === 'sync' && path.endsWith('.journal.tmp')],
    ["a new segment's name", (call, path) => call === 'syncFolder' && path.endsWith(BOOK_ID)],
    ["a book's folder", (call, path) => call === 'syncFolder' && path === '/data/journal'],
    ['the folder of all books', (call, path) => call === 'syncFolder' && path === '/data'],
    ['a photo', (call, path) => call === 'sync' && path.endsWith('.jpg.tmp')],
    ["a photo's name", (call, path) => call === 'syncFolder' && /photos\/..$/.test(path)],
    ["a photo's folder", (call, path) => call === 'syncFolder' && path.endsWith('photos')],
  ])('that %s was not synchronised', async (_what, omits) => {
    expect(await findFaults(await record(history, omits), 1)).not.toEqual([]);
  });
});
