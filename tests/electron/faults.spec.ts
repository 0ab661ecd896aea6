import { dirname } from 'node:path';

import { expect } from '@playwright/test';

import { root } from '@scripts/paths';

import { noFindings } from '../faults/check-book';
import { runDamages } from '../faults/damage/damage-trials';
import { emptiedDatabase } from '../faults/damage/damages';
import { runKills } from '../faults/kills';
import { createSeededRandom } from '../faults/seeded-random';
import type { TrialMeans } from '../faults/trial-means';

import { electronExecutable, test } from './launch';

/** The same trials as `npm run test:faults`, few of them and always the same. */
function toMeans(dataFolder: string, trials: number): TrialMeans {
  return {
    place: {
      projectFolder: root,
      electronFolder: dirname(electronExecutable),
      identity: [],
      environment: {},
    },
    folder: dataFolder,
    trials,
    random: createSeededRandom(20261122),
    say: (line) => console.log(line),
  };
}

test('three kills while saving lose nothing that was called saved', async ({ dataFolder }) => {
  test.setTimeout(180_000);
  const { written, findings } = await runKills(toMeans(dataFolder, 3));
  expect(written.length).toBeGreaterThan(0);
  expect(findings).toEqual(noFindings);
});

test('a database that was emptied comes back whole, and the user is told', async ({
  dataFolder,
}) => {
  test.setTimeout(180_000);
  const [result] = await runDamages(toMeans(dataFolder, 1), [emptiedDatabase]);
  expect(result?.problems).toEqual([]);
  expect(result?.back.records).toBeGreaterThan(0);
});
