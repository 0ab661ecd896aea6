import { useLayoutEffect, useRef, type RefObject } from 'react';

/**
 * Where a button gives way to what it began, the focus would be lost to the page, and the keyboard
 * with it: it goes to the first button that stands there now, or to the place itself.
 *
 * @param place - Can take the focus (`tabIndex={-1}`).
 * @param stage - Names what is shown there. The first one moves nothing.
 */
export function useKeptFocus(place: RefObject<HTMLElement | null>, stage: string): void {
  const last = useRef(stage);
  useLayoutEffect(() => {
    const element = place.current;
    if (last.current === stage || !element) return;
    last.current = stage;
    const focused = document.activeElement;
    if (focused !== null && focused !== document.body && focused !== element) return;
    const button = element.querySelector<HTMLElement>('button:not(:disabled)');
    (button ?? element).focus({ preventScroll: true });
  }, [place, stage]);
}
