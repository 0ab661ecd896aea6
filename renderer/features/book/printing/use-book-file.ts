import { useRef, useState } from 'react';

import type { BookletOptions } from '@shared/book/booklet/to-booklet';
import type { PrintedPage } from '@shared/domain/printing';
import { toFileNamePart } from '@shared/util/file-name';
import type { Problem } from '@shared/util/result';

import { useBook } from '../../../data/book-context';
import { loadPhotoFiles } from '../../../data/photo-files';
import { typesetter } from '../../../forms/pages/typesetter';
import { clock } from '../../../platform/clock';
import { host } from '../../../platform/host';
import type { MadeFile, YearSelection } from '../../../workers/typeset/protocol';

/** What a file of the book is made of. */
export interface FileOrder {
  readonly selection: YearSelection;
  readonly booklet: BookletOptions | null;
  /** Without extension. */
  readonly name: string;
}

/** A file that was saved. */
export interface SavedBook {
  readonly location: string;
  readonly sha256: string;
  readonly pageCount: number;
  /** What is on paper once it is printed. */
  readonly pages: readonly PrintedPage[];
}

export type FileState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working'; readonly done: number; readonly total: number }
  /** Made; waits for the place where it goes. */
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly book: SavedBook }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly problem: Problem };

async function saveFile(
  file: MadeFile,
  { name }: FileOrder,
  pages: readonly PrintedPage[],
): Promise<FileState> {
  const suggestedName = `${toFileNamePart(name)}.pdf`;
  const saved = await host.files.save({ suggestedName, kind: 'pdf', bytes: file.bytes });
  if (!saved.ok) return { kind: 'failed', problem: saved.error };
  if (saved.value.outcome === 'cancelled') return { kind: 'cancelled' };
  const { sha256, pageCount } = file;
  return { kind: 'saved', book: { location: saved.value.location, sha256, pageCount, pages } };
}

const stopped: Problem = {
  code: 'book-file-stopped',
  what: '打印文件没有做成。',
  safe: '记录和照片都没有改动。',
  next: '请再试一次；如果仍然不行，请重新启动程序。',
};

/** Makes a file of the book in the worker and saves it; told as it goes, and can be stopped. */
export function useBookFile() {
  const { db } = useBook();
  const [state, setState] = useState<FileState>({ kind: 'idle' });
  const running = useRef<AbortController | null>(null);

  const make = async (order: FileOrder, signal: AbortSignal): Promise<FileState> => {
    const { selection, booklet } = order;
    const total = selection.pageNumbers.length;
    setState({ kind: 'working', done: 0, total });
    const photos = await loadPhotoFiles(db, await typesetter.year.listPhotos(selection));
    // Asked before the file is made: who changes the book meanwhile prints what it was.
    const pages = await typesetter.year.listPrinted(selection);
    if (signal.aborted) return { kind: 'cancelled' };
    const made = await typesetter.year.makePdf(
      { selection, photos, madeAtMs: clock.nowMs(), ...(booklet ? { booklet } : {}) },
      { signal, onProgress: (done, all) => setState({ kind: 'working', done, total: all }) },
    );
    if (!made.ok) return { kind: 'failed', problem: made.error };
    if (made.value === null) return { kind: 'cancelled' };
    setState({ kind: 'saving' });
    return saveFile(made.value, order, pages);
  };
  const save = async (order: FileOrder) => {
    const abort = new AbortController();
    running.current = abort;
    try {
      setState(await make(order, abort.signal));
    } catch (error) {
      reportError(error);
      setState({ kind: 'failed', problem: stopped });
    }
  };
  return { state, save, cancel: () => running.current?.abort() };
}
