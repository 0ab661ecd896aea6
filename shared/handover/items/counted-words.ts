import type { CountedItemWords } from '../../domain/handover';
import { toItemGroup, type CountedItem } from '../counted-items';

/** What the user wrote beside a counted row; empty where nothing was written. */
export function wordsOf(words: readonly CountedItemWords[], key: string): CountedItemWords {
  return words.find((one) => one.key === key) ?? { key, retention: '', note: '' };
}

/** Puts words beside a counted row; a row without any words is not kept. */
export function setWords(
  words: readonly CountedItemWords[],
  key: string,
  change: Partial<CountedItemWords>,
): CountedItemWords[] {
  const changed = { ...wordsOf(words, key), ...change, key };
  const others = words.filter((one) => one.key !== key);
  return changed.retention === '' && changed.note === '' ? others : [...others, changed];
}

/** Gives a row's retention to the rows of the same kind of all years. */
export function setRetentionOfGroup(
  words: readonly CountedItemWords[],
  items: readonly CountedItem[],
  from: Pick<CountedItem, 'key'>,
): CountedItemWords[] {
  const { retention } = wordsOf(words, from.key);
  return items
    .filter((item) => toItemGroup(item) === toItemGroup(from))
    .reduce((present, { key }) => setWords(present, key, { retention }), [...words]);
}
