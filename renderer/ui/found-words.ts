/** Travels with the address of a page to which a search leads. */
interface FoundState {
  readonly foundWords: readonly string[];
}

/** What to hand over when one goes to a page because of words that were found in it. */
export function toFoundState(foundWords: readonly string[]): FoundState {
  return { foundWords };
}

/** The words for which one came to this page; empty if one came by another way. */
export function readFoundWords(state: unknown): readonly string[] {
  if (typeof state !== 'object' || state === null || !('foundWords' in state)) return [];
  const { foundWords } = state;
  return Array.isArray(foundWords)
    ? foundWords.filter((word): word is string => typeof word === 'string')
    : [];
}
