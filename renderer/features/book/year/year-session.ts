import type { Page } from '@shared/book/layout/page-list';
import type { PhotoShape } from '@shared/book/model/to-record-chapter';
import type { Revision } from '@shared/domain/seal';
import type { BookSection } from '@shared/year-book/book-sections';

import type { SealedTexts } from '../../../data/repositories/book-years';
import type { YearFrame, YearPages, YearProblem } from '../../../workers/typeset/protocol';
import type { YearTypesetter } from '../../../workers/typeset/typesetter';

import { createPageShelf, type PageShelf } from './page-shelf';

/** What a year's book is made of, as it stands in the database now. */
export interface YearInputs {
  readonly texts: SealedTexts;
  readonly frame: YearFrame;
  /** Facts of the pages of the year's scans. */
  readonly scanPhotos: readonly PhotoShape[];
}

export type YearState =
  /** Texts are read; `total` is 0 until they are counted. */
  | { readonly kind: 'reading'; readonly done: number; readonly total: number }
  | { readonly kind: 'laying-out' }
  /** `isBehind` while a change is on its way to the pages. */
  | {
      readonly kind: 'ready';
      readonly sections: readonly BookSection[];
      readonly pages: YearPages;
      readonly isBehind: boolean;
    }
  | {
      readonly kind: 'refused';
      readonly sections: readonly BookSection[];
      readonly problems: readonly YearProblem[];
    }
  | { readonly kind: 'failed' };

interface ReadPart {
  readonly revisions: readonly Revision[];
  readonly photos: readonly PhotoShape[];
}

interface Means {
  readonly typesetter: YearTypesetter;
  readonly readTexts: (sequences: readonly number[]) => AsyncIterable<ReadPart>;
}

/** Keeps the book of one year in the typesetting worker and follows what changes. */
export interface YearSession {
  readonly getState: () => YearState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Brings the pages to this state; of the records only what changed is read and sent. */
  readonly follow: (inputs: YearInputs) => void;
  /** Tries again after a failure. */
  readonly retry: () => void;
  /** A page of the book as it was laid out last; null if it was laid out anew meanwhile. */
  readonly loadPage: (edition: number, pageNumber: number) => Promise<Page | null>;
}

/** A worker that stops so often will not hold. */
const MOST_TRIES = 3;

class Feed {
  /** Place in the chain of each text that the worker has. */
  readonly #sent = new Map<string, number>();
  readonly #means: Means;
  #isOpen = false;

  constructor(means: Means) {
    this.#means = means;
  }

  /** The worker stopped, and what it knew is gone. */
  lose(): void {
    this.#isOpen = false;
    this.#sent.clear();
  }

  async send(
    { texts, scanPhotos }: YearInputs,
    onRead: (done: number, total: number) => void,
  ): Promise<void> {
    const { typesetter, readTexts } = this.#means;
    if (!this.#isOpen) {
      await typesetter.openYear();
      this.#isOpen = true;
    }
    const removedIds = [...this.#sent.keys()].filter((id) => !texts.has(id));
    await typesetter.putRecords({ revisions: [], photos: scanPhotos, removedIds });
    for (const id of removedIds) this.#sent.delete(id);
    const changed = [...texts].filter(([id, sequence]) => this.#sent.get(id) !== sequence);
    let done = 0;
    if (changed.length > 0) onRead(done, changed.length);
    for await (const part of readTexts(changed.map(([, sequence]) => sequence))) {
      await typesetter.putRecords({ ...part, removedIds: [] });
      for (const { document, seal } of part.revisions) {
        this.#sent.set(document.recordId, seal.sequence);
      }
      done += part.revisions.length;
      onRead(done, changed.length);
    }
  }
}

class FollowingSession implements YearSession {
  readonly #typesetter: YearTypesetter;
  readonly #feed: Feed;
  readonly #shelf: PageShelf;
  readonly #listeners = new Set<() => void>();
  #state: YearState = { kind: 'reading', done: 0, total: 0 };
  /** What the pages are to be brought to; null while they are there. */
  #wanted: YearInputs | null = null;
  #last: YearInputs | null = null;
  #isRunning = false;

  constructor(means: Means) {
    this.#typesetter = means.typesetter;
    this.#feed = new Feed(means);
    this.#shelf = createPageShelf(means.typesetter.getPages);
  }

  readonly getState = () => this.#state;

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly follow = (inputs: YearInputs) => {
    if (inputs === this.#last) return;
    this.#last = inputs;
    this.#wanted = inputs;
    void this.#run();
  };

  readonly retry = () => {
    if (this.#state.kind === 'failed') this.#set({ kind: 'reading', done: 0, total: 0 });
    this.#wanted ??= this.#last;
    void this.#run();
  };

  readonly loadPage = async (edition: number, pageNumber: number) => {
    try {
      return await this.#shelf.load(edition, pageNumber);
    } catch (error) {
      reportError(error);
      this.#feed.lose();
      this.retry();
      return null;
    }
  };

  #set(next: YearState): void {
    this.#state = next;
    for (const listener of this.#listeners) listener();
  }

  async #run(): Promise<void> {
    if (this.#isRunning) return;
    this.#isRunning = true;
    for (let tries = 0; this.#wanted && tries < MOST_TRIES;) {
      const inputs = this.#wanted;
      this.#wanted = null;
      try {
        await this.#bring(inputs);
        tries = 0;
      } catch (error) {
        reportError(error);
        this.#feed.lose();
        this.#wanted ??= inputs;
        tries += 1;
      }
    }
    this.#isRunning = false;
    if (this.#wanted) this.#set({ kind: 'failed' });
  }

  async #bring(inputs: YearInputs): Promise<void> {
    const shown = this.#state.kind === 'ready' ? this.#state : null;
    if (shown) this.#set({ ...shown, isBehind: true });
    await this.#feed.send(inputs, (done, total) => {
      if (!shown) this.#set({ kind: 'reading', done, total });
    });
    if (!shown) this.#set({ kind: 'laying-out' });
    const { sections, pages } = await this.#typesetter.layOutYear(inputs.frame);
    this.#shelf.clear();
    this.#set(
      pages.ok
        ? { kind: 'ready', sections, pages: pages.value, isBehind: this.#wanted !== null }
        : { kind: 'refused', sections, problems: pages.error },
    );
  }
}

/** Begins with nothing: the worker is asked with the first `follow`. */
export function createYearSession(means: Means): YearSession {
  return new FollowingSession(means);
}
