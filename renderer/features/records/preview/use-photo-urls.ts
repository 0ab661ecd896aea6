import { useEffect, useState } from 'react';

import type { FiledDocument } from '@shared/domain/seal';

import { useBook } from '../../../data/book-context';
import { loadImage } from '../../../data/repositories/photos';

/** Object URLs of a document's photos, revoked when they are no longer shown. */
export function usePhotoUrls(document: FiledDocument): ReadonlyMap<string, string> {
  const { db } = useBook();
  const ids = document.photos.map((photo) => photo.photoId).join(' ');
  const [urls, setUrls] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    let isCurrent = true;
    const made: string[] = [];
    const load = async () => {
      const entries: [string, string][] = [];
      for (const id of ids === '' ? [] : ids.split(' ')) {
        const image = await loadImage(db, id);
        if (!isCurrent || !image) continue;
        const url = URL.createObjectURL(image);
        made.push(url);
        entries.push([id, url]);
      }
      if (isCurrent) setUrls(new Map(entries));
    };
    void load();
    return () => {
      isCurrent = false;
      for (const url of made) URL.revokeObjectURL(url);
    };
  }, [db, ids]);
  return urls;
}
