import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { _electron } from '@playwright/test';

import type { JournalSaveRun } from '../harness/page/measure-journal-saves';

/** Name of the file that the times are written into. */
export const timesName = 'times.json';

const run: JournalSaveRun = { rounds: 200, warmUps: 20 };

/**
 * Saves in the page of the app as it runs on Electron. A program of its own, since Electron keeps
 * its sandbox only under a plain user.
 *
 * @param words - Electron's program, the project, a file with the page's script, and a folder for
 *   the app's data, into which the times are written.
 */
export async function main(words: readonly string[]): Promise<number> {
  const [executablePath = '', project = '', scriptPath = '', folder = ''] = words;
  const app = await _electron.launch({
    executablePath,
    args: [project, `--user-data-dir=${join(folder, 'profile')}`],
    cwd: project,
  });
  try {
    const page = await app.firstWindow();
    await page.waitForLoadState('load');
    await page.evaluate(await readFile(scriptPath, 'utf8'));
    const times = await page.evaluate((argument) => window.measureJournalSaves(argument), run);
    await writeFile(join(folder, timesName), JSON.stringify(times));
  } finally {
    await app.close();
  }
  return 0;
}
