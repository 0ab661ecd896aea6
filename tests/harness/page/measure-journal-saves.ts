import { createDelivery } from '@renderer/data/create-delivery';
import { BookDatabase } from '@renderer/data/db';
import { toFirstMeta } from '@renderer/data/meta';
import { createDraft, saveDraft } from '@renderer/data/repositories/records';
import { writeSnapshot } from '@renderer/data/snapshot';
import type { MeetingRecord } from '@shared/domain/record';
import type { JournalHost } from '@shared/ipc/journal-host';
import { newId } from '@shared/util/ids';
import type { Result } from '@shared/util/result';

import { aDraftOfUsualSize, sizeOf } from './measure-saves';

export interface JournalSaveRun {
  readonly rounds: number;
  /** Rounds before those that count. */
  readonly warmUps: number;
}

/** Milliseconds of each save, in the order of the rounds. */
export interface JournalSaveTimes {
  readonly without: readonly number[];
  readonly with: readonly number[];
  readonly recordSizeBytes: number;
}

declare global {
  interface Window {
    measureJournalSaves: typeof measureJournalSaves;
  }
}

function toValue<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.what}`);
  return result.value;
}

async function openBook(draft: MeetingRecord): Promise<{ db: BookDatabase; bookId: string }> {
  const bookId = newId();
  const db = new BookDatabase(`saves-${bookId}`);
  await db.meta.put(toFirstMeta(bookId, 0));
  toValue(await createDraft(db, draft));
  return { db, bookId };
}

async function keepJournal(db: BookDatabase, bookId: string, journal: JournalHost): Promise<void> {
  const fromSequence = toValue(await writeSnapshot(db, journal));
  db.delivery = createDelivery({ db, bookId, journal, fromSequence, report: () => undefined });
}

/** The times would mean nothing if the journal had fallen behind. */
async function checkJournal(db: BookDatabase, bookId: string, journal: JournalHost): Promise<void> {
  const state = toValue(await journal.open(bookId));
  const meta = await db.meta.get('book');
  if (state?.watermark.commitId !== meta?.commitId) throw new Error('the journal is behind');
}

async function timeSave(db: BookDatabase, record: MeetingRecord): Promise<number> {
  const startedAt = performance.now();
  const saved = await saveDraft(db, record);
  const tookMs = performance.now() - startedAt;
  toValue(saved);
  return tookMs;
}

/** Saves a draft again and again as the app does, with the desktop's journal and without. */
async function measureJournalSaves({ rounds, warmUps }: JournalSaveRun): Promise<JournalSaveTimes> {
  const journal = window.host?.journal;
  if (!journal) throw new Error('no journal: not in the desktop program');
  const draft = aDraftOfUsualSize();
  const kept = await openBook(draft);
  const bare = await openBook(draft);
  await keepJournal(kept.db, kept.bookId, journal);
  const times: Record<'with' | 'without', number[]> = { with: [], without: [] };
  for (let round = -warmUps; round < rounds; round += 1) {
    const record = { ...draft, changedAtMs: draft.changedAtMs + warmUps + round };
    const arms = [['with', kept.db] as const, ['without', bare.db] as const];
    for (const [name, db] of round % 2 === 0 ? arms : arms.reverse()) {
      const tookMs = await timeSave(db, record);
      if (round >= 0) times[name].push(tookMs);
    }
  }
  await checkJournal(kept.db, kept.bookId, journal);
  return { ...times, recordSizeBytes: sizeOf(draft) };
}

window.measureJournalSaves = measureJournalSaves;
