import { useEffect } from 'react';

import type { OpenedBook } from '../data/open-books';
import { keepPhotos } from '../data/start/keep-photos';
import { clock } from '../platform/clock';
import { flushAll, onFlush } from '../platform/flushing';
import { host } from '../platform/host';
import { waitUntilIdle } from '../platform/idle';

/** The first screen comes before any check. */
const CHECK_AFTER_MS = 5000;

/** While a book is open: what waits is delivered before the end, and its photos are checked. */
export function useKeeping({ bookId, db }: OpenedBook, onTakenOver: () => void): void {
  useEffect(
    () =>
      onFlush(async () => {
        await db.delivery?.deliver();
      }),
    [db],
  );
  useEffect(() => {
    db.beforeGivingWay = async () => {
      await flushAll();
      onTakenOver();
    };
  }, [db, onTakenOver]);
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const check = () =>
      keepPhotos({
        db,
        bookId,
        journal: host.journal,
        nowMs: clock.nowMs,
        pause: waitUntilIdle,
        signal,
      });
    // A check that fails has changed nothing; the next start makes it again.
    const timer = setTimeout(() => void check(), CHECK_AFTER_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [bookId, db]);
}
