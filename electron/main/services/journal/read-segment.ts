import type { Watermark } from '@shared/keeping/commit';
import type { JournalEntry } from '@shared/keeping/journal-entry';
import { longestLineBytes, tryJournalLine } from '@shared/keeping/journal-line';
import { LineSplitter, type FileLine } from '@shared/keeping/line-splitter';

import type { DiskFile } from './disk';
import { hashBytes } from './hash-bytes';
import type { Place, RowIndex } from './row-index';
import type { Segment } from './segment';

const partBytes = 1024 * 1024;

/** What a segment says, beside the rows that went into the index. */
export interface SegmentFindings {
  /** After the last readable commit; null if not even the snapshot's is readable. */
  readonly watermark: Watermark | null;
  /** At which the segment begins; null if neither of the two lines that tell it is readable. */
  readonly startWatermark: Watermark | null;
  /** Rows that the snapshot part gave, by table. */
  readonly snapshotCounts: ReadonlyMap<string, number>;
  /** Lines that were lost before the end; 0 for a segment as it was written. */
  readonly unreadableLines: number;
  /** Where a write that never ended begins; null if the last line is whole. */
  readonly tornAt: number | null;
  /** Where the snapshot part ends, in bytes from the beginning. */
  readonly snapshotBytes: number;
  /** Where the last readable line ends. */
  readonly endBytes: number;
  readonly sizeBytes: number;
  /** Of the last readable line. */
  readonly lastSha256: string | null;
}

/**
 * Reads a segment line by line into the index; keeps no row in memory.
 *
 * @throws {JournalTooNew} If a later version of the program has written it.
 */
export async function readSegment(segment: Segment, index: RowIndex): Promise<SegmentFindings> {
  const file = await segment.open();
  const reading = new SegmentReading(segment, index);
  const splitter = new LineSplitter(longestLineBytes);
  const onLine = (line: FileLine) => reading.take(line);
  for await (const part of parts(file)) splitter.add(part, onLine);
  splitter.finish(onLine);
  return reading.finish();
}

async function* parts(file: DiskFile): AsyncIterable<Uint8Array> {
  for (let offset = 0; ; offset += partBytes) {
    const part = await file.read(offset, partBytes);
    if (part.length > 0) yield part;
    if (part.length < partBytes) return;
  }
}

class SegmentReading {
  readonly #segment: Segment;
  readonly #index: RowIndex;
  readonly #snapshotCounts = new Map<string, number>();
  #watermark: Watermark | null = null;
  #startWatermark: Watermark | null = null;
  #isSnapshotEnded = false;
  #unreadableLines = 0;
  /** Unreadable lines after which nothing readable has come yet. */
  #pendingLines = 0;
  #snapshotBytes = 0;
  #endBytes = 0;
  #sizeBytes = 0;
  #lastSha256: string | null = null;

  constructor(segment: Segment, index: RowIndex) {
    this.#segment = segment;
    this.#index = index;
  }

  take(line: FileLine): void {
    this.#sizeBytes = line.offset + line.sizeBytes;
    const read = line.bytes !== null && line.isEnded ? tryJournalLine(line.bytes, hashBytes) : null;
    if (read === null) {
      this.#pendingLines += 1;
      return;
    }
    const { entry, sha256 } = read;
    this.#countLost(entry);
    this.#apply(entry, {
      segment: this.#segment,
      offset: line.offset,
      sizeBytes: line.sizeBytes,
    });
    this.#endBytes = this.#sizeBytes;
    this.#lastSha256 = sha256;
  }

  /** Counts what is missing between the last readable line and this one. */
  #countLost(entry: JournalEntry): void {
    const isLinked =
      this.#lastSha256 === null ? entry.kind === 'segment' : entry.previous === this.#lastSha256;
    // A broken link without bad bytes: whole lines have vanished, nobody knows how many.
    if (!isLinked) this.#unreadableLines += Math.max(1, this.#pendingLines);
    else this.#unreadableLines += this.#pendingLines;
    this.#pendingLines = 0;
  }

  #apply(entry: JournalEntry, place: Place): void {
    switch (entry.kind) {
      case 'segment':
        this.#begin(entry.watermark);
        return;
      case 'row':
        this.#index.set(entry.table, entry.key, place);
        this.#snapshotCounts.set(entry.table, (this.#snapshotCounts.get(entry.table) ?? 0) + 1);
        return;
      case 'snapshot-end':
        this.#begin(entry.watermark);
        this.#isSnapshotEnded = true;
        this.#snapshotBytes = place.offset + place.sizeBytes;
        return;
      case 'commits':
        for (const commit of entry.commits) {
          this.#index.apply(commit.changes, place);
          const { sequence, id, atMs, dataVersion } = commit;
          this.#watermark = { sequence, commitId: id, atMs, dataVersion, counts: {} };
        }
    }
  }

  #begin(watermark: Watermark): void {
    this.#watermark = watermark;
    this.#startWatermark = watermark;
  }

  finish(): SegmentFindings {
    // A write is one line, so a torn write is one line too, and a snapshot is never torn, since
    // its file gets its name only when it is whole.
    const isTorn = this.#pendingLines === 1 && this.#isSnapshotEnded;
    const isSnapshotMissing = !this.#isSnapshotEnded && this.#unreadableLines === 0;
    const lost = isTorn ? 0 : Math.max(this.#pendingLines, isSnapshotMissing ? 1 : 0);
    return {
      watermark: this.#watermark,
      startWatermark: this.#startWatermark,
      snapshotCounts: this.#snapshotCounts,
      unreadableLines: this.#unreadableLines + lost,
      tornAt: isTorn ? this.#endBytes : null,
      snapshotBytes: this.#snapshotBytes,
      endBytes: this.#endBytes,
      sizeBytes: this.#sizeBytes,
      lastSha256: this.#lastSha256,
    };
  }
}
