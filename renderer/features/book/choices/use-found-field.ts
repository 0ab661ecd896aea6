import { useEffect, useRef, type RefObject } from 'react';
import { useLocation } from 'react-router';

import { readFoundWords } from '../../../ui/found-words';

/** A field that takes the focus, caret before the word, when one comes here for a word in it. */
export function useFoundField(): RefObject<HTMLInputElement | null> {
  const field = useRef<HTMLInputElement>(null);
  const location = useLocation();
  const { key } = location;
  const state: unknown = location.state;
  useEffect(() => {
    const { current } = field;
    const word = readFoundWords(state).find((one) => current?.value.includes(one));
    if (current === null || word === undefined) return;
    const at = current.value.indexOf(word);
    current.focus();
    current.setSelectionRange(at, at);
    // The key tells one coming from another; the state that belongs to a key never changes.
  }, [key, state]);
  return field;
}
