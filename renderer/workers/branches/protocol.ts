import type { FiguresChoice } from '@shared/superior/branch-year';
import type { BranchReading } from '@shared/superior/read-package';

/** One file that is to be verified and counted. */
export interface BranchOrder {
  readonly file: File;
  readonly choice: FiguresChoice;
  /** Tried if the file is encrypted; null if none was given. */
  readonly passphrase: string | null;
}

/** What the worker can do: one file after the other, so that one package is open at a time. */
export interface BranchesWorkerCalls {
  readonly read: (order: BranchOrder) => Promise<BranchReading>;
}

/** What the page does for the worker. */
export interface BranchesPageCalls {
  /** How far the file is, from 0 to 1; null while a key is computed. */
  readonly showPart: (part: number | null) => Promise<void>;
}
