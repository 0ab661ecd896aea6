import { chownSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { nobody, preparePlainUser, type PlainUser } from '@scripts/testing/plain-user';

import { cleanUpAtEnd } from './clean-up';
import { runDamages, toDamageLines } from './damage/damage-trials';
import { damages } from './damage/damages';
import { openDisplay } from './display';
import { runFullDisks } from './full-disk';
import { runKills } from './kills';
import type { TrialMeans } from './trial-means';
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
    say(
      '用法：npm run test:faults -- [--only kills|power|full|damage] [--trials 次数] [--seed 数]',
    );
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

interface Outcome {
  readonly isPassed: boolean;
  readonly lines: readonly string[];
}

async function runParts(options: FaultOptions, place: AppPlace, user: PlainUser): Promise<number> {
  say(`随机数种子 ${options.seed}`);
  const outcomes: Outcome[] = [];
  for (const part of options.parts) {
    const folder = join(user.homeFolder, part);
    mkdirSync(folder, { recursive: true });
    chownSync(folder, nobody, nobody);
    const random = createSeededRandom(options.seed);
    say(partTitles[part]);
    const startedAtMs = Date.now();
    const means = { place, folder, random, trials: options.trialsOf(part), say };
    outcomes.push(await runPart(part, means));
    say(`  用时 ${Math.round((Date.now() - startedAtMs) / 1000)} 秒`);
    rmSync(folder, { recursive: true, force: true });
  }
  for (const { lines } of outcomes) for (const line of ['', ...lines]) say(line);
  return outcomes.every(({ isPassed }) => isPassed) ? 0 : 1;
}

const partTitles: Readonly<Record<PartName, string>> = {
  kills: '强行结束程序',
  power: '断电',
  full: '磁盘写满',
  damage: '损坏',
};

const toOutcome = (sum: TrialSum): Outcome => ({
  isPassed: isPassed(sum),
  lines: [...toTableLines([sum]), ...toFindingLines(sum)],
});

async function runPart(part: PartName, means: TrialMeans): Promise<Outcome> {
  switch (part) {
    case 'kills':
      return toOutcome(await runKills(means));
    case 'power':
      return toOutcome(await runPowerCuts(means));
    case 'full':
      return toOutcome(await runFullDisks(means));
    case 'damage': {
      const results = await runDamages(means, damages);
      const failed = results.filter(({ problems }) => problems.length > 0);
      return { isPassed: failed.length === 0, lines: toDamageLines(results) };
    }
  }
}
