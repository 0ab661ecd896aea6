import type { FontKey } from '../fonts/font-key';
import type { PageList, TextMark } from '../layout/page-list';

/** A character of one font: what is drawn and what it says, which differ for joined dashes. */
export interface UsedCharacter {
  readonly drawn: string;
  readonly text: string;
}

const toKey = (drawn: string, text: string) => (drawn === text ? text : drawn + text);

/** Code of each used character within its font, from 1 on in order of code point. */
export class CharacterCodes {
  readonly characters: readonly UsedCharacter[];
  private readonly codes: ReadonlyMap<string, number>;

  /** @param used - Characters as they are drawn, each with what it says where that differs. */
  constructor(used: ReadonlySet<string>) {
    const characters = [...used].map((one): UsedCharacter => {
      const [drawn = '', text = drawn] = one;
      return { drawn, text };
    });
    const pairOf = ({ drawn, text }: UsedCharacter) => drawn + text;
    this.characters = characters.sort((a, b) => (pairOf(a) < pairOf(b) ? -1 : 1));
    this.codes = new Map(
      this.characters.map(({ drawn, text }, index) => [toKey(drawn, text), index + 1]),
    );
  }

  /** @throws {Error} If the character was not among those collected. */
  codeOf(drawn: string, text: string): number {
    const code = this.codes.get(toKey(drawn, text));
    if (code === undefined) throw new Error(`no code for ${drawn}`);
    return code;
  }
}

/** Every character that the pages draw, by font. */
export function collectCharacters({ pages }: PageList): ReadonlyMap<FontKey, CharacterCodes> {
  const used = new Map<FontKey, Set<string>>();
  for (const { marks } of pages) {
    for (const mark of marks) {
      if (mark.kind !== 'text') continue;
      const characters = used.get(mark.font) ?? new Set<string>();
      used.set(mark.font, characters);
      addCharacters(mark, characters);
    }
  }
  const sorted = [...used].sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(sorted.map(([font, characters]) => [font, new CharacterCodes(characters)]));
}

/** Adds characters, each alone where it is drawn as it reads, else with what it says behind it. */
function addCharacters({ text, drawn }: TextMark, characters: Set<string>): void {
  if (drawn === undefined) {
    for (const character of text) characters.add(character);
    return;
  }
  const said = Array.from(text);
  Array.from(drawn).forEach((one, index) => characters.add(toKey(one, said[index] ?? one)));
}
