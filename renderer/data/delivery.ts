import type { Result } from '@shared/util/result';

/** Brings the commits of one book to the journal, in order, one run at a time. */
export interface Delivery {
  /** Delivers what waits. Answers when all that waits now is in the journal, or why it is not. */
  readonly deliver: () => Promise<Result<null>>;
  /** Newest commit that the journal is known to hold. */
  readonly deliveredSequence: () => number;
  /** Ends the tries. */
  readonly stop: () => void;
}
