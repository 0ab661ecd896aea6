import { advanceOf, type FontMetrics } from '../fonts/font-metrics';

import type { CharacterCodes } from './used-characters';

/** How a character is written in a content stream. */
export interface Letter {
  /** Its code in four hexadecimal digits. */
  readonly hex: string;
  /** Its own width in thousandths of an em. */
  readonly width: number;
}

/** The letters of an embedded font; each is looked up in its tables once. */
export class Letters {
  private readonly codes: CharacterCodes;
  private readonly metrics: FontMetrics;
  private readonly known = new Map<string, Letter>();
  private readonly alone = new Map<number, Letter>();

  constructor(codes: CharacterCodes, metrics: FontMetrics) {
    this.codes = codes;
    this.metrics = metrics;
  }

  /**
   * A character that is drawn as it reads.
   *
   * @throws {Error} If it was not among those collected.
   */
  at(codePoint: number): Letter {
    const known = this.alone.get(codePoint);
    if (known) return known;
    const character = String.fromCodePoint(codePoint);
    const letter = this.find(character, character);
    this.alone.set(codePoint, letter);
    return letter;
  }

  /** @throws {Error} If the character was not among those collected. */
  find(drawn: string, text: string): Letter {
    const key = drawn === text ? text : drawn + text;
    const known = this.known.get(key);
    if (known) return known;
    const letter = {
      hex: this.codes.codeOf(drawn, text).toString(16).padStart(4, '0'),
      width: Math.round(advanceOf(this.metrics, drawn.codePointAt(0) ?? 0) ?? 0),
    };
    this.known.set(key, letter);
    return letter;
  }
}
