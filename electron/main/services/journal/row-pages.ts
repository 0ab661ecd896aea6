import type { KeptRow } from '@shared/keeping/commit';
import type { RowPart } from '@shared/ipc/journal-host';

import type { JournalView } from './journal-view';
import { RowReader } from './row-reader';

/** Enough that few calls are needed, little enough that neither process holds much. */
const partBytes = 2 * 1024 * 1024;
const longestPart = 5000;

/** A view in parts of about 2 MB. */
export class RowPages {
  readonly #view: JournalView;
  readonly #places: ReturnType<JournalView['places']>;
  readonly #reader = new RowReader();

  constructor(view: JournalView) {
    this.#view = view;
    this.#places = view.places();
  }

  /** @throws {DamagedLine} If a line has been changed since the journal was opened. */
  async load(from: number): Promise<RowPart> {
    const rows: KeptRow[] = [];
    let sizeBytes = 0;
    for (const [table, key, place] of this.#places.slice(from, from + longestPart)) {
      if (sizeBytes >= partBytes) break;
      const row = await this.#reader.load(table, key, place);
      // A row out of a commit is as large as its own text, not as the whole line.
      sizeBytes += JSON.stringify(row).length;
      rows.push(row);
    }
    const next = from + rows.length;
    return { rows, next: next < this.#places.length ? next : null };
  }

  async close(): Promise<void> {
    await this.#view.release();
  }
}
