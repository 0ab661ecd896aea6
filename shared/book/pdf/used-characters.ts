import { visitCodePoints } from '../../util/code-points';
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

/** Characters of one font. */
class UsedCharacters {
  private readonly codePoints = new Set<number>();
  /** Such as are not drawn as they read, each with what it says behind it. */
  private readonly pairs = new Set<string>();

  add({ text, drawn }: TextMark): void {
    if (drawn === undefined) {
      visitCodePoints(text, (codePoint) => this.codePoints.add(codePoint));
      return;
    }
    const said = Array.from(text);
    Array.from(drawn).forEach((one, index) => this.pairs.add(toKey(one, said[index] ?? one)));
  }

  toCodes(): CharacterCodes {
    const alone = Array.from(this.codePoints, (codePoint) => String.fromCodePoint(codePoint));
    return new CharacterCodes(new Set([...alone, ...this.pairs]));
  }
}

/** Every character that the pages draw, by font. */
export function collectCharacters({ pages }: PageList): ReadonlyMap<FontKey, CharacterCodes> {
  const used = new Map<FontKey, UsedCharacters>();
  for (const { marks } of pages) {
    for (const mark of marks) {
      if (mark.kind !== 'text') continue;
      const characters = used.get(mark.font) ?? new UsedCharacters();
      used.set(mark.font, characters);
      characters.add(mark);
    }
  }
  const sorted = [...used].sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(sorted.map(([font, characters]) => [font, characters.toCodes()]));
}
