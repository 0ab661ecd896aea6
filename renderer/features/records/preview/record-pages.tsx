import { useMemo, useState } from 'react';

import { toRecordBook } from '@shared/book/model/to-record-chapter';
import type { Photo } from '@shared/domain/photo';
import type { FiledDocument, Seal } from '@shared/domain/seal';

import { BookPages } from '../../../forms/pages/book-pages';
import { usePhotoUrls } from '../../../forms/pages/use-photo-urls';

import { useFoundPlace } from '../found-place';

interface RecordPagesProps {
  readonly document: FiledDocument;
  /** Null for a draft. */
  readonly seal: Seal | null;
  readonly photos: ReadonlyMap<string, Photo>;
  /** Whether these pages are what a search leads to. */
  readonly goesToFound?: boolean;
}

/** The record's pages as they print. */
export function RecordPages({ document, seal, photos, goesToFound = false }: RecordPagesProps) {
  const book = useMemo(
    () => toRecordBook({ document, seal, photos: [...photos.values()] }),
    [document, seal, photos],
  );
  const [sheets, setSheets] = useState<HTMLElement | null>(null);
  const found = useMemo(() => ({ current: sheets }), [sheets]);
  useFoundPlace(found, goesToFound && sheets !== null);
  const photoUrls = usePhotoUrls(document.photos.map(({ photoId }) => photoId));
  return <BookPages book={book} photoUrls={photoUrls} sheetsRef={setSheets} />;
}
