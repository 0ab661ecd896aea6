import type { FontBook } from '../../fonts/font-metrics';

import type { Span } from './to-glyphs';

/** Labels and names come again with every record; longer texts seldom do. In UTF-16 units. */
const LONGEST_KEPT = 40;
/** Texts of a year's book so short are some 5000; the memory begins anew when it is full. */
const MOST_KEPT = 10_000;

/**
 * Remembers what was made of short texts. What is made must depend on nothing but the fonts, the
 * spans and the manner.
 */
export class TextMemory<Value> {
  private readonly known = new WeakMap<FontBook, Map<string, Value>>();

  /** @param manner - Everything besides the spans that the value depends on. */
  get(fonts: FontBook, spans: readonly Span[], manner: string, make: () => Value): Value {
    let name = manner;
    let length = 0;
    for (const { text, style, sizePt } of spans) {
      length += text.length;
      if (length > LONGEST_KEPT) return make();
      name += `|${style} ${sizePt} ${text.length} ${text}`;
    }
    const texts = this.known.get(fonts) ?? new Map<string, Value>();
    this.known.set(fonts, texts);
    const known = texts.get(name);
    if (known !== undefined) return known;
    const value = make();
    if (texts.size >= MOST_KEPT) texts.clear();
    texts.set(name, value);
    return value;
  }
}
