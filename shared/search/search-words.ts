import { matchesPinyin, toPinyinKey, type PinyinKey } from '../roster/pinyin';

import { tryDatePattern, type DatePattern } from './date-pattern';
import { foldText } from './fold-text';
import type { PersonName } from './search-document';

/** More words say nothing more; a pasted page must not be searched word by word. */
const MOST_WORDS = 8;
/** Longer than any theme. */
const LONGEST_WORD = 200;

/** One of the words that were typed; all of them must be found. */
export interface SearchWord {
  readonly text: string;
  /** What it says as a day; null if it is none. */
  readonly date: DatePattern | null;
  /** Whether it may be the sound of a name; a rare character has none and stands for itself. */
  readonly isLatin: boolean;
}

/** What was typed, word by word; empty if there is nothing to look for. */
export function toSearchWords(typed: string): readonly SearchWord[] {
  return typed
    .split(/\s+/u)
    .map((word) => foldText(word.slice(0, LONGEST_WORD)))
    .filter((text) => text !== '')
    .slice(0, MOST_WORDS)
    .map((text) => ({
      text,
      date: tryDatePattern(text),
      isLatin: /\p{Script=Latin}/u.test(text),
    }));
}

/** A person's name as it is compared. */
export interface NameKey {
  readonly folded: string;
  readonly sound: PinyinKey;
}

/** Prepares a name; its pinyin is looked up once. */
export function toNameKey({ text, reading }: PersonName): NameKey {
  return { folded: foldText(text), sound: toPinyinKey(text, reading) };
}

/**
 * Whether a name holds the word, or sounds like it: whole syllables, syllables cut short or their
 * initials, from any syllable on. One letter alone is the beginning of the name.
 */
export function hasName({ folded, sound }: NameKey, { text, isLatin }: SearchWord): boolean {
  if (folded.includes(text)) return true;
  if (!isLatin) return false;
  if (text.length === 1) return matchesPinyin(sound, text);
  return sound.syllables.some((_, index) =>
    matchesPinyin({ ...sound, name: '', syllables: sound.syllables.slice(index) }, text),
  );
}
