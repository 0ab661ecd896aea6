import { useEffect, useRef } from 'react';

/**
 * Begins anew at the top when another page is shown: the window scrolls up and the focus goes to
 * `main`, so that the keyboard and a screen reader go on from there and not from nowhere. A field
 * of the new page that has taken the focus keeps it.
 *
 * @param key - Names the page; `undefined` while it is not known. The first one moves nothing.
 */
export function useArrival(key: string | undefined): void {
  const last = useRef<string | undefined>(undefined);
  useEffect(() => {
    const previous = last.current;
    if (key === undefined || key === previous) return;
    last.current = key;
    if (previous === undefined) return;
    window.scrollTo(0, 0);
    const main = document.querySelector('main');
    const focused = document.activeElement;
    if (main && (focused === null || !main.contains(focused))) main.focus({ preventScroll: true });
  }, [key]);
}
