import type { Commit, KeptRow, Watermark } from '@shared/keeping/commit';
import { longestLineBytes, toJournalLine } from '@shared/keeping/journal-line';
import type { JournalState, RowPart } from '@shared/ipc/journal-host';
import { fail, succeed, type Result } from '@shared/util/result';

import type { Disk } from './disk';
import { hashBytes } from './hash-bytes';
import { JournalView } from './journal-view';
import { commitTooLarge, journalDamaged, journalMissing, journalOutOfOrder } from './problems';
import { readJournal, removeLeftovers, toCounts, type FoundJournal } from './read-journal';
import { RowPages } from './row-pages';
import { SerialQueue } from './serial-queue';

/** A journal as this session knows it; only `append` and a switch of segments move it. */
export type OpenJournal = { -readonly [Key in keyof FoundJournal]: FoundJournal[Key] };

/** What is written goes one after the other; reading goes on meanwhile. */
export class BookJournal {
  readonly bookId: string;
  readonly folder: string;
  readonly disk: Disk;
  readonly queue = new SerialQueue();
  #open: OpenJournal | null = null;
  #isFresh = true;
  #branchName = '';
  /** A write has failed half-way: what stands behind `endBytes` must go before the next. */
  #hasLeftover = false;
  #pages: RowPages | null = null;

  constructor(disk: Disk, folder: string, bookId: string) {
    this.disk = disk;
    this.folder = folder;
    this.bookId = bookId;
  }

  /** Reads the journal if this session has not yet; null if there is none. */
  load(): Promise<OpenJournal | null> {
    return this.queue.run(() => this.loadAlone());
  }

  /** As `load`, for work that already runs in the queue. */
  async loadAlone(): Promise<OpenJournal | null> {
    if (this.#open !== null) return this.#open;
    // Only before anything was begun in this session; later the leftovers are work.
    if (this.#isFresh) await removeLeftovers(this.disk, this.folder);
    this.#isFresh = false;
    const found = await readJournal(this.disk, this.folder);
    if (found !== null) await this.adopt(found);
    return this.#open;
  }

  /** From now on this is the journal. */
  async adopt(found: FoundJournal): Promise<void> {
    await this.forget();
    for (const segment of allSegments(found)) segment.addReader();
    this.#open = { ...found };
    this.#branchName = await this.#loadBranchName();
  }

  /** The next call reads the journal anew. */
  async forget(): Promise<void> {
    const open = this.#open;
    this.#open = null;
    this.#hasLeftover = false;
    if (open === null) return;
    for (const segment of allSegments(open)) await segment.releaseReader();
  }

  /** Lets go of every file. */
  close(): Promise<void> {
    return this.queue.run(async () => {
      await this.#pages?.close();
      this.#pages = null;
      await this.forget();
    });
  }

  async describe(): Promise<JournalState | null> {
    const open = await this.load();
    if (open === null) return null;
    const { watermark, condition, unreadableLines } = open;
    const { bookId } = this;
    return { bookId, branchName: this.#branchName, watermark, condition, unreadableLines };
  }

  /** Answers when the commits are on the disk, all of them or none. */
  append(commits: readonly Commit[]): Promise<Result<null>> {
    return this.queue.run(async () => {
      const open = await this.loadAlone();
      if (open === null) return fail(journalMissing);
      const { condition, lastSha256: previous } = open;
      if (condition === 'damaged' || previous === null) return fail(journalDamaged);
      if (!isFollowing(open.watermark, commits)) return fail(journalOutOfOrder);
      if (commits.length === 0) return succeed(null);
      const line = toJournalLine({ kind: 'commits', previous, commits: [...commits] }, hashBytes);
      if (line.bytes.length > longestLineBytes) return fail(commitTooLarge);
      await this.#write(open, line.bytes);
      this.#take(open, commits, line);
      return succeed(null);
    });
  }

  async #write(open: OpenJournal, bytes: Uint8Array): Promise<void> {
    const file = await open.current.open();
    if (this.#hasLeftover) {
      await file.truncate(open.endBytes);
      await file.sync();
    }
    this.#hasLeftover = true;
    await file.write(open.endBytes, bytes);
    await file.sync();
    this.#hasLeftover = false;
  }

  #take(
    open: OpenJournal,
    commits: readonly Commit[],
    line: { readonly sha256: string; readonly bytes: Uint8Array },
  ): void {
    const sizeBytes = line.bytes.length;
    const place = { segment: open.current, offset: open.endBytes, sizeBytes };
    open.endBytes += sizeBytes;
    open.lastSha256 = line.sha256;
    for (const { sequence, id, atMs, dataVersion, changes } of commits) {
      open.index.apply(changes, place);
      open.watermark = { ...open.watermark, sequence, commitId: id, atMs, dataVersion };
      const branch = changes.findLast(({ table, row }) => table === 'branch' && row !== null);
      if (branch?.row) this.#branchName = toBranchName(branch.row);
    }
    open.watermark = { ...open.watermark, counts: toCounts(open.index, open.watermark) };
  }

  /** The journal as it is now, unmoved by what comes after; null if there is none. */
  takeView(): Promise<JournalView | null> {
    return this.queue.run(async () => {
      const open = await this.loadAlone();
      return open === null ? null : toView(open);
    });
  }

  /** Parts of one view belong together: `from` 0 takes a new one. */
  async loadRows(from: number): Promise<RowPart | null> {
    if (from === 0 || this.#pages === null) {
      await this.#pages?.close();
      this.#pages = null;
      const view = await this.takeView();
      if (view === null) return null;
      this.#pages = new RowPages(view);
    }
    return this.#pages.load(from);
  }

  async #loadBranchName(): Promise<string> {
    if (this.#open === null) return '';
    const view = toView(this.#open);
    try {
      for await (const { row } of view.rows('branch')) return toBranchName(row);
      return '';
    } finally {
      await view.release();
    }
  }
}

export function toView(open: OpenJournal): JournalView {
  return new JournalView({ ...open, segments: allSegments(open) });
}

const allSegments = ({ older, current }: FoundJournal) => [...older, current];

/** Each commit follows the one before, and none is of an older data version. */
function isFollowing(watermark: Watermark, commits: readonly Commit[]): boolean {
  let { sequence, dataVersion } = watermark;
  for (const commit of commits) {
    if (commit.sequence !== sequence + 1 || commit.dataVersion < dataVersion) return false;
    ({ sequence, dataVersion } = commit);
  }
  return true;
}

function toBranchName(row: KeptRow['row']): string {
  return typeof row['name'] === 'string' ? row['name'] : '';
}
