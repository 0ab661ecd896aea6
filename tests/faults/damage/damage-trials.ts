import { rmSync } from 'node:fs';
import { join } from 'node:path';

import type { Page } from '@playwright/test';

import type { TrialMeans } from '../trial-means';
import type { FoundBook } from '../read-book';
import { listJournals, readJournal, salvageJournal, toJournalFolder } from '../read-journal';
import { withApp } from '../running-app';
import { readOnlyBook, waitUntilOpen } from '../trial-run';

import { copyBook, makeBaseBook } from './base-book';
import { countBack, type BackCount } from './compare-books';
import type { Damage } from './damages';

/** What a damage came to. */
export interface DamageResult {
  readonly damage: Damage;
  /** What the app said after the start, in its words; empty if nothing. */
  readonly said: string;
  readonly back: BackCount;
  /** What is not as it must be; empty if the trial has passed. */
  readonly problems: readonly string[];
}

/** Photos are checked and mended behind the scenes, after the book is open. */
const mendLimitMs = 45_000;

/** Sentences that the app puts before the user: the account of the start, notes and alarms. */
async function readWords(page: Page): Promise<string> {
  const words = page.locator('.start-account p:not(.field-hint), .note, [role=alert]');
  const sentences = await words.allInnerTexts();
  return [...new Set(sentences)].join('').replaceAll(/\s+/gu, ' ').trim();
}

/** Reads until all is back and told, or as long as mending may take. */
async function readWhenMended(page: Page, expected: FoundBook, { says, lostPhotos = 0 }: Damage) {
  const untilMs = Date.now() + mendLimitMs;
  for (;;) {
    const found = await readOnlyBook(page);
    const said = await readWords(page);
    const { photos, expectedPhotos } = countBack(expected, found);
    const isBack = photos >= expectedPhotos - lostPhotos;
    const isTold = says === null || says.test(said);
    if ((isBack && isTold) || Date.now() > untilMs) return { found, said };
    await page.waitForTimeout(250);
  }
}

function checkWords({ says }: Damage, said: string): readonly string[] {
  if (says === null) return said === '' ? [] : [`没有坏事却说了：${said}`];
  return says.test(said) ? [] : [`没有说清楚：“${said}”`];
}

function checkBack({ lostPhotos = 0 }: Damage, back: BackCount): readonly string[] {
  const short = back.photos === back.expectedPhotos - lostPhotos ? [] : ['照片没有全回来'];
  return [...back.missingRows.map((row) => `没有回来：${row}`), ...short];
}

/** After the app has mended what it could, the journal must stand alone again. */
function checkJournalAfter(profile: string, expected: FoundBook, lost: number): readonly string[] {
  const [folder] = listJournals(profile);
  if (folder === undefined) return ['之后没有留底'];
  try {
    const back = countBack(expected, readJournal(folder));
    const short = back.photos >= back.expectedPhotos - lost ? [] : ['之后留底里照片不全'];
    return [...back.missingRows.map((row) => `之后留底里没有：${row}`), ...short];
  } catch (error) {
    return [`之后的留底读不了：${String(error)}`];
  }
}

const emptyBook: FoundBook = { tables: {}, photos: [] };

/** A start without any copy: nothing may be made up, and the backups must be named. */
async function tellLoss(
  { place }: TrialMeans,
  profile: string,
  book: FoundBook,
  damage: Damage,
): Promise<DamageResult> {
  const said = await withApp(place, profile, async ({ page }) => {
    await page.getByRole('alert').first().waitFor({ timeout: 60_000 });
    return readWords(page);
  });
  const back = countBack(book, emptyBook);
  return { damage, said, back, problems: checkWords(damage, said) };
}

async function tryDamage(
  means: TrialMeans,
  base: string,
  book: FoundBook,
  damage: Damage,
): Promise<DamageResult> {
  const { place, folder } = means;
  const profile = join(folder, 'trial');
  copyBook(base, profile);
  const { inPage, lostPhotos = 0 } = damage;
  try {
    if (inPage !== undefined) {
      await withApp(place, profile, async ({ page }) => {
        await waitUntilOpen(page);
        await inPage(page);
      });
    }
    damage.onFiles?.(profile);
    if (damage.isAllLost === true) return await tellLoss(means, profile, book, damage);
    const [journal = ''] = listJournals(profile);
    const expected = damage.isPartly === true ? salvageJournal(journal) : book;
    const { said, found } = await withApp(place, profile, async ({ page, quit }) => {
      await waitUntilOpen(page);
      const mended = await readWhenMended(page, expected, damage);
      await quit();
      return mended;
    });
    const back = countBack(book, found);
    const problems = [
      ...checkWords(damage, said),
      ...checkBack(damage, countBack(expected, found)),
      ...checkJournalAfter(profile, expected, lostPhotos),
    ];
    return { damage, said, back, problems };
  } finally {
    rmSync(profile, { recursive: true, force: true });
    rmSync(toJournalFolder(profile), { recursive: true, force: true });
  }
}

/** Tries damages, each on a copy of the same book. */
export async function runDamages(
  means: TrialMeans,
  tried: readonly Damage[],
): Promise<readonly DamageResult[]> {
  const base = join(means.folder, 'base');
  const book = await makeBaseBook(means, base);
  const results: DamageResult[] = [];
  for (const damage of tried) {
    const result = await tryDamage(means, base, book, damage);
    results.push(result);
    means.say(`  ${result.problems.length === 0 ? '通过' : '失败'}  ${damage.name}`);
    for (const problem of result.problems) means.say(`    ${problem}`);
  }
  return results;
}

/** The results as a markdown table. */
export function toDamageLines(results: readonly DamageResult[]): readonly string[] {
  return [
    '| 损坏 | 程序怎么说 | 回来的记录 | 回来的照片 |',
    '| --- | --- | ---: | ---: |',
    ...results.map(({ damage, said, back }) => {
      const records = `${back.records} / ${back.expectedRecords}`;
      const photos = `${back.photos} / ${back.expectedPhotos}`;
      const words = said === '' ? '（不必说）' : said.replaceAll('|', '｜');
      return `| ${damage.name} | ${words} | ${records} | ${photos} |`;
    }),
  ];
}
