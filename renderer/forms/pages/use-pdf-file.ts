import { useRef, useState } from 'react';

import { toFileNamePart } from '@shared/util/file-name';
import type { Problem } from '@shared/util/result';

import { host } from '../../platform/host';

import { makeBookPdf, type BookToMake } from './make-book-pdf';

/** What a file is made of; gathered only when it is asked for. */
export interface PdfSource extends BookToMake {
  /** Without extension; what file systems refuse is taken out. */
  readonly name: string;
}

interface PdfFile {
  readonly gather: () => Promise<PdfSource>;
  readonly onProblem: (problem: Problem | null) => void;
  /** Where the file is: a path, or the name of the download. */
  readonly onSaved: (location: string) => void;
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
    const made = await makeBookPdf(source, {
      onProgress: (done, total) => setProgress(done / total),
      signal: abort.signal,
    });
    setProgress(null);
    // The last page may have been in work when it was cancelled.
    if (abort.signal.aborted) return;
    if (!made.ok) onProblem(made.error);
    if (!made.ok || made.value === null) return;
    const suggestedName = `${toFileNamePart(source.name)}.pdf`;
    const saved = await host.files.save({ suggestedName, kind: 'pdf', bytes: made.value });
    if (!saved.ok) onProblem(saved.error);
    else if (saved.value.outcome === 'saved') onSaved(saved.value.location);
  };
  return { progress, save, cancel: () => running.current?.abort() };
}
