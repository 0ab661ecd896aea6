import type { Place } from '../place';

/** Something that a reader of the book would miss, in a sentence; it blocks nothing. */
export interface Gap {
  /** The same while the same gap is meant. */
  readonly key: string;
  readonly text: string;
  /** Where it can be mended. */
  readonly places: readonly Place[];
}
