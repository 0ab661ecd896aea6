import { useMemo } from 'react';

import { toRecordBook } from '@shared/book/model/to-record-chapter';
import type { Photo } from '@shared/domain/photo';
import type { FiledDocument, Seal } from '@shared/domain/seal';

import { BookPages } from '../../../forms/pages/book-pages';

import { usePhotoUrls } from './use-photo-urls';

interface RecordPagesProps {
  readonly document: FiledDocument;
  /** Null for a draft. */
  readonly seal: Seal | null;
  readonly photos: ReadonlyMap<string, Photo>;
}

/** The record's pages as they print. */
export function RecordPages({ document, seal, photos }: RecordPagesProps) {
  const book = useMemo(
    () => toRecordBook({ document, seal, photos: [...photos.values()] }),
    [document, seal, photos],
  );
  return <BookPages book={book} photoUrls={usePhotoUrls(document)} />;
}
