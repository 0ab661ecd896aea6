import type { JournalHost } from '@shared/ipc/journal-host';
import type { Commit } from '@shared/keeping/commit';
import { succeed, type Problem, type Result } from '@shared/util/result';

import { attempt, attemptAsk } from './attempt';
import type { BookDatabase } from './db';
import type { Delivery } from './delivery';
import { putMissingPhotos, type PhotoName } from './put-photos';
import { writeSnapshot } from './snapshot';

/** Pause before a delivery that failed is tried again. */
const RETRY_MS = 3000;
/** Commits handed over in one call. */
const COMMITS_AT_ONCE = 20;
/** The journal cannot take the commit as one line; as rows of a snapshot it can. */
const commitTooLarge = 'commit-too-large';

const TASK = '写留底';

interface DeliveryMeans {
  readonly db: BookDatabase;
  readonly bookId: string;
  readonly journal: JournalHost;
  /** Where the journal stands; null if that is not known yet. */
  readonly fromSequence: number | null;
  /** Told after each run: null when nothing waits, else why not. */
  readonly report: (behind: Problem | null) => void;
}

function toPhotoNames(commits: readonly Commit[]): readonly PhotoName[] {
  return commits
    .flatMap(({ changes }) => changes)
    .filter(({ table, row }) => table === 'photos' && row !== null)
    .map(({ row }) => row as unknown as PhotoName);
}

/**
 * Where the journal really stands, asked after a failure: a call that was told as failed may have
 * been done all the same. A journal that cannot be continued is written anew.
 */
async function findPosition(means: DeliveryMeans): Promise<Result<number>> {
  const { db, bookId, journal } = means;
  const state = await attemptAsk(TASK, () => journal.open(bookId));
  if (!state.ok) return state;
  const meta = await attempt(TASK, () => db.meta.get('book'));
  if (!meta.ok) return meta;
  const position = state.value?.watermark.sequence ?? -1;
  const first = await attempt(TASK, () => db.outbox.orderBy(':id').first());
  if (!first.ok) return first;
  const isWhole = state.value !== null && state.value.condition !== 'damaged';
  const reaches = position === meta.value?.sequence;
  const continues = first.value !== undefined && first.value.sequence <= position + 1;
  return isWhole && (reaches || continues) ? succeed(position) : writeSnapshot(db, journal);
}

/** Hands over commits in order; `onDelivered` is told how far after each call. */
async function handOver(
  { db, bookId, journal }: DeliveryMeans,
  from: number,
  onDelivered: (sequence: number) => void,
): Promise<Result<null>> {
  let after = from;
  for (;;) {
    const waiting = await attempt(TASK, () =>
      db.outbox.where(':id').above(after).limit(COMMITS_AT_ONCE).toArray(),
    );
    if (!waiting.ok) return waiting;
    const last = waiting.value.at(-1);
    if (!last) return succeed(null);
    const photos = await putMissingPhotos(db, bookId, journal, toPhotoNames(waiting.value));
    if (!photos.ok) return photos;
    const appended = await attemptAsk(TASK, () => journal.append(bookId, waiting.value));
    if (!appended.ok) return appended;
    after = last.sequence;
    onDelivered(after);
  }
}

/** Begins to deliver a book's commits. */
export function createDelivery(means: DeliveryMeans): Delivery {
  let delivered = means.fromSequence ?? 0;
  let isDoubtful = means.fromSequence === null;
  let isTooLarge = false;
  let isStopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<Result<null>> | null = null;
  let next: Promise<Result<null>> | null = null;

  const tryRun = async (): Promise<Result<null>> => {
    if (isDoubtful) {
      const position = await (isTooLarge
        ? writeSnapshot(means.db, means.journal)
        : findPosition(means));
      if (!position.ok) return position;
      delivered = position.value;
    }
    return handOver(means, delivered, (sequence) => {
      delivered = sequence;
    });
  };
  const run = async (): Promise<Result<null>> => {
    clearTimeout(timer);
    const result = await tryRun();
    isDoubtful = !result.ok;
    isTooLarge = !result.ok && result.error.code === commitTooLarge;
    means.report(result.ok ? null : result.error);
    if (!result.ok && !isStopped) timer = setTimeout(() => void deliver(), RETRY_MS);
    return result;
  };
  const start = (): Promise<Result<null>> => {
    const started = run();
    running = started;
    void started.then(() => {
      if (running === started) running = null;
    });
    return started;
  };
  /** A run that is under way may have read the outbox already, so another one follows it. */
  function deliver(): Promise<Result<null>> {
    if (!running) return start();
    next ??= running.then(() => {
      next = null;
      return start();
    });
    return next;
  }
  return {
    deliver,
    deliveredSequence: () => delivered,
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
