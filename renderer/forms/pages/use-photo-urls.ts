import { useEffect, useState } from 'react';

import { useBook } from '../../data/book-context';
import { loadImage } from '../../data/repositories/photos';

/** Object URLs of photos by their ids, revoked when they are no longer shown. */
export function usePhotoUrls(photoIds: readonly string[]): ReadonlyMap<string, string> {
  const { db } = useBook();
  const ids = photoIds.join(' ');
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
      if (!isCurrent) return;
      // A page without photos, as most are, is not drawn a second time.
      setUrls((shown) => (shown.size + entries.length === 0 ? shown : new Map(entries)));
    };
    void load();
    return () => {
      isCurrent = false;
      for (const url of made) URL.revokeObjectURL(url);
    };
  }, [db, ids]);
  return urls;
}
