import type { TypeStyle } from '../../fonts/font-key';
import type { FontBook } from '../../fonts/font-metrics';
import { pickFont } from '../../fonts/pick-font';
import { toPrintableLine } from '../../fonts/printable-text';
import { toCodePointName } from '../../fonts/coverage';

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

interface Draft extends Omit<Glyph, 'lead' | 'advance' | 'gap' | 'hasSpareHalf'> {
  lead: number;
  advance: number;
  gap: number;
  hasSpareHalf: boolean;
}

const HALF = 0.5;
const SEAM_GAP = 0.25;
const MIDDLE_DOT = '·';
/** Room of the dot between parts of a name, in ems; fonts differ from 0.33 to 1. */
const MIDDLE_DOT_WIDTH = 0.5;

function toDraft(fonts: FontBook, span: Span, character: string): Draft {
  const codePoint = character.codePointAt(0) ?? 0;
  const picked = pickFont(fonts, span.style, codePoint);
  if (!picked)
    throw new Error(`No font for ${toCodePointName(codePoint)}: coverage was not checked`);
  const kind = classOf(character);
  const advance = (picked.advance * span.sizePt) / 1000;
  const draft: Draft = {
    character,
    drawn: character,
    font: picked.font,
    sizePt: span.sizePt,
    class: kind,
    lead: 0,
    advance,
    gap: 0,
    hasSpareHalf: kind === 'opening' || kind === 'closing',
  };
  if (character === MIDDLE_DOT) {
    draft.advance = MIDDLE_DOT_WIDTH * span.sizePt;
    draft.lead = (draft.advance - advance) / 2;
  }
  return draft;
}

/**
 * The Noto fonts draw — shorter than its room, so that —— falls apart. Their horizontal bars are
 * a pair of the right length: U+2015 with a margin, then U+2500 without, drawn over its end.
 */
function joinDashes(previous: Draft | undefined, glyph: Draft): { drawn: string; lead: number } {
  const isSecond =
    previous?.character === '—' && previous.drawn === '―' && previous.font === glyph.font;
  return isSecond ? { drawn: '─', lead: -0.08 * glyph.sizePt } : { drawn: '―', lead: 0 };
}

function setDash(previous: Draft | undefined, glyph: Draft): Draft {
  if (glyph.character !== '—' || glyph.font === 'kai') return glyph;
  return { ...glyph, ...joinDashes(previous, glyph), advance: glyph.sizePt };
}

/** Takes the empty half away where two full-width marks meet (CLREQ, adjacent punctuation). */
function squeezePair(previous: Draft, next: Draft): void {
  const nextIsMark = next.class === 'closing' || next.class === 'opening';
  if (previous.class === 'closing' && nextIsMark) {
    previous.advance -= HALF * previous.sizePt;
    previous.hasSpareHalf = false;
  } else if (previous.class === 'opening' && next.class === 'opening') {
    next.advance -= HALF * next.sizePt;
    next.lead -= HALF * next.sizePt;
    next.hasSpareHalf = false;
  }
}

const letterOrDigit = /[\p{L}\p{N}%°]/u;

function setSeam(previous: Draft, next: Draft): void {
  const isSeam =
    (previous.class === 'wide' && next.class === 'word') ||
    (previous.class === 'word' && next.class === 'wide');
  if (!isSeam || previous.character === '　' || next.character === '　') return;
  const isText = letterOrDigit.test(previous.character) && letterOrDigit.test(next.character);
  if (isText) previous.gap = SEAM_GAP * Math.min(previous.sizePt, next.sizePt);
}

/** An apostrophe within a Latin word is no Chinese quotation mark and takes a letter's room. */
function setApostrophes(drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft, index) => {
    const isWithinWord =
      draft.character === '’' &&
      drafts[index - 1]?.class === 'word' &&
      drafts[index + 1]?.class === 'word';
    if (!isWithinWord) return draft;
    const lead = -0.04 * draft.sizePt;
    return { ...draft, class: 'word', lead, advance: 0.27 * draft.sizePt, hasSpareHalf: false };
  });
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
  const drafts: Draft[] = [];
  for (const span of spans) {
    for (const part of setMongolian(fonts, span.sizePt, toPrintableLine(span.text), upright)) {
      if (typeof part !== 'string') drafts.push(...part);
      else {
        for (const character of part) {
          drafts.push(setDash(drafts.at(-1), toDraft(fonts, span, character)));
        }
      }
    }
  }
  const glyphs = setApostrophes(drafts);
  glyphs.forEach((glyph, index) => {
    const previous = glyphs[index - 1];
    if (!previous) return;
    squeezePair(previous, glyph);
    setSeam(previous, glyph);
  });
  return glyphs;
}
