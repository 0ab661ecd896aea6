import { markText, markWhole, type MarkedText } from '@shared/search/mark-text';
import { hasName, toNameKey, toSearchWords, type SearchWord } from '@shared/search/search-words';

import { destinations, type Destination } from './destinations';

/** A destination with what was found of its name. */
export interface FoundDestination {
  readonly destination: Destination;
  readonly name: MarkedText;
}

const prepared = destinations.map((destination) => ({
  destination,
  name: toNameKey({ text: destination.name, reading: '' }),
  words: destination.words.map((text) => toNameKey({ text, reading: '' })),
}));

/** To begin something its own first word must be typed: 党课 looks for lectures, not for a new one. */
function saysNew([first]: readonly SearchWord[]): boolean {
  return first !== undefined && /^(?:新|xj|xin)/u.test(first.text);
}

/**
 * Pages and beginnings whose name or other words have all that was typed; none for nothing.
 *
 * @param canBegin - Whether the book can be written: nothing is begun in one that has passed on.
 */
export function findDestinations(typed: string, canBegin = true): readonly FoundDestination[] {
  const words = toSearchWords(typed);
  if (words.length === 0) return [];
  const offersNew = canBegin && saysNew(words);
  return prepared
    .filter(
      ({ destination, name, words: others }) =>
        (destination.goes.kind === 'page' || offersNew) &&
        words.every((word) => [name, ...others].some((one) => hasName(one, word))),
    )
    .map(({ destination }) => {
      const marked = markText(
        destination.name,
        words.map(({ text }) => text),
      );
      const isBySound = marked.ranges.length === 0 && words.every(({ isLatin }) => isLatin);
      return { destination, name: isBySound ? markWhole(destination.name) : marked };
    });
}
