import { useEffect, useRef, useState } from 'react';

import type { MeetingRecord, RecordContent } from '@shared/domain/record';
import { toPassages } from '@shared/honesty/passages';

import { useBook } from '../../../data/book-context';

import { lookBack, type LookBack } from './look-back';

/** Quiet after which the book is looked through: nobody needs it between two keys. */
const QUIET_MS = 2000;

/** What of the content the other records are held against. */
function toKey({ kinds, startsAt, endsAt, attendance, photos, ...rest }: RecordContent): string {
  const texts = toPassages({ kinds, startsAt, endsAt, attendance, photos, ...rest });
  return JSON.stringify([kinds, startsAt, endsAt, attendance, photos, texts]);
}

/**
 * Looks through the book once the form is quiet; null until the first answer. Any change of what
 * is compared stops a look that is under way.
 */
export function useLookBack(
  record: MeetingRecord,
  content: RecordContent,
  nameOf: (memberId: string) => string,
): LookBack | null {
  const { db } = useBook();
  const [found, setFound] = useState<LookBack | null>(null);
  const latest = useRef({ record, content, nameOf });
  useEffect(() => {
    latest.current = { record, content, nameOf };
  });
  const key = toKey(content);
  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(() => {
      const now = latest.current;
      lookBack(db, { ...now.record, content: now.content }, now.nameOf, stop.signal).then(
        (answer) => {
          if (!stop.signal.aborted) setFound(answer);
        },
        // The look is a courtesy: without it everything else still works.
        (error: unknown) => reportError(error),
      );
    }, QUIET_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [db, key]);
  return found;
}
