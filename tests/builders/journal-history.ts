import { createHash } from 'node:crypto';

import type { Disk, DiskFile } from '@electron/main/services/journal/disk';
import {
  createJournalService,
  type JournalService,
} from '@electron/main/services/journal/journal-service';
import type { Commit, KeptRow, RowChange } from '@shared/keeping/commit';
import fc from 'fast-check';

import { FIXED_NOW_MS } from './clock';
import { aCommit, aRow, aWatermark, BOOK_ID } from './commit';
import { valueOf } from './journal';

/** What happens to a book: saves, photos, a snapshot by the page, a killed process. */
export type Step =
  | { readonly kind: 'commits'; readonly commits: readonly (readonly RowChange[])[] }
  | { readonly kind: 'photo'; readonly number: number }
  /** `ahead`: how many commits only the database knows. */
  | { readonly kind: 'snapshot'; readonly ahead: readonly (readonly RowChange[])[] }
  | { readonly kind: 'restart' }
  /** A save or a snapshot in which the process is killed after so many calls of the disk. */
  | {
      readonly kind: 'killed';
      readonly doing: 'commits' | 'snapshot';
      readonly changes: readonly RowChange[];
      readonly afterCalls: number;
    };

const changeArbitrary: fc.Arbitrary<RowChange> = fc
  .record({
    table: fc.constantFrom('records', 'members', 'history'),
    key: fc.oneof(fc.constantFrom('a', 'b', 'c', 'd'), fc.nat({ max: 3 })),
    text: fc.option(fc.string({ maxLength: 60, unit: 'grapheme' }), { freq: 4 }),
  })
  .map(({ table, key, text }) =>
    text === null ? { table, key, row: null } : aRow(table, key, text),
  );

const changesArbitrary = fc.array(changeArbitrary, { minLength: 1, maxLength: 3 });

const stepArbitrary: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .array(changesArbitrary, { minLength: 1, maxLength: 3 })
      .map((commits) => ({ kind: 'commits', commits }) as const),
  },
  {
    weight: 2,
    arbitrary: fc.nat({ max: 5 }).map((number) => ({ kind: 'photo', number }) as const),
  },
  {
    weight: 1,
    arbitrary: fc
      .array(changesArbitrary, { maxLength: 2 })
      .map((ahead) => ({ kind: 'snapshot', ahead }) as const),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'restart' } as const) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('killed' as const),
      doing: fc.constantFrom('commits' as const, 'snapshot' as const),
      changes: changesArbitrary,
      afterCalls: fc.nat({ max: 12 }),
    }),
  },
);

export const historyArbitrary = (longest: number): fc.Arbitrary<readonly Step[]> =>
  fc.array(stepArbitrary, { minLength: 3, maxLength: longest });

/** A book's rows by name, and how far they reach. */
interface ModelState {
  readonly sequence: number;
  readonly rows: ReadonlyMap<string, KeptRow>;
}

const nameOf = ({ table, key }: { readonly table: string; readonly key: string | number }) =>
  JSON.stringify([table, key]);

/** The obvious way to keep a book: everything that it ever was, in a list. */
export class JournalModel {
  readonly states: ModelState[] = [{ sequence: 0, rows: new Map() }];
  /** Up to which state the book was told to be kept; -1 before the first snapshot. */
  acknowledged = -1;
  readonly photos = new Map<string, Uint8Array<ArrayBuffer>>();

  get newest(): ModelState {
    return this.states.at(-1) ?? { sequence: 0, rows: new Map() };
  }

  /** Takes a transaction of the database; the journal has not heard of it yet. */
  commit(changes: readonly RowChange[]): Commit {
    const commit = aCommit(this.newest.sequence + 1, changes);
    const rows = new Map(this.newest.rows);
    for (const { table, key, row } of commit.changes) {
      if (row === null) rows.delete(nameOf({ table, key }));
      else rows.set(nameOf({ table, key }), { table, key, row });
    }
    this.states.push({ sequence: commit.sequence, rows });
    return commit;
  }

  acknowledge(sequence = this.newest.sequence): void {
    const index = this.states.findLastIndex((state) => state.sequence === sequence);
    this.acknowledged = Math.max(this.acknowledged, index);
  }

  rowsAt(sequence: number): readonly KeptRow[] {
    const state = this.states.findLast((one) => one.sequence === sequence);
    return sortRows([...(state?.rows.values() ?? [])]);
  }
}

export function sortRows(rows: readonly KeptRow[]): readonly KeptRow[] {
  return [...rows].sort((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));
}

export const SIMULATED_FOLDER = '/data/journal';

/** A journal that begins a new segment after very few commits. */
export function startJournal(disk: Disk): JournalService {
  return createJournalService({
    ...{ folder: SIMULATED_FOLDER, disk, compactionBytes: 1500 },
    nowMs: () => FIXED_NOW_MS,
  });
}

/** Lets a history happen, on one disk, and keeps the model in step; a journal may go on. */
export async function live(
  history: readonly Step[],
  disk: Disk,
  model: JournalModel,
  running?: JournalService,
): Promise<JournalService> {
  let process = startProcess(disk);
  let journal = running ?? process.journal;
  if (running === undefined) await snapshot(journal, model);
  for (const step of history) {
    if (step.kind === 'restart' || step.kind === 'killed') {
      const redo = step.kind === 'killed' ? await beKilled(step, process, model) : null;
      process.kill();
      process = startProcess(disk);
      journal = process.journal;
      // What a start reads is told to be kept, as much as what was answered.
      model.acknowledge((await valueOf(journal.open(BOOK_ID)))?.watermark.sequence);
      await redo?.(journal);
    } else await takeStep(step, journal, model);
  }
  return journal;
}

/** Does something until the process dies of it; answers how to do it again if it was in vain. */
async function beKilled(
  { doing, changes, afterCalls }: Extract<Step, { kind: 'killed' }>,
  process: ReturnType<typeof startProcess>,
  model: JournalModel,
): Promise<(journal: JournalService) => Promise<void>> {
  const commit = model.commit(changes);
  const death = process.killAfter(afterCalls);
  const work =
    doing === 'commits'
      ? valueOf(process.journal.append(BOOK_ID, [commit])).then(() => model.acknowledge())
      : snapshot(process.journal, model);
  await Promise.race([work, death]);
  return async (journal) => {
    if (model.states[model.acknowledged] === model.newest) return;
    await valueOf(journal.append(BOOK_ID, [commit]));
    model.acknowledge();
  };
}

async function takeStep(
  step: Exclude<Step, { kind: 'restart' | 'killed' }>,
  journal: JournalService,
  model: JournalModel,
): Promise<void> {
  switch (step.kind) {
    case 'commits': {
      const commits = step.commits.map((changes) => model.commit(changes));
      await valueOf(journal.append(BOOK_ID, commits));
      model.acknowledge();
      return;
    }
    case 'photo': {
      const bytes = new TextEncoder().encode(`照片${step.number}`.repeat(20));
      const hash = createHash('sha256').update(bytes).digest('hex');
      await valueOf(journal.putPhoto(BOOK_ID, hash, bytes));
      model.photos.set(hash, bytes);
      return;
    }
    case 'snapshot':
      for (const changes of step.ahead) model.commit(changes);
      await snapshot(journal, model);
  }
}

async function snapshot(journal: JournalService, model: JournalModel): Promise<void> {
  const rows = [...model.newest.rows.values()];
  await valueOf(journal.beginSnapshot(BOOK_ID, aWatermark(rows, model.newest.sequence)));
  await valueOf(journal.addToSnapshot(BOOK_ID, rows));
  await valueOf(journal.finishSnapshot(BOOK_ID));
  model.acknowledge();
}

/** A process that can be killed: what it has asked of the disk is never answered any more. */
function startProcess(disk: Disk) {
  let callsLeft = Number.POSITIVE_INFINITY;
  let die: () => void = () => undefined;
  const death = new Promise<void>((resolve) => {
    die = resolve;
  });
  const isDead = () => callsLeft <= 0;
  const guard = <Target extends object>(target: Target): Target =>
    new Proxy(target, {
      get: (object, name) => {
        const member: unknown = Reflect.get(object, name);
        if (typeof member !== 'function') return member;
        return async (...values: unknown[]) => {
          if (isDead()) return new Promise<never>(() => undefined);
          const answer: unknown = await (member as (...all: unknown[]) => unknown)(...values);
          callsLeft -= 1;
          if (isDead()) die();
          if (isDead()) return new Promise<never>(() => undefined);
          return isFile(answer) ? guard(answer) : answer;
        };
      },
    });
  return {
    journal: startJournal(guard(disk)),
    kill: () => {
      callsLeft = 0;
    },
    /** Answers when it has died. */
    killAfter: (calls: number) => {
      callsLeft = calls + 1;
      return death;
    },
  };
}

const isFile = (value: unknown): value is DiskFile =>
  typeof value === 'object' && value !== null && 'truncate' in value;
