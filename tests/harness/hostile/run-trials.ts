import fc from 'fast-check';

import { loadPeakBytes } from '../peak-memory';
import { makeOriginals } from './originals';
import { aRecipe, tryRecipe } from './trial';

/** What a run of hostile packages came to; printed as one line of JSON. */
export interface TrialReport {
  readonly seed: number;
  readonly trials: number;
  readonly accepted: number;
  readonly refused: number;
  /** How often each code was given; a package may have several. */
  readonly codes: Readonly<Record<string, number>>;
  readonly slowestMs: number;
  readonly tookMs: number;
  /** Peak of the whole process, the making of the packages included. */
  readonly peakBytes: number;
  /** Counterexample with its error and path; null if there is none. */
  readonly failure: string | null;
}

// A program of its own: it runs where nothing may be written and where its memory is its own.
const trials = Number(process.argv[2]);
const seed = Number(process.argv[3]);
const originals = await makeOriginals();
const codes = new Map<string, number>();
let accepted = 0;
let refused = 0;
let slowestMs = 0;
const startedAt = performance.now();
const details = await fc.check(
  fc.asyncProperty(aRecipe, async (recipe) => {
    const outcome = await tryRecipe(originals, recipe);
    slowestMs = Math.max(slowestMs, outcome.tookMs);
    if (outcome.codes.length === 0) accepted += 1;
    else refused += 1;
    for (const code of new Set(outcome.codes)) codes.set(code, (codes.get(code) ?? 0) + 1);
  }),
  { numRuns: trials, seed },
);
const report: TrialReport = {
  seed,
  trials: details.numRuns,
  accepted,
  refused,
  codes: Object.fromEntries([...codes].toSorted(([, one], [, other]) => other - one)),
  slowestMs,
  tookMs: performance.now() - startedAt,
  peakBytes: loadPeakBytes(),
  failure: details.failed ? (fc.defaultReportMessage(details) ?? null) : null,
};
console.log(JSON.stringify(report));
