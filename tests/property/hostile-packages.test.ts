import { buildTrials, PEAK_BOUND_BYTES, runTrials } from '@tests/harness/hostile/start-trials';
import { expect, it } from 'vitest';

/** A part of the 10,000 of `npm run test:hostile`, in every run of the unit tests. */
const TRIALS = 1_000;
/** Far above what they take; only a package that hangs reaches it. */
const LIMIT_MS = 5 * 60_000;

it(
  'accepts no changed payload, names every refusal, writes nothing and stays within its memory',
  async () => {
    const seed = Date.now() % 0x7fffffff;
    const report = await runTrials(await buildTrials(), TRIALS, seed, LIMIT_MS);
    expect(report.failure, `seed ${seed}`).toBeNull();
    expect(report.trials).toBe(TRIALS);
    // The packages were really bad in many ways, and some changes really were harmless.
    expect(report.refused, `seed ${seed}`).toBeGreaterThan(TRIALS / 2);
    expect(report.accepted, `seed ${seed}`).toBeGreaterThan(0);
    expect(Object.keys(report.codes).length, `seed ${seed}`).toBeGreaterThan(20);
    expect(report.peakBytes, `seed ${seed}`).toBeLessThan(PEAK_BOUND_BYTES);
  },
  LIMIT_MS + 60_000,
);
