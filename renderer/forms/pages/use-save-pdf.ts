import { useRef, useState } from 'react';

import type { BookModel } from '@shared/book/model/book-model';
import { assertPresent } from '@shared/util/assert';
import { toFileNamePart } from '@shared/util/file-name';
import { fail, type Problem } from '@shared/util/result';

import { host } from '../../platform/host';
import type { PdfAnswer, PhotoFiles } from '../../workers/typeset/protocol';
import type { PdfOptions } from '../../workers/typeset/typesetter';

import { typesetter } from './typesetter';

/** What a file is made of. */
export interface PrintedFile {
  readonly toBook: () => BookModel;
  /** The photos that its pages show, read only when the file is made. */
  readonly loadPhotos: () => Promise<PhotoFiles>;
  /** The file's date; the same date and content make the same bytes. */
  readonly madeAtMs: number;
  /** Without extension; what file systems refuse is left out. */
  readonly fileName: string;
}

interface SavePdf {
  readonly file: PrintedFile;
  readonly onProblem: (problem: Problem | null) => void;
  /** Where the file is: a path, or the name of the download. */
  readonly onSaved: (location: string) => void;
}

/** The bytes; null if it was cancelled. */
async function makePdf(file: PrintedFile, options: PdfOptions): Promise<PdfAnswer> {
  const pages = await typesetter.layOut(file.toBook());
  if (!pages.ok) return fail(assertPresent(pages.error[0], 'a refusal names a character'));
  const photos = await file.loadPhotos();
  return typesetter.makePdf({ pages: pages.value, photos, madeAtMs: file.madeAtMs }, options);
}

/** Makes a file of pages and saves it; told as it goes, and can be stopped. */
export function useSavePdf({ file, onProblem, onSaved }: SavePdf) {
  const [progress, setProgress] = useState<number | null>(null);
  const running = useRef<AbortController | null>(null);

  const save = async () => {
    onProblem(null);
    setProgress(0);
    const abort = new AbortController();
    running.current = abort;
    const made = await makePdf(file, {
      onProgress: (done, total) => setProgress(done / total),
      signal: abort.signal,
    });
    setProgress(null);
    if (!made.ok) onProblem(made.error);
    if (!made.ok || made.value === null) return;
    const suggestedName = `${toFileNamePart(file.fileName)}.pdf`;
    const saved = await host.files.save({ suggestedName, kind: 'pdf', bytes: made.value });
    if (!saved.ok) onProblem(saved.error);
    else if (saved.value.outcome === 'saved') onSaved(saved.value.location);
  };
  return { progress, save, cancel: () => running.current?.abort() };
}
