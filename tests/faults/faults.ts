import { chownSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { nobody, preparePlainUser, type PlainUser } from '@scripts/testing/plain-user';

import { cleanUpAtEnd } from './clean-up';
import { openDisplay } from './display';
import { runFullDisks } from './full-disk';
import { runKills, type KillTrials } from './kills';
import { tryOptions, type FaultOptions, type PartName } from './options';
import { runPowerCuts } from './power-cuts';
import { findElectron, findMissing } from './requirements';
import type { AppPlace } from './running-app';
import { createSeededRandom } from './seeded-random';
import { isPassed, toFindingLines, toTableLines, type TrialSum } from './trial-table';

const say = (line: string) => console.log(line);

/** `npm run test:faults`: kills, power cuts, full disks and damage on the real desktop program. */
export async function main(words: readonly string[]): Promise<number> {
  const options = tryOptions(words);
  if (options === null) {
    say('用法：npm run test:faults -- [--only kills|power|full] [--trials 次数] [--seed 数]');
    return 2;
  }
  const missing = findMissing();
  for (const sentence of missing) say(sentence);
  const electronFolder = missing.length === 0 ? await findElectron(say) : null;
  if (electronFolder === null) return 1;
  const user = preparePlainUser();
  cleanUpAtEnd(user.remove);
  const display = await openDisplay(user.identity);
  try {
    const place: AppPlace = {
      projectFolder: user.projectFolder,
      electronFolder,
      identity: user.identity,
      environment: { ...user.environment, DISPLAY: display.name },
    };
    return await runParts(options, place, user);
  } finally {
    await display.close();
  }
}

async function runParts(options: FaultOptions, place: AppPlace, user: PlainUser): Promise<number> {
  say(`随机数种子 ${options.seed}`);
  const sums: TrialSum[] = [];
  for (const part of options.parts) {
    const folder = join(user.homeFolder, part);
    mkdirSync(folder, { recursive: true });
    chownSync(folder, nobody, nobody);
    const random = createSeededRandom(options.seed);
    const means = { place, folder, random, trials: options.trialsOf(part), say };
    sums.push(await runPart(part, means));
    rmSync(folder, { recursive: true, force: true });
  }
  for (const line of toTableLines(sums)) say(line);
  for (const line of sums.flatMap(toFindingLines)) say(line);
  return sums.every(isPassed) ? 0 : 1;
}

function runPart(part: PartName, means: KillTrials): Promise<TrialSum> {
  switch (part) {
    case 'kills':
      return runKills(means);
    case 'power':
      return runPowerCuts(means);
    case 'full':
      return runFullDisks(means);
  }
}
