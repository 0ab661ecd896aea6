import { useEffect, useEffectEvent, useState } from 'react';

/** A Blob's address while it is loading, shown or missing. */
export type BlobUrl =
  | { readonly state: 'loading' }
  | { readonly state: 'missing' }
  | { readonly state: 'ready'; readonly url: string };

/**
 * Loads a Blob and gives it an address for an `<img>`; the address is given back when the key
 * changes or the component leaves, since each one keeps its bytes in memory.
 *
 * @param key - Names the Blob; it is loaded anew only when this changes.
 * @param load - Gives null if it is not there; a failure to read counts as missing.
 */
export function useBlobUrl(key: string, load: (key: string) => Promise<Blob | null>): BlobUrl {
  const [blobUrl, setBlobUrl] = useState<BlobUrl>({ state: 'loading' });
  const loadNow = useEffectEvent(load);

  useEffect(() => {
    let url: string | null = null;
    let isGone = false;
    setBlobUrl({ state: 'loading' });
    const show = (blob: Blob | null) => {
      if (isGone) return;
      if (blob === null) {
        setBlobUrl({ state: 'missing' });
        return;
      }
      url = URL.createObjectURL(blob);
      setBlobUrl({ state: 'ready', url });
    };
    loadNow(key).then(show, () => show(null));
    return () => {
      isGone = true;
      if (url !== null) URL.revokeObjectURL(url);
    };
  }, [key]);

  return blobUrl;
}
