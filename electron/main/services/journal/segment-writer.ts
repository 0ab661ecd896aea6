import type { KeptRow, Watermark } from '@shared/keeping/commit';
import { journalFormat, type JournalEntry } from '@shared/keeping/journal-entry';
import { toJournalLine } from '@shared/keeping/journal-line';

import type { Disk, DiskFile } from './disk';
import { hashBytes } from './hash-bytes';
import { temporaryEnding } from './read-journal';
import { RowIndex, type Place } from './row-index';
import { Segment } from './segment';

const writtenAtOnceBytes = 1024 * 1024;

export interface SegmentStart {
  readonly bookId: string;
  readonly number: number;
  /** Of the last line that the snapshot includes. */
  readonly previous: string | null;
  readonly watermark: Watermark;
}

type Unlinked<Entry> = Entry extends unknown ? Omit<Entry, 'previous'> : never;
type UnlinkedEntry = Unlinked<Exclude<JournalEntry, { kind: 'segment' }>>;

/** Writes a segment under a temporary name; it is no part of the journal until it is published. */
export class SegmentWriter {
  readonly segment: Segment;
  readonly index = new RowIndex();
  readonly #disk: Disk;
  readonly #folder: string;
  readonly #temporaryPath: string;
  readonly #file: DiskFile;
  readonly #start: SegmentStart;
  #lastSha256: string;
  #waiting: Uint8Array[] = [];
  #waitingBytes = 0;
  #writtenBytes = 0;
  #snapshotBytes = 0;

  static async begin(disk: Disk, folder: string, start: SegmentStart): Promise<SegmentWriter> {
    const segment = new Segment(disk, folder, start.number);
    const file = await disk.createFile(segment.path + temporaryEnding);
    return new SegmentWriter(disk, folder, segment, file, start);
  }

  private constructor(
    disk: Disk,
    folder: string,
    segment: Segment,
    file: DiskFile,
    start: SegmentStart,
  ) {
    this.#disk = disk;
    this.#folder = folder;
    this.segment = segment;
    this.#temporaryPath = segment.path + temporaryEnding;
    this.#file = file;
    this.#start = start;
    const line = toJournalLine({ kind: 'segment', format: journalFormat, ...start }, hashBytes);
    this.#lastSha256 = line.sha256;
    this.#hold(line.bytes);
  }

  get watermark(): Watermark {
    return this.#start.watermark;
  }

  get lastSha256(): string {
    return this.#lastSha256;
  }

  get sizeBytes(): number {
    return this.#writtenBytes + this.#waitingBytes;
  }

  get snapshotBytes(): number {
    return this.#snapshotBytes;
  }

  async addRow({ table, key, row }: KeptRow): Promise<void> {
    this.index.set(table, key, await this.add({ kind: 'row', table, key, row }));
  }

  async endSnapshot(): Promise<void> {
    await this.add({ kind: 'snapshot-end', watermark: this.#start.watermark });
    this.#snapshotBytes = this.sizeBytes;
  }

  async add(entry: UnlinkedEntry): Promise<Place> {
    const line = toJournalLine({ ...entry, previous: this.#lastSha256 }, hashBytes);
    const place = { segment: this.segment, offset: this.sizeBytes, sizeBytes: line.bytes.length };
    this.#lastSha256 = line.sha256;
    this.#hold(line.bytes);
    if (this.#waitingBytes >= writtenAtOnceBytes) await this.#write();
    return place;
  }

  async sync(): Promise<void> {
    await this.#write();
    await this.#file.sync();
  }

  /** From here on the segment is the newest of the journal, whatever happens. */
  async publish(): Promise<void> {
    try {
      await this.sync();
    } finally {
      await this.#file.close();
    }
    await this.#disk.rename(this.#temporaryPath, this.segment.path);
    await this.#disk.syncFolder(this.#folder);
  }

  async discard(): Promise<void> {
    await this.#file.close();
    await this.#disk.remove(this.#temporaryPath);
  }

  #hold(bytes: Uint8Array): void {
    this.#waiting.push(bytes);
    this.#waitingBytes += bytes.length;
  }

  async #write(): Promise<void> {
    if (this.#waitingBytes === 0) return;
    const bytes = Buffer.concat(this.#waiting);
    this.#waiting = [];
    this.#waitingBytes = 0;
    await this.#file.write(this.#writtenBytes, bytes);
    this.#writtenBytes += bytes.length;
  }
}
