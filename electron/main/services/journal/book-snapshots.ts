import type { KeptRow, Watermark } from '@shared/keeping/commit';
import { tryJournalLine } from '@shared/keeping/journal-line';
import { LineSplitter, type FileLine } from '@shared/keeping/line-splitter';
import { fail, succeed, type Result } from '@shared/util/result';

import { toView, type BookJournal, type OpenJournal } from './book-journal';
import { hashBytes } from './hash-bytes';
import { journalOutOfOrder, journalTooNew, noSnapshotBegun, snapshotIncomplete } from './problems';
import { toCounts } from './read-journal';
import { readSegment } from './read-segment';
import { RowIndex } from './row-index';
import { DamagedLine } from './row-reader';
import type { Segment } from './segment';
import { SegmentWriter } from './segment-writer';
import { SerialQueue } from './serial-queue';

/** A new segment that is being written, and from where the journal has gone on meanwhile. */
interface Begun {
  readonly writer: SegmentWriter;
  /** Commits behind this place of the segment before follow the snapshot. */
  readonly fromBytes: number;
}

/** Commits grow to this before they are worth a new snapshot: smaller ones are read at once. */
const smallestBytes = 4 * 1024 * 1024;

/** Writes new segments that begin with the whole book, and puts them in the place of the old. */
export class BookSnapshots {
  readonly #book: BookJournal;
  readonly #worthBytes: number;
  /** Calls of one snapshot, and compactions: one after the other. */
  readonly #queue = new SerialQueue();
  #begun: Begun | null = null;

  constructor(book: BookJournal, worthBytes = smallestBytes) {
    this.#book = book;
    this.#worthBytes = worthBytes;
  }

  begin(watermark: Watermark): Promise<Result<null>> {
    return this.#queue.run(async () => {
      await this.#discard();
      const open = await this.#book.load();
      if (open !== null && watermark.dataVersion < open.watermark.dataVersion) {
        return fail(journalTooNew);
      }
      this.#begun = await this.#start(open, watermark);
      return succeed(null);
    });
  }

  add(rows: readonly KeptRow[]): Promise<Result<null>> {
    return this.#queue.run(async () => {
      if (this.#begun === null) return fail(noSnapshotBegun);
      for (const row of rows) await this.#begun.writer.addRow(row);
      return succeed(null);
    });
  }

  finish(): Promise<Result<null>> {
    return this.#queue.run(async () => {
      const begun = this.#begun;
      if (begun === null) return fail(noSnapshotBegun);
      const { index, watermark } = begun.writer;
      try {
        if (!hasCounts(index, watermark.counts)) return fail(snapshotIncomplete);
        return (await this.#publish(begun)) ? succeed(null) : fail(journalOutOfOrder);
      } finally {
        await this.#discard();
      }
    });
  }

  /** Throws away a snapshot that was begun and not finished. */
  discard(): Promise<void> {
    return this.#queue.run(() => this.#discard());
  }

  /**
   * Writes the book anew where the commits have outgrown it; appends go on meanwhile.
   *
   * @returns True if there is a new segment.
   */
  compactIfWorthwhile(): Promise<boolean> {
    return this.#queue.run(async () => {
      const open = await this.#book.load();
      if (open === null || this.#begun !== null || !this.#isWorthwhile(open)) return false;
      const view = toView(open);
      try {
        this.#begun = await this.#start(open, view.watermark);
        const { writer } = this.#begun;
        for await (const row of view.allRows()) await writer.addRow(row);
        return await this.#publish(this.#begun);
      } finally {
        await view.release();
        await this.#discard();
      }
    });
  }

  #isWorthwhile({ condition, endBytes, snapshotBytes }: OpenJournal): boolean {
    const commitBytes = endBytes - snapshotBytes;
    return condition !== 'damaged' && commitBytes > Math.max(this.#worthBytes, 2 * snapshotBytes);
  }

  async #start(open: OpenJournal | null, watermark: Watermark): Promise<Begun> {
    const { disk, folder, bookId } = this.#book;
    const number = (open?.current.number ?? 0) + 1;
    const start = { bookId, number, previous: open?.lastSha256 ?? null, watermark };
    const fromBytes = open?.endBytes ?? 0;
    return { writer: await SegmentWriter.begin(disk, folder, start), fromBytes };
  }

  async #discard(): Promise<void> {
    const begun = this.#begun;
    this.#begun = null;
    await begun?.writer.discard();
  }

  /** False, and nothing changed, if what was appended meanwhile does not follow the snapshot. */
  async #publish({ writer, fromBytes }: Begun): Promise<boolean> {
    await writer.endSnapshot();
    // The long part of writing to the disk, before appends have to wait.
    await writer.sync();
    const before = await this.#book.queue.run(async () => {
      const open = await this.#book.loadAlone();
      const watermark = await catchUp(writer, open, fromBytes);
      if (watermark === null) return null;
      this.#begun = null;
      try {
        await writer.publish();
      } catch (error) {
        // Which of the two segments a restart would find is unknown: read what is there.
        await this.#book.forget();
        throw error;
      }
      await this.#book.adopt(toOpen(writer, watermark, open));
      return { open };
    });
    if (before === null) return false;
    if (before.open !== null) await clearAway(before.open);
    return true;
  }
}

function toOpen(
  writer: SegmentWriter,
  watermark: Watermark,
  before: OpenJournal | null,
): OpenJournal {
  const kept = before === null ? null : toSecondCopy(before);
  return {
    current: writer.segment,
    older: kept === null ? [] : [kept],
    index: writer.index,
    watermark: { ...watermark, counts: toCounts(writer.index, writer.watermark) },
    condition: 'whole',
    unreadableLines: 0,
    snapshotBytes: writer.snapshotBytes,
    endBytes: writer.sizeBytes,
    lastSha256: writer.lastSha256,
  };
}

/** The newest segment without known damage is kept beside the new one. */
function toSecondCopy({ condition, current, older }: OpenJournal): Segment | null {
  return condition === 'damaged' ? (older.at(-1) ?? null) : current;
}

/** Takes away what the new segment has made needless; damaged files stay under another name. */
async function clearAway(before: OpenJournal): Promise<void> {
  const kept = toSecondCopy(before);
  if (before.condition === 'damaged') await before.current.retire('set-aside');
  for (const segment of before.older) {
    if (segment === kept) continue;
    const { unreadableLines } = await readSegment(segment, new RowIndex());
    await segment.retire(unreadableLines > 0 ? 'set-aside' : 'remove');
  }
}

/**
 * Copies the commits that were appended since the snapshot was taken.
 *
 * @returns The watermark after them; null if they do not follow the snapshot.
 */
async function catchUp(
  writer: SegmentWriter,
  open: OpenJournal | null,
  fromBytes: number,
): Promise<Watermark | null> {
  let { watermark } = writer;
  if (open === null || open.condition === 'damaged') return watermark;
  const file = await open.current.open();
  const lines: FileLine[] = [];
  const splitter = new LineSplitter(open.endBytes);
  splitter.add(await file.read(fromBytes, open.endBytes - fromBytes), (line) => lines.push(line));
  for (const { bytes } of lines) {
    const line = bytes === null ? null : tryJournalLine(bytes, hashBytes);
    if (line?.entry.kind !== 'commits') throw new DamagedLine();
    const { commits } = line.entry;
    if (commits[0]?.sequence !== watermark.sequence + 1) return null;
    const place = await writer.add({ kind: 'commits', commits });
    for (const { sequence, id, atMs, dataVersion, changes } of commits) {
      writer.index.apply(changes, place);
      watermark = { ...watermark, sequence, commitId: id, atMs, dataVersion };
    }
  }
  return watermark;
}

function hasCounts(index: RowIndex, counts: Watermark['counts']): boolean {
  const written = index.counts();
  const tables = new Set([...Object.keys(counts), ...Object.keys(written)]);
  return [...tables].every((table) => (written[table] ?? 0) === (counts[table] ?? 0));
}
