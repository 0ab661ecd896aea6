import { useEffect, type RefObject } from 'react';
import { useLocation } from 'react-router';

import { foldText, foldWithOffsets } from '@shared/search/fold-text';

import { readFoundWords } from '../../ui/found-words';

type TextField = HTMLInputElement | HTMLTextAreaElement;

const fields = 'textarea, input:not([type=radio], [type=checkbox])';
const inTheMiddle: ScrollIntoViewOptions = { block: 'center' };

function goToField(field: TextField, word: string): void {
  const { text, starts } = foldWithOffsets(field.value);
  const at = starts[text.indexOf(word)] ?? 0;
  field.focus({ preventScroll: true });
  // The caret alone: what is selected would be lost by the next key.
  field.setSelectionRange(at, at);
  field.scrollIntoView(inTheMiddle);
}

/** The first element with the word in it; a word may go on in the next element, as on a page. */
function findElement(elements: readonly Element[], word: string): Element | undefined {
  const texts = elements.map(({ textContent }) => foldText(textContent));
  let left = texts.join('').indexOf(word);
  if (left === -1) return undefined;
  return elements.find((_, index) => {
    left -= texts[index]?.length ?? 0;
    return left < 0;
  });
}

function goTo(root: ParentNode, word: string): boolean {
  const field = [...root.querySelectorAll<TextField>(fields)].find(({ value }) =>
    foldText(value).includes(word),
  );
  if (field) goToField(field, word);
  const element = field ?? findElement([...root.querySelectorAll('.page-sheet-text')], word);
  element?.scrollIntoView(inTheMiddle);
  return element !== undefined;
}

/**
 * Goes to the place for which a search led here: to the field of a form, with the caret before the
 * word, or to the line on the page.
 *
 * @param isThere - False while what is looked through is still being made.
 */
export function useFoundPlace(root: RefObject<HTMLElement | null>, isThere: boolean): void {
  const location = useLocation();
  const { key } = location;
  const state: unknown = location.state;
  useEffect(() => {
    const { current } = root;
    if (!isThere || current === null) return;
    const words = readFoundWords(state)
      .map(foldText)
      .filter((word) => word !== '');
    words.some((word) => goTo(current, word));
    // The key tells one coming from another; the state that belongs to a key never changes.
  }, [root, isThere, key, state]);
}
