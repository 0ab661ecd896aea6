import type { BookletOptions } from '@shared/book/booklet/to-booklet';
import type { PrintedPage } from '@shared/domain/printing';
import type { SaveFileAnswer, SaveFileRequest } from '@shared/ipc/host';
import { toFileNamePart } from '@shared/util/file-name';
import { newId } from '@shared/util/ids';
import type { Problem, Result } from '@shared/util/result';

import type { PhotoFiles } from '../../../workers/typeset/photo-pack';
import type { MadeFile, YearSelection } from '../../../workers/typeset/protocol';
import type { YearTypesetter } from '../../../workers/typeset/typesetter';

import type { BeginListing, FileListing, ListFile } from './file-listing';

/** What a file of the book is made of. */
export interface FileOrder {
  readonly selection: YearSelection;
  readonly booklet: BookletOptions | null;
  /** Without extension. */
  readonly name: string;
  /** All pages of the year, page by page: such a file is listed. */
  readonly isWholeYear: boolean;
}

/** A file that was saved. */
export interface SavedBook {
  readonly location: string;
  readonly sha256: string;
  readonly pageCount: number;
  /** What is on paper once it is printed. */
  readonly pages: readonly PrintedPage[];
  /** Names its printing, so that one file is not written down as printed twice. */
  readonly printingId: string;
  /** Null for a file that is no whole year. */
  readonly listing: FileListing | null;
}

export type FileState =
  | { readonly kind: 'idle' }
  /** Photos are fetched and pages compared; before the first page is made. */
  | { readonly kind: 'preparing' }
  | { readonly kind: 'working'; readonly done: number; readonly total: number }
  /** Made; waits for the place where it goes. */
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly book: SavedBook }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly problem: Problem };

interface Means {
  readonly typesetter: Pick<YearTypesetter, 'listPhotos' | 'listPrinted' | 'makePdf'>;
  readonly loadPhotos: (photoIds: readonly string[]) => Promise<PhotoFiles>;
  readonly saveFile: (request: SaveFileRequest) => Promise<Result<SaveFileAnswer>>;
  readonly beginListing: BeginListing;
  readonly nowMs: () => number;
}

/** The making of a file of the book; it goes on while other screens are looked at. */
export interface FileWork {
  readonly getState: () => FileState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly save: (order: FileOrder) => Promise<void>;
  /** Stops at once as far as anybody sees, and saves nothing. */
  readonly cancel: () => void;
}

const stopped: Problem = {
  code: 'book-file-stopped',
  what: '打印文件没有做成。',
  safe: '记录和照片都没有改动。',
  next: '请再试一次；如果仍然不行，请重新启动程序。',
};

class RunningFileWork implements FileWork {
  readonly #means: Means;
  readonly #listeners = new Set<() => void>();
  #state: FileState = { kind: 'idle' };
  #abort: AbortController | null = null;

  constructor(means: Means) {
    this.#means = means;
  }

  readonly getState = () => this.#state;

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly save = async (order: FileOrder) => {
    this.#abort?.abort();
    const { signal } = (this.#abort = new AbortController());
    const tell = (next: FileState) => {
      // Of work that was cancelled nothing more is told.
      if (!signal.aborted) this.#set(next);
    };
    tell({ kind: 'preparing' });
    try {
      tell(await this.#make(order, signal, tell));
    } catch (error) {
      reportError(error);
      tell({ kind: 'failed', problem: stopped });
    }
  };

  readonly cancel = () => {
    const { kind } = this.#state;
    // What waits for its place is made; the window that asks for the place has its own way out.
    if (kind !== 'preparing' && kind !== 'working') return;
    this.#abort?.abort();
    this.#set({ kind: 'cancelled' });
  };

  #set(next: FileState): void {
    this.#state = next;
    for (const listener of this.#listeners) listener();
  }

  async #make(
    order: FileOrder,
    signal: AbortSignal,
    tell: (next: FileState) => void,
  ): Promise<FileState> {
    const { typesetter, loadPhotos, beginListing, nowMs } = this.#means;
    const { selection, booklet } = order;
    const isCancelled = () => signal.aborted;
    const photos = await loadPhotos(await typesetter.listPhotos(selection));
    // Asked before the file is made: who changes the book meanwhile prints what it was.
    const listFile = order.isWholeYear ? await beginListing() : null;
    const pages = await typesetter.listPrinted(selection);
    if (isCancelled()) return { kind: 'cancelled' };
    const made = await typesetter.makePdf(
      { selection, photos, madeAtMs: nowMs(), ...(booklet ? { booklet } : {}) },
      { signal, onProgress: (done, total) => tell({ kind: 'working', done, total }) },
    );
    if (!made.ok) return { kind: 'failed', problem: made.error };
    // The last page may have been in work when it was cancelled.
    if (made.value === null || isCancelled()) return { kind: 'cancelled' };
    tell({ kind: 'saving' });
    return this.#keep(made.value, order, pages, listFile);
  }

  async #keep(
    { bytes, sha256, pageCount }: MadeFile,
    { name }: FileOrder,
    pages: readonly PrintedPage[],
    listFile: ListFile | null,
  ): Promise<FileState> {
    const sizeBytes = bytes.length;
    const suggestedName = `${toFileNamePart(name)}.pdf`;
    const saved = await this.#means.saveFile({ suggestedName, kind: 'pdf', bytes });
    if (!saved.ok) return { kind: 'failed', problem: saved.error };
    if (saved.value.outcome === 'cancelled') return { kind: 'cancelled' };
    const { location } = saved.value;
    const listing = listFile === null ? null : await listFile({ sha256, pageCount, sizeBytes });
    const printingId = newId();
    return { kind: 'saved', book: { location, sha256, pageCount, pages, printingId, listing } };
  }
}

export function createFileWork(means: Means): FileWork {
  return new RunningFileWork(means);
}
