import { useEffect } from 'react';

import type { BookCheck } from '../data/book-check';

/** After the start the machine has other work. */
const FIRST_MS = 15_000;
const EVERY_MS = 6 * 60 * 60 * 1000;
/** Rest between two small parts, so that typing is never held up. */
const PAUSE_MS = 30;

/** Checks the book some seconds after it was opened and then now and again. */
export function useBackgroundCheck(check: BookCheck): void {
  useEffect(() => {
    const run = () => void check.start(PAUSE_MS);
    const first = setTimeout(run, FIRST_MS);
    const again = setInterval(run, EVERY_MS);
    return () => {
      clearTimeout(first);
      clearInterval(again);
      check.cancel();
    };
  }, [check]);
}
