import type { KeptRow, RowKey, Watermark } from '@shared/keeping/commit';

import type { Place, RowIndex } from './row-index';
import { RowReader } from './row-reader';
import type { Segment } from './segment';

/**
 * A journal as of one moment: what is appended later is not in it, and its segments stay until
 * it is released.
 */
export class JournalView {
  readonly watermark: Watermark;
  readonly endBytes: number;
  readonly lastSha256: string | null;
  readonly segments: readonly Segment[];
  readonly #index: RowIndex;
  #isReleased = false;

  constructor(state: {
    readonly watermark: Watermark;
    readonly endBytes: number;
    readonly lastSha256: string | null;
    readonly index: RowIndex;
    readonly segments: readonly Segment[];
  }) {
    this.watermark = state.watermark;
    this.endBytes = state.endBytes;
    this.lastSha256 = state.lastSha256;
    this.#index = state.index.copy();
    this.segments = state.segments;
    for (const segment of this.segments) segment.addReader();
  }

  /** Every table's rows in the order of their keys, as places. */
  places(): readonly (readonly [table: string, key: RowKey, place: Place])[] {
    return this.#index
      .tables()
      .flatMap((table) =>
        this.#index.places(table).map(([key, place]) => [table, key, place] as const),
      );
  }

  /** @throws {DamagedLine} If a line has been changed since the journal was opened. */
  async *rows(table: string): AsyncIterable<KeptRow> {
    const reader = new RowReader();
    for (const [key, place] of this.#index.places(table)) yield reader.load(table, key, place);
  }

  /** @throws {DamagedLine} As `rows`. */
  async *allRows(): AsyncIterable<KeptRow> {
    for (const table of this.#index.tables()) yield* this.rows(table);
  }

  async release(): Promise<void> {
    if (this.#isReleased) return;
    this.#isReleased = true;
    for (const segment of this.segments) await segment.releaseReader();
  }
}
