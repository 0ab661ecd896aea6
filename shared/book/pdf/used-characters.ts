import type { FontKey } from '../fonts/font-key';
import type { PageList } from '../layout/page-list';

/** A character of one font: what is drawn and what it says, which differ for joined dashes. */
export interface UsedCharacter {
  readonly drawn: string;
  readonly text: string;
}

/** Code of each used character within its font, from 1 on in order of code point. */
export class CharacterCodes {
  readonly characters: readonly UsedCharacter[];
  private readonly codes: ReadonlyMap<string, number>;

  constructor(pairs: ReadonlySet<string>) {
    this.characters = [...pairs].sort().map((pair) => {
      const [drawn = '', text = ''] = pair;
      return { drawn, text };
    });
    this.codes = new Map(
      this.characters.map(({ drawn, text }, index) => [drawn + text, index + 1]),
    );
  }

  /** @throws {Error} If the character was not among those collected. */
  codeOf(drawn: string, text: string): number {
    const code = this.codes.get(drawn + text);
    if (code === undefined) throw new Error(`no code for ${drawn}`);
    return code;
  }
}

/** Every character that the pages draw, by font. */
export function collectCharacters(pages: PageList): ReadonlyMap<FontKey, CharacterCodes> {
  const used = new Map<FontKey, Set<string>>();
  for (const mark of pages.pages.flatMap((page) => page.marks)) {
    if (mark.kind !== 'text') continue;
    const pairs = used.get(mark.font) ?? new Set<string>();
    used.set(mark.font, pairs);
    const text = Array.from(mark.text);
    Array.from(mark.drawn ?? mark.text).forEach((drawn, index) =>
      pairs.add(drawn + (text[index] ?? '')),
    );
  }
  const sorted = [...used].sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(sorted.map(([font, pairs]) => [font, new CharacterCodes(pairs)]));
}
