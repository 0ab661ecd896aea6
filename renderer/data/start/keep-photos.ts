import type { JournalHost } from '@shared/ipc/journal-host';
import { succeed, type Result } from '@shared/util/result';

import { attempt } from '../attempt';
import type { BookDatabase } from '../db';
import { registry } from '../registry';

import { checkPhotos } from './check-photos';
import { toLostPhotos } from './lost-photos';
import type { StartEvent } from './start-event';
import { addReport } from './start-report';

interface KeepPhotosMeans {
  readonly db: BookDatabase;
  readonly bookId: string;
  readonly journal: JournalHost | null;
  readonly nowMs: () => number;
  readonly pause: () => Promise<void>;
  readonly signal: AbortSignal;
}

/** Checks the photos of the open book behind the user's back, and tells what was found. */
export async function keepPhotos(means: KeepPhotosMeans): Promise<Result<null>> {
  const { db, bookId, nowMs, signal } = means;
  const entry = await attempt('读取记录簿目录', () => registry.books.get(bookId));
  if (!entry.ok) return entry;
  const { photosCheckedTo = '', journalPhotosFrom = 0, lostPhotoIds = [] } = entry.value ?? {};
  const from = { checkedTo: photosCheckedTo, journalFrom: journalPhotosFrom };
  const checked = await checkPhotos({ ...means, ...from });
  if (!checked.ok) return checked;
  if (signal.aborted) return succeed(null);
  const { mended, mendedInJournal, lost, checkedTo, journalFrom } = checked.value;
  const known = new Set(lostPhotoIds);
  const news = lost.filter(({ id }) => !known.has(id));
  const events: StartEvent[] = [];
  if (mended > 0) events.push({ kind: 'photos-mended', photos: mended });
  if (mendedInJournal > 0) events.push({ kind: 'journal-photos-mended', photos: mendedInJournal });
  if (news.length > 0) events.push({ kind: 'photos-lost', photos: await toLostPhotos(db, news) });
  if (events.length > 0) {
    const told = await addReport({ bookId, atMs: nowMs(), events });
    if (!told.ok) return told;
  }
  return attempt('记下核对到哪里', async () => {
    await registry.books.update(bookId, {
      photosCheckedTo: checkedTo,
      journalPhotosFrom: journalFrom,
      lostPhotoIds: lost.map(({ id }) => id),
    });
    return null;
  });
}
