import type { KeptRow, RowKey } from '@shared/keeping/commit';
import type { JournalEntry } from '@shared/keeping/journal-entry';
import { tryJournalLine } from '@shared/keeping/journal-line';

import { hashBytes } from './hash-bytes';
import type { Place } from './row-index';
import type { Segment } from './segment';

/** Snapshots stand in the order in which they are read, so reading ahead saves most calls. */
const readAheadBytes = 256 * 1024;

/** Commits whose rows are being read; an import has hundreds of rows in one line. */
const keptLines = 16;

/** A line that was readable when the journal was opened is no longer. */
export class DamagedLine extends Error {}

/** Reads rows at their places, each line checked again by its hash. */
export class RowReader {
  #block: {
    readonly segment: Segment;
    readonly offset: number;
    readonly bytes: Uint8Array;
  } | null = null;
  readonly #commits = new Map<string, ReadonlyMap<string, KeptRow>>();

  /** @throws {DamagedLine} If the line has been changed since the journal was opened. */
  async load(table: string, key: RowKey, place: Place): Promise<KeptRow> {
    const name = `${place.segment.number}:${place.offset}`;
    const known = this.#commits.get(name) ?? (await this.#loadLine(name, place));
    const row = known.get(toName(table, key));
    if (row === undefined) throw new DamagedLine();
    return row;
  }

  async #loadLine(name: string, place: Place): Promise<ReadonlyMap<string, KeptRow>> {
    const bytes = await this.#loadBytes(place);
    const line = tryJournalLine(bytes.subarray(0, -1), hashBytes);
    if (line === null) throw new DamagedLine();
    const rows = toRows(line.entry);
    if (line.entry.kind === 'commits') {
      const [oldest] = this.#commits.keys();
      if (this.#commits.size >= keptLines && oldest !== undefined) this.#commits.delete(oldest);
      this.#commits.set(name, rows);
    }
    return rows;
  }

  async #loadBytes({ segment, offset, sizeBytes }: Place): Promise<Uint8Array> {
    const held = this.#block;
    const start = held === null ? -1 : offset - held.offset;
    if (held?.segment === segment && start >= 0 && start + sizeBytes <= held.bytes.length) {
      return held.bytes.subarray(start, start + sizeBytes);
    }
    const file = await segment.open();
    const bytes = await file.read(offset, Math.max(sizeBytes, readAheadBytes));
    this.#block = { segment, offset, bytes };
    return bytes.subarray(0, sizeBytes);
  }
}

/** The newest form of each row that a line writes. */
function toRows(entry: JournalEntry): ReadonlyMap<string, KeptRow> {
  const rows = new Map<string, KeptRow>();
  if (entry.kind === 'row') {
    const { table, key, row } = entry;
    rows.set(toName(table, key), { table, key, row });
  }
  if (entry.kind === 'commits') {
    for (const { table, key, row } of entry.commits.flatMap(({ changes }) => changes)) {
      if (row !== null) rows.set(toName(table, key), { table, key, row });
    }
  }
  return rows;
}

/** A number and a text that look alike are two keys. */
const toName = (table: string, key: RowKey) => JSON.stringify([table, key]);
