import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import type { Page } from '@playwright/test';

import type { Findings } from './check-book';
import { makeCuttableDisk, type CuttableDisk } from './disks';
import { wasRebuilt } from './read-book';
import { withApp } from './running-app';
import type { TrialMeans } from './trial-means';
import {
  checkAfterStart,
  checkJournal,
  makeSampleBook,
  writeAndEnd,
  type EndMoment,
} from './trial-run';
import { toSum, type TrialSum } from './trial-table';
import type { WrittenRecord } from './written-record';

const moment: EndMoment = { saves: [2, 8], afterMs: [0, 900] };
/** Trials on one disk; the first of them makes its book and is cut seconds later. */
const trialsOfDisk = 4;
const diskMegabytes = 384;
const controlText = '这一行没有落到磁盘上就断了电。';

/** Shows that the cut bites: a file that nobody has flushed must be gone, a flushed one there. */
interface Control {
  readonly lost: number;
  readonly kept: number;
}

function writeControls(folder: string, trial: number): void {
  const flushed = openSync(join(folder, `flushed-${trial}.txt`), 'w');
  writeFileSync(flushed, controlText);
  fsyncSync(flushed);
  closeSync(flushed);
  // The new name in the folder has to be made durable as well.
  const opened = openSync(folder, 'r');
  fsyncSync(opened);
  closeSync(opened);
  writeFileSync(join(folder, `unflushed-${trial}.txt`), controlText);
}

function holds(path: string): boolean {
  return existsSync(path) && readFileSync(path, 'utf8') === controlText;
}

function readControls(folder: string, trial: number): Control {
  return {
    lost: holds(join(folder, `unflushed-${trial}.txt`)) ? 0 : 1,
    kept: holds(join(folder, `flushed-${trial}.txt`)) ? 1 : 0,
  };
}

interface DiskRun {
  readonly written: WrittenRecord[];
  readonly findings: Findings[];
  readonly controls: Control[];
  /** Starts that found the database lost and made it anew. */
  rebuilds: number;
}

/** Cuts the power of one disk several times; the same book lives through all of them. */
async function runOnDisk(means: TrialMeans, disk: CuttableDisk): Promise<DiskRun> {
  const { place, trials, random } = means;
  const profile = join(disk.folder, 'profile');
  const run: DiskRun = { written: [], findings: [], controls: [], rebuilds: 0 };
  let cutAtMs = 0;
  const checkStart = async (page: Page) => {
    run.findings.push(await checkAfterStart(page, run.written));
    if (await wasRebuilt(page, cutAtMs)) run.rebuilds += 1;
  };
  for (let trial = 1; trial <= trials; trial += 1) {
    await withApp(place, profile, async (app) => {
      if (trial === 1) await makeSampleBook(app.page);
      else await checkStart(app.page);
      await writeAndEnd(app, random, run.written, moment, async () => {
        writeControls(disk.folder, trial);
        disk.cutPower();
        cutAtMs = Date.now();
        await app.kill();
      });
    });
    disk.startAgain();
    run.findings.push(checkJournal(profile, run.written));
    run.controls.push(readControls(disk.folder, trial));
  }
  await withApp(place, profile, ({ page }) => checkStart(page));
  return run;
}

/** Cuts the power while the app saves, on several disks one after the other. */
export async function runPowerCuts(means: TrialMeans): Promise<TrialSum> {
  const runs: DiskRun[] = [];
  for (let done = 0; done < means.trials; done += trialsOfDisk) {
    const disk = makeCuttableDisk(join(dirname(means.folder), `disk-${done}`), diskMegabytes);
    try {
      const trials = Math.min(trialsOfDisk, means.trials - done);
      runs.push(await runOnDisk({ ...means, trials }, disk));
      means.say(`  ${done + trials} 次断电`);
    } finally {
      disk.remove();
    }
  }
  const controls = runs.flatMap((run) => run.controls);
  const bitten = controls.filter(({ lost, kept }) => lost + kept === 2).length;
  const rebuilds = runs.reduce((sum, run) => sum + run.rebuilds, 0);
  means.say(`  断电以后数据库没了、由留底恢复的：${rebuilds} 次`);
  means.say(`  对照：${bitten} / ${controls.length} 次里，没有写实的文件没了，写实的文件还在`);
  if (bitten < controls.length) throw new Error('断电的模型没有生效，这些次数不算数。');
  return toSum(
    '断电（ext4）',
    runs.flatMap((run) => run.written),
    means.trials,
    runs.flatMap((run) => run.findings),
  );
}
