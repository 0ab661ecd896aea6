import { useRef, useState } from 'react';

import type { BookModel } from '@shared/book/model/book-model';
import { assertPresent } from '@shared/util/assert';
import { toFileNamePart } from '@shared/util/file-name';
import { fail, type Problem } from '@shared/util/result';

import { host } from '../../platform/host';
import type { PdfAnswer } from '../../workers/typeset/protocol';
import type { PdfOptions } from '../../workers/typeset/typesetter';

import { typesetter } from './typesetter';

/** What a file is made of; gathered only when it is asked for. */
export interface PdfSource {
  readonly book: BookModel;
  readonly photos: ReadonlyMap<string, Blob>;
  /** The file's own date; the same source gives the same bytes. */
  readonly madeAtMs: number;
  /** Without extension; what file systems refuse is taken out. */
  readonly name: string;
}

interface PdfFile {
  readonly gather: () => Promise<PdfSource>;
  readonly onProblem: (problem: Problem | null) => void;
  /** Where the file is: a path, or the name of the download. */
  readonly onSaved: (location: string) => void;
}

/** The file's bytes; null if it was cancelled. */
async function makePdf(source: PdfSource, options: PdfOptions): Promise<PdfAnswer> {
  const pages = await typesetter.layOut(source.book);
  if (!pages.ok) return fail(assertPresent(pages.error[0], 'a refusal names a character'));
  const { photos, madeAtMs } = source;
  return typesetter.makePdf({ pages: pages.value, photos, madeAtMs }, options);
}

/** Makes a PDF and saves it; told as it goes, and can be stopped. */
export function usePdfFile({ gather, onProblem, onSaved }: PdfFile) {
  const [progress, setProgress] = useState<number | null>(null);
  const running = useRef<AbortController | null>(null);

  const save = async () => {
    onProblem(null);
    setProgress(0);
    const abort = new AbortController();
    running.current = abort;
    const source = await gather();
    const made = await makePdf(source, {
      onProgress: (done, total) => setProgress(done / total),
      signal: abort.signal,
    });
    setProgress(null);
    if (!made.ok) onProblem(made.error);
    if (!made.ok || made.value === null) return;
    const suggestedName = `${toFileNamePart(source.name)}.pdf`;
    const saved = await host.files.save({ suggestedName, kind: 'pdf', bytes: made.value });
    if (!saved.ok) onProblem(saved.error);
    else if (saved.value.outcome === 'saved') onSaved(saved.value.location);
  };
  return { progress, save, cancel: () => running.current?.abort() };
}
