import type { AppPlace } from './running-app';
import type { SeededRandom } from './seeded-random';

/** What every kind of trial is given. */
export interface TrialMeans {
  readonly place: AppPlace;
  /** An empty folder of the user that the app runs as. */
  readonly folder: string;
  readonly trials: number;
  readonly random: SeededRandom;
  readonly say: (line: string) => void;
}
