import type { Page } from '@shared/book/layout/page-list';
import type { PhotoShape } from '@shared/book/model/to-record-chapter';
import type { Revision } from '@shared/domain/seal';
import type { BookSection } from '@shared/year-book/book-sections';

import type { SealedTexts } from '../../../data/repositories/book-years';
import type { YearFrame, YearPages, YearProblem } from '../../../workers/typeset/protocol';
import type { YearTypesetter } from '../../../workers/typeset/typesetter';

import { createPageShelf } from './page-shelf';

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

/** Begins with nothing: the worker is asked with the first `follow`. */
export function createYearSession(means: Means): YearSession {
  const feed = new Feed(means);
  const shelf = createPageShelf(means.typesetter.getPages);
  const listeners = new Set<() => void>();
  let state: YearState = { kind: 'reading', done: 0, total: 0 };
  let wanted: YearInputs | null = null;
  let last: YearInputs | null = null;
  let isRunning = false;

  const set = (next: YearState) => {
    state = next;
    for (const listener of listeners) listener();
  };
  const bring = async (inputs: YearInputs) => {
    const shown = state.kind === 'ready' ? state : null;
    if (shown) set({ ...shown, isBehind: true });
    await feed.send(inputs, (done, total) => {
      if (!shown) set({ kind: 'reading', done, total });
    });
    if (!shown) set({ kind: 'laying-out' });
    const { sections, pages } = await means.typesetter.layOutYear(inputs.frame);
    shelf.clear();
    set(
      pages.ok
        ? { kind: 'ready', sections, pages: pages.value, isBehind: wanted !== null }
        : { kind: 'refused', sections, problems: pages.error },
    );
  };
  const run = async () => {
    if (isRunning) return;
    isRunning = true;
    let tries = 0;
    while (wanted) {
      const inputs = wanted;
      wanted = null;
      try {
        await bring(inputs);
        tries = 0;
      } catch (error) {
        reportError(error);
        feed.lose();
        tries += 1;
        wanted ??= inputs;
        if (tries === MOST_TRIES) {
          isRunning = false;
          set({ kind: 'failed' });
          return;
        }
      }
    }
    isRunning = false;
  };
  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    follow: (inputs) => {
      if (inputs === last && state.kind !== 'failed') return;
      wanted = inputs;
      last = inputs;
      void run();
    },
    retry: () => {
      if (state.kind === 'failed') set({ kind: 'reading', done: 0, total: 0 });
      wanted ??= last;
      void run();
    },
    loadPage: async (edition, pageNumber) => {
      try {
        return await shelf.load(edition, pageNumber);
      } catch (error) {
        reportError(error);
        feed.lose();
        wanted ??= last;
        void run();
        return null;
      }
    },
  };
}
