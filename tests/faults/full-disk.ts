import { closeSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';

import type { Page } from '@playwright/test';

import { noFindings, type Findings } from './check-book';
import { makeSmallDisk } from './disks';
import type { TrialMeans } from './trial-means';
import { makePhoto } from './make-photo';
import { withApp, type RunningApp } from './running-app';
import { markMoment, readSaveWords, tryWaitForSavedWords } from './save-words';
import { checkAfterStart, checkJournal, makeSampleBook } from './trial-run';
import { toSum, type TrialSum } from './trial-table';
import { givePhoto, openNewRecord, saveOnce, typeLine } from './writer';
import type { WrittenRecord } from './written-record';

const diskMegabytes = 112;
/** What a save may take before it counts as not acknowledged; the app itself gives up at 10 s. */
const patienceMs = 15_000;
/** Tries until the page must have noticed that the disk is full. */
const mostTries = 40;
/** From room on the disk to 已保存, without a hand on the keyboard. */
const recoveryMs = 60_000;

/** Whether the app has to find room again by itself, or is started anew on the full disk. */
type WayOut = 'room-comes-back' | 'start-while-full';

const goesOn = '自己接着存上了';

/** What the page said, in the order of the trial. */
export interface FullDiskAccount {
  readonly wayOut: WayOut;
  /** Beside the editor, once a save had failed. */
  readonly saidWhenFull: string;
  /** Saves that the page acknowledged although the disk had been filled. */
  readonly savedWhileFull: number;
  readonly saidAfterwards: string;
}

/** Takes every last byte of a disk. */
function fillDisk(folder: string): string {
  const path = join(folder, 'filler');
  const file = openSync(path, 'w');
  try {
    for (const size of [2 ** 20, 4096, 1]) {
      const chunk = Buffer.alloc(size, 0x5a);
      try {
        for (;;) writeSync(file, chunk);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      }
    }
  } finally {
    closeSync(file);
  }
  return path;
}

/** Goes on typing until the page says that something is not saved; answers how much was. */
async function writeUntilRefused(
  page: Page,
  record: WrittenRecord,
  means: TrialMeans,
): Promise<number> {
  let saved = 0;
  for (let attempt = 1; attempt <= mostTries; attempt += 1) {
    const since = await markMoment(page);
    await typeLine(page, record, `磁盘满了以后的第${attempt}次，${'议'.repeat(2000)}`);
    if (attempt % 3 === 0) await givePhoto(page, record, makePhoto('满.png', means.random));
    if (!(await tryWaitForSavedWords(page, since, patienceMs))) return saved;
    // A photo that was refused is told; the text with it may be saved all the same.
    record.savedLines = record.lines.length;
    saved += 1;
  }
  throw new Error(`磁盘满了以后，${mostTries} 次都说已保存。`);
}

async function goOnAfterRoom(app: RunningApp, record: WrittenRecord): Promise<string> {
  const recovered = await tryWaitForSavedWords(app.page, -1, recoveryMs);
  if (!recovered) return `没有自己恢复：${await readSaveWords(app.page)}`;
  record.savedLines = record.lines.length;
  const since = await markMoment(app.page);
  await typeLine(app.page, record, '腾出空间以后写的。');
  if (!(await tryWaitForSavedWords(app.page, since, patienceMs))) {
    return `恢复以后又没有存上：${await readSaveWords(app.page)}`;
  }
  record.savedLines = record.lines.length;
  return goesOn;
}

/** The user must be told why, and a page that was not closed must go on by itself. */
function checkWords({ saidWhenFull, saidAfterwards, wayOut }: FullDiskAccount): readonly string[] {
  const isTold = /磁盘|空间/u.test(saidWhenFull);
  const isMended = wayOut === 'start-while-full' || saidAfterwards === goesOn;
  return [
    ...(isTold ? [] : [`没有说磁盘满了：${saidWhenFull}`]),
    ...(isMended ? [] : [saidAfterwards]),
  ];
}

interface FullDiskRun {
  readonly account: FullDiskAccount;
  readonly findings: readonly Findings[];
}

async function runOnce(
  means: TrialMeans,
  written: WrittenRecord[],
  wayOut: WayOut,
  folder: string,
): Promise<FullDiskRun> {
  const { place, random } = means;
  const profile = join(folder, 'profile');
  const account = await withApp(place, profile, async (app): Promise<FullDiskAccount> => {
    await makeSampleBook(app.page);
    const record = await openNewRecord(app.page);
    written.push(record);
    for (let count = 0; count < 4; count += 1) await saveOnce(app.page, record, random);
    const filler = fillDisk(folder);
    const savedWhileFull = await writeUntilRefused(app.page, record, means);
    const saidWhenFull = await readSaveWords(app.page);
    if (wayOut === 'start-while-full') {
      return { wayOut, savedWhileFull, saidWhenFull, saidAfterwards: '' };
    }
    rmSync(filler);
    const saidAfterwards = await goOnAfterRoom(app, record);
    return { wayOut, savedWhileFull, saidWhenFull, saidAfterwards };
  });
  const fullStart = wayOut === 'start-while-full' ? await startWhileFull(means, profile) : null;
  rmSync(join(folder, 'filler'), { force: true });
  const inJournal = checkJournal(profile, written.slice(-1));
  const inApp = await withApp(place, profile, (app) =>
    checkAfterStart(app.page, written.slice(-1)),
  );
  return {
    account: fullStart === null ? account : { ...account, saidAfterwards: fullStart },
    findings: [inJournal, inApp, { ...noFindings, unclear: checkWords(account) }],
  };
}

/** What a start on the full disk shows, in its first words. */
async function startWhileFull({ place }: TrialMeans, profile: string): Promise<string> {
  const free = statfsSync(profile).bavail;
  return withApp(place, profile, async ({ page }) => {
    await page.locator('h1, [role=alert]').first().waitFor({ timeout: 60_000 });
    const words = await page.locator('main').first().innerText();
    return `（剩 ${free} 块）${words.replaceAll(/\s+/gu, ' ').slice(0, 120)}`;
  });
}

/** Fills the disk while the app saves: half of the trials give room back, half start anew. */
export async function runFullDisks(means: TrialMeans): Promise<TrialSum> {
  const written: WrittenRecord[] = [];
  const findings: Findings[] = [];
  for (let trial = 1; trial <= means.trials; trial += 1) {
    const disk = makeSmallDisk(join(dirname(means.folder), `full-${trial}`), diskMegabytes);
    try {
      const wayOut = trial % 2 === 1 ? 'room-comes-back' : 'start-while-full';
      const run = await runOnce(means, written, wayOut, disk.folder);
      findings.push(...run.findings);
      const { saidWhenFull, savedWhileFull, saidAfterwards } = run.account;
      means.say(`  第 ${trial} 次：写满后又存上 ${savedWhileFull} 次，然后页面说“${saidWhenFull}”`);
      means.say(
        `    ${wayOut === 'room-comes-back' ? '腾出空间' : '不腾空间就重开'}：${saidAfterwards}`,
      );
    } finally {
      disk.remove();
    }
  }
  return toSum('磁盘写满', written, means.trials, findings);
}
