import type { BookCopy } from '@shared/keeping/book-copy';
import type { KeptRow, Watermark } from '@shared/keeping/commit';

/** A copy's functions as they cross to the other side. */
export interface CopyCalls {
  /** Begins to read a table; `nextRows` goes on with the number that this gives. */
  readonly startRows: (table: string) => Promise<number>;
  /** Null at the end. */
  readonly nextRows: (reading: number) => Promise<readonly KeptRow[] | null>;
  readonly loadPhoto: (storedSha256: string) => Promise<Uint8Array<ArrayBuffer> | null>;
}

/** Rows of one message. */
const ROWS_AT_ONCE = 100;

/** Offers a copy to the other side. */
export function serveCopy(findCopy: () => BookCopy): CopyCalls {
  const readings = new Map<number, AsyncIterator<KeptRow>>();
  let last = 0;
  return {
    startRows: (table) => {
      last += 1;
      readings.set(last, findCopy().rows(table)[Symbol.asyncIterator]());
      return Promise.resolve(last);
    },
    nextRows: async (reading) => {
      const rows: KeptRow[] = [];
      const iterator = readings.get(reading);
      while (iterator && rows.length < ROWS_AT_ONCE) {
        const step = await iterator.next();
        if (step.done === true) break;
        rows.push(step.value);
      }
      if (rows.length > 0) return rows;
      readings.delete(reading);
      return null;
    },
    loadPhoto: (storedSha256) => findCopy().loadPhoto(storedSha256),
  };
}

async function* readRows(calls: CopyCalls, table: string): AsyncGenerator<KeptRow, void> {
  const reading = await calls.startRows(table);
  for (;;) {
    const rows = await calls.nextRows(reading);
    if (rows === null) return;
    yield* rows;
  }
}

/** What is known of a copy without asking it. */
export interface CopyHead {
  readonly bookId: string;
  readonly watermark: Watermark;
}

/** A copy on the other side as one that can be read here. */
export function toRemoteCopy({ bookId, watermark }: CopyHead, calls: CopyCalls): BookCopy {
  return {
    bookId,
    watermark,
    rows: (table) => readRows(calls, table),
    loadPhoto: (storedSha256) => calls.loadPhoto(storedSha256),
  };
}
