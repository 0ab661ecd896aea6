import { join } from 'node:path';

import type { Findings } from './check-book';
import { withApp } from './running-app';
import {
  checkAfterStart,
  checkJournal,
  makeSampleBook,
  writeAndEnd,
  type EndMoment,
} from './trial-run';
import type { TrialMeans } from './trial-means';
import { toSum, type TrialSum } from './trial-table';
import type { WrittenRecord } from './written-record';

const moment: EndMoment = { saves: [2, 8], afterMs: [0, 900] };

/**
 * Kills the app again and again while it saves. One book lives through all of it: each start
 * checks everything acknowledged so far, and then goes on writing until the next kill.
 */
export async function runKills(means: TrialMeans): Promise<TrialSum> {
  const { place, folder, trials, random, say } = means;
  const profile = join(folder, 'profile');
  const written: WrittenRecord[] = [];
  const findings: Findings[] = [];
  const journals: Findings[] = [];
  await withApp(place, profile, async ({ page, quit }) => {
    await makeSampleBook(page);
    await quit();
  });
  for (let trial = 1; trial <= trials; trial += 1) {
    await withApp(place, profile, async (app) => {
      if (trial > 1) findings.push(await checkAfterStart(app.page, written));
      await writeAndEnd(app, random, written, moment, app.kill);
    });
    journals.push(checkJournal(profile, written));
    if (trial % 10 === 0) say(`  ${trial} 次，共 ${written.length} 份记录`);
  }
  await withApp(place, profile, async ({ page }) => {
    findings.push(await checkAfterStart(page, written));
  });
  return toSum('强行结束程序（SIGKILL）', written, trials, [...findings, ...journals]);
}
