import { beforeEach, describe, expect, it, vi } from 'vitest';

import { createBackupSchedule } from '@electron/main/services/backups/backup-schedule';
import { succeed } from '@shared/util/result';
import { idOf } from '@tests/builders/ids';

const books = [idOf(1), idOf(2)];
const due = new Set<string>();
const overdue = new Set<string>();
const made: string[] = [];
const cancelled: string[] = [];
let timers: { run: () => void; delayMs: number; isGone: boolean }[] = [];
let beforeMade: () => void = () => undefined;

function aSchedule() {
  return createBackupSchedule({
    listBooks: () => Promise.resolve(books),
    setTimer: (run, delayMs) => {
      const timer = { run, delayMs, isGone: false };
      timers.push(timer);
      return () => {
        timer.isGone = true;
      };
    },
    service: {
      judge: (bookId) =>
        Promise.resolve({ isDue: due.has(bookId), isOverdue: overdue.has(bookId) }),
      make: (bookId) => {
        made.push(bookId);
        beforeMade();
        due.delete(bookId);
        return Promise.resolve(
          succeed({ name: '备份.zip', madeAtMs: 0, sizeBytes: 1, reason: 'daily' as const }),
        );
      },
      cancel: (bookId) => {
        cancelled.push(bookId);
      },
    },
  });
}

/** Lets the oldest timer ring, and what it began come to its end. */
async function ring(): Promise<number> {
  const timer = timers.shift();
  if (!timer) throw new Error('no timer');
  timer.run();
  await new Promise((resolve) => setImmediate(resolve));
  return timer.delayMs;
}

beforeEach(() => {
  due.clear();
  overdue.clear();
  made.length = 0;
  cancelled.length = 0;
  timers = [];
  beforeMade = () => undefined;
});

describe('automatic backups', () => {
  it('are looked at shortly after the start and then every hour', async () => {
    aSchedule().start();
    due.add(books[0]!);
    expect(await ring()).toBe(60_000);
    expect(made).toEqual([books[0]]);
    expect(await ring()).toBe(3_600_000);
    expect(made).toEqual([books[0]]);
    due.add(books[1]!);
    await ring();
    expect(made).toEqual(books);
  });

  it('are looked at once after many changes', async () => {
    const schedule = aSchedule();
    due.add(books[0]!);
    for (let count = 0; count < 30; count += 1) schedule.noteChange();
    expect(timers).toHaveLength(1);
    await ring();
    expect(made).toEqual([books[0]]);
    schedule.noteChange();
    expect(timers).toHaveLength(1);
  });

  it('go on after one that went wrong', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    aSchedule().start();
    due.add(books[0]!);
    beforeMade = () => {
      throw new Error('broken');
    };
    await ring();
    beforeMade = () => undefined;
    await ring();
    expect(made).toEqual([books[0], books[0]]);
  });
});

describe('quitting', () => {
  it('makes what is overdue, not what is only due', async () => {
    due.add(books[0]!);
    overdue.add(books[1]!);
    await aSchedule().finish(20_000);
    expect(made).toEqual([books[1]]);
    expect(timers).toMatchObject([{ delayMs: 20_000, isGone: true }]);
  });

  it('does not wait beyond its limit', async () => {
    for (const book of books) overdue.add(book);
    beforeMade = () => timers[0]?.run();
    await aSchedule().finish(20_000);
    expect(made).toEqual([books[0]]);
    expect(cancelled).toEqual(books);
  });
});
