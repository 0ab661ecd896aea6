import { createContext, useContext } from 'react';

/** A character that cannot be printed, with its code point as `U+30EDE`. */
export interface UncoveredCharacter {
  readonly character: string;
  readonly codePoint: string;
}

export type FindUncovered = (text: string) => readonly UncoveredCharacter[];

/** What stands in until the fonts' tables are there. */
export const nothingUncovered: FindUncovered = () => [];

/** Tells which characters no bundled font has. */
export const UncoveredContext = createContext<FindUncovered>(nothingUncovered);

export function useFindUncovered(): FindUncovered {
  return useContext(UncoveredContext);
}
