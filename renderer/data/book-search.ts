import type { RowChange } from '@shared/keeping/commit';
import type { SearchRows } from '@shared/search/put-rows';
import type { GroupHits, SearchQuery } from '@shared/search/search-index';

import type { BookDatabase } from './db';
import { loadMembers } from './repositories/members';
import { countRecords, loadRecordsAfter, toSearchRows } from './repositories/search-rows';

/** What holds the texts and looks through them: a worker, or an index in a test. */
export interface TextSearcher {
  readonly put: (rows: SearchRows) => Promise<unknown>;
  readonly prepare: () => Promise<unknown>;
  readonly search: (query: SearchQuery) => Promise<readonly GroupHits[]>;
  readonly end: () => void;
}

/** How far the texts of the book are at hand. */
export interface BookSearchState {
  readonly done: number;
  /** Null until the records are counted. */
  readonly total: number | null;
  readonly isReady: boolean;
  /** The texts could not be read, or the searcher stopped by itself again and again. */
  readonly hasFailed: boolean;
}

/** Searches one book: its texts are read once in small steps and then follow every commit. */
export interface BookSearch {
  readonly getState: () => BookSearchState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Begins to read the texts in the background, or goes on; does nothing while it runs. */
  readonly start: () => void;
  /** Finds in what is at hand, and reads the rest without pauses. */
  readonly search: (query: SearchQuery) => Promise<readonly GroupHits[]>;
  /** Lets go of everything; `start` begins anew. */
  readonly end: () => void;
}

interface Means {
  readonly startSearcher: (onLost: () => void) => TextSearcher;
  /** Waits until the page has nothing else to do. */
  readonly pause: () => Promise<void>;
}

/** Records that are read at once: some milliseconds of the page's time. */
const STEP = 40;
/** A searcher that stops so often will not hold. */
const MOST_STARTS = 3;

const nothing: BookSearchState = { done: 0, total: null, isReady: false, hasFailed: false };

interface FeedMeans extends Pick<Means, 'pause'> {
  readonly tell: (change: Partial<BookSearchState>) => void;
}

/** One searcher with what it was given. */
class Feed {
  readonly searcher: TextSearcher;
  isHurried = false;
  readonly #db: BookDatabase;
  readonly #means: FeedMeans;
  readonly #changed = new Set<string>();
  #isEnded = false;

  constructor(db: BookDatabase, searcher: TextSearcher, means: FeedMeans) {
    this.searcher = searcher;
    this.#db = db;
    this.#means = means;
    db.commitListeners.add(this.#follow);
  }

  async load(): Promise<void> {
    const total = await countRecords(this.#db);
    const members = await loadMembers(this.#db);
    await this.#put({ members, records: [], removed: [] });
    this.#means.tell({ total });
    let done = 0;
    let afterId = '';
    for (;;) {
      if (!this.isHurried) await this.#means.pause();
      if (this.#isEnded) return;
      const records = await loadRecordsAfter(this.#db, afterId, STEP);
      if (records.length === 0) break;
      afterId = records.at(-1)?.id ?? afterId;
      await this.#put({ members: [], records, removed: [] });
      done += records.length;
      this.#means.tell({ done });
    }
    await this.searcher.prepare();
    this.#means.tell({ isReady: true });
  }

  end(): void {
    this.#isEnded = true;
    this.#db.commitListeners.delete(this.#follow);
    this.searcher.end();
  }

  /** What was read may be older than what a commit has told meanwhile. */
  #put({ members, records, removed }: SearchRows): Promise<unknown> {
    const isUnchanged = ({ id }: { readonly id: string }) => !this.#changed.has(id);
    return this.searcher.put({
      members: members.filter(isUnchanged),
      records: records.filter(isUnchanged),
      removed,
    });
  }

  readonly #follow = (changes: readonly RowChange[]): void => {
    const rows = toSearchRows(changes);
    const all = [...rows.members, ...rows.records, ...rows.removed];
    if (all.length === 0) return;
    for (const { id } of all) this.#changed.add(id);
    // Refused only by a searcher that has stopped, which begins anew by itself.
    this.searcher.put(rows).catch(() => undefined);
  };
}

/** Reads nothing before `start` or the first search. */
export function createBookSearch(db: BookDatabase, { startSearcher, pause }: Means): BookSearch {
  let state = nothing;
  let feed: Feed | null = null;
  let starts = 0;
  const listeners = new Set<() => void>();
  const set = (change: Partial<BookSearchState>) => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  const end = () => {
    feed?.end();
    feed = null;
    set(nothing);
  };
  const start = (): Feed | null => {
    if (feed) return feed;
    if (starts === MOST_STARTS) {
      set({ hasFailed: true });
      return null;
    }
    starts += 1;
    const lose = () => {
      if (feed !== begun) return;
      end();
      start();
    };
    const tell = (change: Partial<BookSearchState>) => {
      if (feed === begun) set(change);
    };
    const begun: Feed = new Feed(db, startSearcher(lose), { pause, tell });
    feed = begun;
    set(nothing);
    begun.load().catch(() => {
      if (feed !== begun) return;
      end();
      // The next search begins anew.
      set({ hasFailed: true });
    });
    return begun;
  };
  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: () => void start(),
    search: (query) => {
      const current = start();
      if (!current) return Promise.reject(new Error('the searcher stops again and again'));
      current.isHurried = true;
      return current.searcher.search(query);
    },
    end: () => {
      starts = 0;
      end();
    },
  };
}
