import type { Page } from '@playwright/test';

import { checkBook, type Findings } from './check-book';
import { checkScreen } from './check-screen';
import { listBookDatabases, readBook, type FoundBook } from './read-book';
import { listJournals, readJournal } from './read-journal';
import type { RunningApp } from './running-app';
import type { SeededRandom } from './seeded-random';
import { openNewRecord, saveOnce } from './writer';
import type { WrittenRecord } from './written-record';

const openLimitMs = 30_000;

/**
 * Waits until the book is open in its first room.
 *
 * @throws {Error} If something else comes up; what the page says is in the message.
 */
export async function waitUntilOpen(page: Page): Promise<void> {
  try {
    await page.getByRole('heading', { name: '今日' }).waitFor({ timeout: openLimitMs });
  } catch {
    throw new Error(`记录簿没有打开，页面上是：\n${await page.locator('body').innerText()}`);
  }
}

/** The first start: the sample branch by its button. */
export async function makeSampleBook(page: Page): Promise<void> {
  await page.getByRole('button', { name: '载入示例支部' }).click();
  await waitUntilOpen(page);
}

/** The book of a profile that has just one. */
export async function readOnlyBook(page: Page): Promise<FoundBook> {
  const [name, ...others] = await listBookDatabases(page);
  if (name === undefined || others.length > 0) throw new Error('这里应当正好有一本记录簿。');
  return readBook(page, name);
}

const writeLimitMs = 120_000;

/** When the end comes: after so many saves, and then at any moment of the next one. */
export interface EndMoment {
  readonly saves: readonly [number, number];
  readonly afterMs: readonly [number, number];
}

/** Writes records one after the other until the app is no more; the moment is somebody else's. */
async function writeOn(
  page: Page,
  random: SeededRandom,
  written: WrittenRecord[],
  noteSave: () => void,
): Promise<never> {
  for (;;) {
    const record = await openNewRecord(page);
    written.push(record);
    const saves = random.wholeBetween(3, 12);
    for (let count = 0; count < saves; count += 1) {
      await saveOnce(page, record, random);
      noteSave();
    }
  }
}

/**
 * Writes until a random moment and then ends the app.
 *
 * @param end - Ends it; whatever the page acknowledges up to then, and even after, must hold.
 */
export async function writeAndEnd(
  app: RunningApp,
  random: SeededRandom,
  written: WrittenRecord[],
  moment: EndMoment,
  end: () => Promise<void>,
): Promise<void> {
  let left = random.wholeBetween(...moment.saves);
  const afterMs = random.between(...moment.afterMs);
  let tellEnough: () => void = () => undefined;
  const enough = new Promise<void>((resolve) => {
    tellEnough = resolve;
  });
  let isEnded = false;
  const writing = writeOn(app.page, random, written, () => {
    left -= 1;
    if (left === 0) tellEnough();
  }).catch((error: unknown) => {
    // A page that is gone cannot answer; before the end that is a fault.
    if (!isEnded) throw error;
  });
  // A writer that fails early, or gets no answer, must not be waited for.
  const limit = new Promise<never>((_resolve, reject) => {
    setTimeout(() => reject(new Error('两分钟没有等到“已保存”。')), writeLimitMs).unref();
  });
  await Promise.race([writing, enough, limit]);
  await new Promise((resolve) => setTimeout(resolve, afterMs));
  isEnded = true;
  await end();
  await writing;
}

/** Holds the journal alone against all that was acknowledged; no app must be running. */
export function checkJournal(dataFolder: string, written: readonly WrittenRecord[]): Findings {
  const [folder, ...others] = listJournals(dataFolder);
  if (folder === undefined || others.length > 0) throw new Error('这里应当正好有一份留底。');
  const mark = (all: readonly string[]) => all.map((what) => `留底：${what}`);
  const findings = checkBook(readJournal(folder), written);
  const { lost, unreadable, torn } = findings;
  return { ...findings, lost: mark(lost), unreadable: mark(unreadable), torn: mark(torn) };
}

/** Looks at everything after a new start: the database, and the newest record on the screen. */
export async function checkAfterStart(
  page: Page,
  written: readonly WrittenRecord[],
): Promise<Findings> {
  await waitUntilOpen(page);
  const book = await readOnlyBook(page);
  const findings = checkBook(book, written);
  const newest = written.at(-1);
  const screen = newest ? await checkScreen(page, newest, book) : [];
  return { ...findings, torn: [...findings.torn, ...screen] };
}
