import { randomInt } from 'node:crypto';

const partNames = ['kills', 'power', 'full', 'damage'] as const;
export type PartName = (typeof partNames)[number];

/** How often each part tries by itself. */
const usualTrials: Readonly<Record<PartName, number>> = {
  kills: 100,
  power: 20,
  full: 4,
  damage: 1,
};

export interface FaultOptions {
  readonly parts: readonly PartName[];
  readonly trialsOf: (part: PartName) => number;
  /** Decides every random moment and picture. */
  readonly seed: number;
}

/** Reads `--only`, `--trials` and `--seed`; null where the words cannot be understood. */
export function tryOptions(words: readonly string[]): FaultOptions | null {
  let parts: readonly PartName[] = partNames;
  let trials: number | null = null;
  let seed = randomInt(2 ** 31);
  for (let at = 0; at < words.length; at += 2) {
    const value = words[at + 1] ?? '';
    const part = partNames.find((name) => name === value);
    if (words[at] === '--only' && part !== undefined) parts = [part];
    else if (words[at] === '--trials' && /^[1-9]\d*$/u.test(value)) trials = Number(value);
    else if (words[at] === '--seed' && /^\d+$/u.test(value)) seed = Number(value);
    else return null;
  }
  return { parts, seed, trialsOf: (part) => trials ?? usualTrials[part] };
}
