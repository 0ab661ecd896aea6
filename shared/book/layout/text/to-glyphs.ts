import type { TypeStyle } from '../../fonts/font-key';
import type { FontBook } from '../../fonts/font-metrics';
import { pickFont } from '../../fonts/pick-font';
import { toPrintableLine } from '../../fonts/printable-text';
import { toCodePointName } from '../../fonts/coverage';

import { visitCodePoints } from '../../../util/code-points';

import { classOf } from './character-class';
import type { Glyph } from './glyph';
import { setMongolian } from './mongolian-glyphs';
import type { UprightRoom } from './upright-box';

/** A piece of a paragraph in one style. */
export interface Span {
  readonly text: string;
  readonly style: TypeStyle;
  readonly sizePt: number;
}

const HALF = 0.5;
const SEAM_GAP = 0.25;
const MIDDLE_DOT = '·';
/** Room of the dot between parts of a name, in ems; fonts differ from 0.33 to 1. */
const MIDDLE_DOT_WIDTH = 0.5;

function toGlyph(fonts: FontBook, { style, sizePt }: Span, codePoint: number): Glyph {
  const character = String.fromCodePoint(codePoint);
  const picked = pickFont(fonts, style, codePoint);
  if (!picked)
    throw new Error(`No font for ${toCodePointName(codePoint)}: coverage was not checked`);
  const kind = classOf(character);
  const advance = (picked.advance * sizePt) / 1000;
  const isDot = character === MIDDLE_DOT;
  const room = isDot ? MIDDLE_DOT_WIDTH * sizePt : advance;
  return {
    character,
    drawn: character,
    font: picked.font,
    sizePt,
    class: kind,
    lead: isDot ? (room - advance) / 2 : 0,
    advance: room,
    gap: 0,
    hasSpareHalf: kind === 'opening' || kind === 'closing',
  };
}

/** Characters in one style and size, as they are without neighbours; each is made once. */
type Type = Map<number, Glyph>;

const typesOf = new WeakMap<FontBook, Map<string, Type>>();

function findType(fonts: FontBook, { style, sizePt }: Span): Type {
  const types = typesOf.get(fonts) ?? new Map<string, Type>();
  typesOf.set(fonts, types);
  const name = `${style} ${sizePt}`;
  const type: Type = types.get(name) ?? new Map<number, Glyph>();
  types.set(name, type);
  return type;
}

/**
 * The Noto fonts draw — shorter than its room, so that —— falls apart. Their horizontal bars are
 * a pair of the right length: U+2015 with a margin, then U+2500 without, drawn over its end.
 */
function joinDashes(previous: Glyph | undefined, glyph: Glyph): { drawn: string; lead: number } {
  const isSecond =
    previous?.character === '—' && previous.drawn === '―' && previous.font === glyph.font;
  return isSecond ? { drawn: '─', lead: -0.08 * glyph.sizePt } : { drawn: '―', lead: 0 };
}

function setDash(previous: Glyph | undefined, glyph: Glyph): Glyph {
  if (glyph.character !== '—' || glyph.font === 'kai') return glyph;
  return { ...glyph, ...joinDashes(previous, glyph), advance: glyph.sizePt };
}

/** Takes the empty half away where two full-width marks meet (CLREQ, adjacent punctuation). */
function squeezePair(glyphs: Glyph[], at: number, previous: Glyph, next: Glyph): void {
  const nextIsMark = next.class === 'closing' || next.class === 'opening';
  if (previous.class === 'closing' && nextIsMark) {
    const advance = previous.advance - HALF * previous.sizePt;
    glyphs[at - 1] = { ...previous, advance, hasSpareHalf: false };
  } else if (previous.class === 'opening' && next.class === 'opening') {
    const half = HALF * next.sizePt;
    const room = { advance: next.advance - half, lead: next.lead - half };
    glyphs[at] = { ...next, ...room, hasSpareHalf: false };
  }
}

const letterOrDigit = /[\p{L}\p{N}%°]/u;

function setSeam(glyphs: Glyph[], at: number, previous: Glyph, next: Glyph): void {
  const isSeam =
    (previous.class === 'wide' && next.class === 'word') ||
    (previous.class === 'word' && next.class === 'wide');
  if (!isSeam || previous.character === '　' || next.character === '　') return;
  const isText = letterOrDigit.test(previous.character) && letterOrDigit.test(next.character);
  if (!isText) return;
  glyphs[at - 1] = { ...previous, gap: SEAM_GAP * Math.min(previous.sizePt, next.sizePt) };
}

/** An apostrophe within a Latin word is no Chinese quotation mark and takes a letter's room. */
function setApostrophe(glyphs: Glyph[], at: number, glyph: Glyph): void {
  if (glyph.character !== '’') return;
  if (glyphs[at - 1]?.class !== 'word' || glyphs[at + 1]?.class !== 'word') return;
  const room = { lead: -0.04 * glyph.sizePt, advance: 0.27 * glyph.sizePt };
  glyphs[at] = { ...glyph, class: 'word', ...room, hasSpareHalf: false };
}

/**
 * Chooses a font for every character and sets what depends on neighbours only: joined dashes,
 * squeezed pairs of marks, gaps between Chinese and Latin. What depends on the line comes later.
 *
 * @param upright - Where Mongolian stands upright: the room that it has. Elsewhere it lies.
 * @throws {Error} If no font has a character; `findUncoveredProblems` must have been asked before.
 */
export function toGlyphs(
  fonts: FontBook,
  spans: readonly Span[],
  upright?: UprightRoom,
): readonly Glyph[] {
  const glyphs: Glyph[] = [];
  for (const span of spans) {
    const type = findType(fonts, span);
    for (const part of setMongolian(fonts, span.sizePt, toPrintableLine(span.text), upright)) {
      if (typeof part !== 'string') glyphs.push(...part);
      else {
        visitCodePoints(part, (codePoint) => {
          const known = type.get(codePoint);
          const glyph = known ?? toGlyph(fonts, span, codePoint);
          if (!known) type.set(codePoint, glyph);
          glyphs.push(setDash(glyphs.at(-1), glyph));
        });
      }
    }
  }
  for (let at = 0; at < glyphs.length; at += 1) {
    const glyph = glyphs[at];
    if (glyph) setApostrophe(glyphs, at, glyph);
  }
  for (let at = 1; at < glyphs.length; at += 1) {
    const [previous, next] = [glyphs[at - 1], glyphs[at]];
    if (!previous || !next || (previous.class === 'wide' && next.class === 'wide')) continue;
    squeezePair(glyphs, at, previous, next);
    setSeam(glyphs, at, previous, next);
  }
  return glyphs;
}
