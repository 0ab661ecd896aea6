import { MONGOLIAN_FONT } from '../../fonts/font-key';
import type { FontBook } from '../../fonts/font-metrics';
import { needsShaper, splitScripts } from '../../fonts/mongolian-text';
import { shaperOf, type ShapedGlyph } from '../../fonts/shaper';

import type { Glyph } from './glyph';
import { tryUprightBox, type UprightRoom } from './upright-box';

/** Glyphs letter by letter: the several glyphs of one letter together. */
function toLetters(glyphs: readonly ShapedGlyph[]): readonly (readonly ShapedGlyph[])[] {
  const letters: ShapedGlyph[][] = [];
  for (const glyph of glyphs) {
    const last = letters.at(-1);
    if (last && glyph.text === '') last.push(glyph);
    else letters.push([glyph]);
  }
  return letters;
}

function toGlyph(character: string, sizePt: number, advance: number) {
  const room = { lead: 0, advance, gap: 0, hasSpareHalf: false };
  return { character, drawn: character, font: MONGOLIAN_FONT, sizePt, ...room };
}

/**
 * A word of Mongolian as it lies in a line of Chinese: turned so that it reads from left to right,
 * its letters joined. Each letter is a glyph of the line, so that lines break between words as
 * they do between others.
 */
function toLyingGlyphs(fonts: FontBook, sizePt: number, word: string): readonly Glyph[] {
  return toLetters(shaperOf(fonts).shape(word)).map((shaped) => {
    const advance = shaped.reduce((sum, glyph) => sum + glyph.advance, 0);
    const character = shaped[0]?.text ?? '';
    return { ...toGlyph(character, sizePt, (advance * sizePt) / 1000), class: 'word', shaped };
  });
}

/** A phrase that stands upright, as one glyph of its line; null where the room is too small. */
function toStandingGlyph(
  fonts: FontBook,
  sizePt: number,
  text: string,
  room: UprightRoom,
): Glyph | null {
  const box = tryUprightBox(fonts, { text, sizePt }, room);
  return box && { ...toGlyph(text, sizePt, box.widthPt), class: 'wide', box };
}

/** Text that is set character by character, or glyphs that are set already. */
export type SpanPart = string | readonly Glyph[];

/**
 * Sets the Mongolian within a text: upright where there is room for that, else lying.
 *
 * @param text - As it will be printed.
 * @returns The text part by part; all but Mongolian is still text.
 */
export function setMongolian(
  fonts: FontBook,
  sizePt: number,
  text: string,
  room?: UprightRoom,
): readonly SpanPart[] {
  if (!needsShaper(text)) return text === '' ? [] : [text];
  return splitScripts(text, room ? 'phrase' : 'word').flatMap((part): readonly SpanPart[] => {
    if (!part.isMongolian) return [part.text];
    const standing = room && toStandingGlyph(fonts, sizePt, part.text, room);
    if (standing) return [[standing]];
    return splitScripts(part.text, 'word').map((word) =>
      word.isMongolian ? toLyingGlyphs(fonts, sizePt, word.text) : word.text,
    );
  });
}
