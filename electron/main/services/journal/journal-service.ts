import { dirname, join } from 'node:path';

import type { JournalHost, JournalState } from '@shared/ipc/journal-host';
import { fail, succeed, type Result } from '@shared/util/result';

import { openBookCopy, type OpenedBookCopy } from './book-copy';
import { BookJournal } from './book-journal';
import { BookSnapshots } from './book-snapshots';
import type { Disk } from './disk';
import { DurableFolders } from './durable-folders';
import { hashBytes } from './hash-bytes';
import { PhotoStore } from './photo-store';
import { journalMissing, photoHashDiffers, toJournalProblem } from './problems';
import { findReferred } from './referred-photos';

const bookIdPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const removedFolder = 'removed';
const orphanAgeMs = 30 * 24 * 60 * 60 * 1000;

export interface JournalOptions {
  /** The folder of all books; its parent must exist. */
  readonly folder: string;
  readonly disk: Disk;
  readonly nowMs: () => number;
  /** How large commits may grow before a new snapshot; smaller in tests. */
  readonly compactionBytes?: number;
}

interface Book {
  readonly journal: BookJournal;
  readonly snapshots: BookSnapshots;
  readonly photos: PhotoStore;
}

/** What the page may ask, and what the backups read. */
export interface JournalService extends JournalHost {
  /** A book as it is now, for a package; null if there is no journal. Must be released. */
  readonly openCopy: (bookId: string) => Promise<Result<OpenedBookCopy | null>>;
  /** Waits for work that goes on after the answers, and lets go of every file. */
  readonly close: () => Promise<void>;
}

/** The journals of all books under one folder. */
export function createJournalService(options: JournalOptions): JournalService {
  const store = new JournalStore(options);
  const withBook =
    <Values extends readonly unknown[], Value>(
      work: (book: Book, ...values: Values) => Promise<Result<Value>>,
    ) =>
    (bookId: string, ...values: Values): Promise<Result<Value>> =>
      attempt(() => work(store.find(bookId), ...values));
  return {
    list: () => attempt(async () => succeed(await store.list())),
    open: withBook(async (book) => succeed(await store.open(book))),
    append: withBook((book, commits) => store.append(book, commits)),
    loadRows: withBook(async ({ journal }, from) => {
      const part = await journal.loadRows(from);
      return part === null ? fail(journalMissing) : succeed(part);
    }),
    findMissingPhotos: withBook(async ({ photos }, storedSha256s) =>
      succeed(await photos.findMissing(storedSha256s)),
    ),
    findDamagedPhotos: withBook(async ({ photos }, from) =>
      succeed(await photos.findDamaged(from)),
    ),
    putPhoto: withBook(async ({ photos }, storedSha256, bytes) => {
      if (hashBytes(bytes) !== storedSha256) return fail(photoHashDiffers);
      await photos.put(storedSha256, bytes);
      return succeed(null);
    }),
    loadPhoto: withBook(async ({ photos }, storedSha256) =>
      succeed(await photos.load(storedSha256)),
    ),
    beginSnapshot: withBook(async (book, watermark) => {
      await store.ensureFolder(book);
      return book.snapshots.begin(watermark);
    }),
    addToSnapshot: withBook(({ snapshots }, rows) => snapshots.add(rows)),
    finishSnapshot: withBook(({ snapshots }) => snapshots.finish()),
    loadFreeSpace: () => attempt(async () => succeed(await store.loadFreeBytes())),
    remove: (bookId) => attempt(async () => succeed(await store.remove(bookId))),
    openCopy: withBook(async ({ journal, photos }) => succeed(await openBookCopy(journal, photos))),
    close: () => store.close(),
  };
}

async function attempt<Value>(work: () => Promise<Result<Value>>): Promise<Result<Value>> {
  try {
    return await work();
  } catch (error) {
    console.error('留底', error);
    return fail(toJournalProblem(error));
  }
}

class JournalStore {
  readonly #options: JournalOptions;
  readonly #folders: DurableFolders;
  readonly #books = new Map<string, Book>();
  readonly #compactions = new Set<Promise<void>>();

  constructor(options: JournalOptions) {
    this.#options = options;
    this.#folders = new DurableFolders(options.disk);
  }

  find(bookId: string): Book {
    // The schema of the channel has checked it; a path is not made of anything else anyway.
    if (!bookIdPattern.test(bookId)) throw new Error(`not a book id: ${bookId}`);
    const known = this.#books.get(bookId);
    if (known !== undefined) return known;
    const { disk, folder, compactionBytes } = this.#options;
    const path = join(folder, bookId);
    const journal = new BookJournal(disk, path, bookId);
    const book = {
      journal,
      snapshots: new BookSnapshots(journal, compactionBytes),
      photos: new PhotoStore(disk, this.#folders, folder, path),
    };
    this.#books.set(bookId, book);
    return book;
  }

  async list(): Promise<readonly JournalState[]> {
    const { disk, folder } = this.#options;
    const states: JournalState[] = [];
    for (const { name, isFolder } of (await disk.list(folder)) ?? []) {
      if (!isFolder || !bookIdPattern.test(name)) continue;
      const state = await this.#describe(this.find(name));
      if (state !== null) states.push(state);
    }
    return states;
  }

  /** A book that cannot be opened must not hide the others; `open` tells the reason. */
  async #describe({ journal }: Book): Promise<JournalState | null> {
    try {
      return await journal.describe();
    } catch (error) {
      console.error('留底', journal.folder, error);
      const watermark = { sequence: 0, commitId: null, atMs: 0, dataVersion: 1, counts: {} };
      const { bookId } = journal;
      return { bookId, branchName: '', watermark, condition: 'damaged', unreadableLines: 0 };
    }
  }

  async open(book: Book): Promise<JournalState | null> {
    const state = await book.journal.describe();
    if (state !== null) this.#compactLater(book);
    return state;
  }

  async #hasFolder({ journal }: Book): Promise<boolean> {
    return (await this.#options.disk.list(journal.folder)) !== null;
  }

  async ensureFolder({ journal }: Book): Promise<void> {
    await this.#folders.ensure(this.#options.folder, journal.folder);
  }

  async append(book: Book, commits: Parameters<JournalHost['append']>[1]): Promise<Result<null>> {
    const answer = await book.journal.append(commits);
    if (answer.ok) this.#compactLater(book);
    return answer;
  }

  /** Not on the way of the answer, and never a reason to refuse what was appended. */
  #compactLater(book: Book): void {
    const work = this.#compact(book).catch((error: unknown) => {
      console.error('留底没有整理成，照旧使用', error);
    });
    this.#compactions.add(work);
    void work.then(() => this.#compactions.delete(work));
  }

  async #compact(book: Book): Promise<void> {
    if (!(await book.snapshots.compactIfWorthwhile())) return;
    const untouched = new Set(await book.photos.findUntouched(this.#options.nowMs() - orphanAgeMs));
    if (untouched.size === 0) return;
    const view = await book.journal.takeView();
    try {
      for (const segment of view?.segments ?? []) {
        for (const hash of await findReferred(segment, untouched)) untouched.delete(hash);
      }
    } finally {
      await view?.release();
    }
    await book.photos.remove([...untouched]);
  }

  /** Where the journal will be, if it is not there yet. */
  async loadFreeBytes(): Promise<number> {
    const { disk, folder } = this.#options;
    const isThere = (await disk.list(folder)) !== null;
    return disk.loadFreeBytes(isThere ? folder : dirname(folder));
  }

  /** Moves the book's folder aside, so that a mistake can be undone. */
  async remove(bookId: string): Promise<null> {
    const { disk, folder, nowMs } = this.#options;
    const book = this.find(bookId);
    if (!(await this.#hasFolder(book))) return null;
    await book.snapshots.discard();
    await book.journal.close();
    this.#books.delete(bookId);
    const removed = join(folder, removedFolder);
    await this.#folders.ensure(folder, removed);
    await disk.rename(book.journal.folder, join(removed, `${bookId}-${nowMs()}`));
    await disk.syncFolder(removed);
    await disk.syncFolder(folder);
    this.#folders.forget();
    return null;
  }

  async close(): Promise<void> {
    await Promise.all(this.#compactions);
    for (const { journal, snapshots } of this.#books.values()) {
      await snapshots.discard();
      await journal.close();
    }
    this.#books.clear();
  }
}
