import { useRef, useState } from 'react';

import { toRecordBook } from '@shared/book/model/to-record-chapter';
import type { Photo } from '@shared/domain/photo';
import { toKindNames } from '@shared/domain/record-kind';
import type { Revision } from '@shared/domain/seal';
import { assertPresent } from '@shared/util/assert';
import { toFileNamePart } from '@shared/util/file-name';
import { fail, type Problem } from '@shared/util/result';

import { useBook } from '../../../data/book-context';
import type { BookDatabase } from '../../../data/db';
import { loadImage } from '../../../data/repositories/photos';
import { host } from '../../../platform/host';
import type { PdfAnswer } from '../../../workers/typeset/protocol';
import type { PdfOptions } from '../../../workers/typeset/typesetter';
import { typesetter } from '../typesetter';

/** `2026-06-17 主题党日 红色领航.pdf`, without what file systems refuse. */
function toFileName({ document }: Revision): string {
  const { content } = document;
  const words = `${content.startsAt?.slice(0, 10) ?? ''} ${toKindNames(content)} ${content.theme}`;
  return `${toFileNamePart(words)}.pdf`;
}

interface PdfSource {
  readonly revision: Revision;
  readonly photos: ReadonlyMap<string, Photo>;
}

interface SavePdf extends PdfSource {
  readonly onProblem: (problem: Problem | null) => void;
  /** Where the file is: a path, or the name of the download. */
  readonly onSaved: (location: string) => void;
}

/** The revision's file; null if it was cancelled. */
async function makePdf(
  db: BookDatabase,
  { revision, photos }: PdfSource,
  options: PdfOptions,
): Promise<PdfAnswer> {
  const { document, seal } = revision;
  const book = toRecordBook({ document, seal, photos: [...photos.values()] });
  const pages = await typesetter.layOut(book);
  if (!pages.ok) return fail(assertPresent(pages.error[0], 'a refusal names a character'));
  const images = new Map<string, Blob>();
  for (const { photoId } of document.photos) {
    const image = await loadImage(db, photoId);
    if (image) images.set(photoId, image);
  }
  const order = { pages: pages.value, photos: images, madeAtMs: document.filedAtMs };
  return typesetter.makePdf(order, options);
}

/** Makes the file of a filed record and saves it; told as it goes, and can be stopped. */
export function useSavePdf({ revision, photos, onProblem, onSaved }: SavePdf) {
  const { db } = useBook();
  const [progress, setProgress] = useState<number | null>(null);
  const running = useRef<AbortController | null>(null);

  const save = async () => {
    onProblem(null);
    setProgress(0);
    const abort = new AbortController();
    running.current = abort;
    const made = await makePdf(
      db,
      { revision, photos },
      {
        onProgress: (done, total) => setProgress(done / total),
        signal: abort.signal,
      },
    );
    setProgress(null);
    if (!made.ok) onProblem(made.error);
    if (!made.ok || made.value === null) return;
    const suggestedName = toFileName(revision);
    const saved = await host.files.save({ suggestedName, kind: 'pdf', bytes: made.value });
    if (!saved.ok) onProblem(saved.error);
    else if (saved.value.outcome === 'saved') onSaved(saved.value.location);
  };
  return { progress, save, cancel: () => running.current?.abort() };
}
