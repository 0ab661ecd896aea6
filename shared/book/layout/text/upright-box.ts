import { MONGOLIAN_FONT } from '../../fonts/font-key';
import type { FontBook } from '../../fonts/font-metrics';
import { shaperOf, type ShapedGlyph } from '../../fonts/shaper';
import type { GlyphsMark } from '../page-list';
import { toRounded, toRoundedDown } from '../rounding';

/** The room that upright words may take, in points. */
export interface UprightRoom {
  readonly widthPt: number;
  readonly heightPt: number;
}

/**
 * Mongolian as it is written: in columns from top to bottom, the first column at the left. Marks
 * count from the box's top left corner.
 */
export interface UprightBox {
  readonly widthPt: number;
  readonly heightPt: number;
  readonly marks: readonly GlyphsMark[];
}

/** How far letters reach to the left and to the right of the baseline of a column, in ems. */
const LEFT_OF_BASELINE = 0.18;
const RIGHT_OF_BASELINE = 0.86;
/** From one column to the next, in ems. */
const PITCH = 1.2;
/** Between two words of a column, in ems. */
const WORD_GAP = 0.3;

interface Word {
  readonly glyphs: readonly ShapedGlyph[];
  readonly text: string;
  /** In ems. */
  readonly length: number;
}

function toWord(fonts: FontBook, text: string): Word {
  const glyphs = shaperOf(fonts).shape(text);
  const length = glyphs.reduce((sum, { advance }) => sum + advance, 0) / 1000;
  return { glyphs, text, length };
}

const lengthOf = (words: readonly Word[]) =>
  words.reduce((sum, { length }) => sum + length, WORD_GAP * Math.max(0, words.length - 1));

/** Words in columns of at most a length, each column as full as it gets. */
function fillColumns(words: readonly Word[], length: number): readonly (readonly Word[])[] {
  const columns: Word[][] = [];
  for (const word of words) {
    const last = columns.at(-1);
    // Sums of the same lengths in another order differ by less than this.
    if (last && lengthOf([...last, word]) <= length + 1e-9) last.push(word);
    else columns.push([word]);
  }
  return columns;
}

/** Columns of about equal length: as many as the room asks for, and none longer than needed. */
function balance(words: readonly Word[], length: number): readonly (readonly Word[])[] {
  const count = fillColumns(words, length).length;
  const lengths = words
    .flatMap((_, from) => words.map((__, to) => lengthOf(words.slice(from, to + 1))))
    .filter((one) => one > 0 && one <= length)
    .sort((a, b) => a - b);
  const least = lengths.find((one) => fillColumns(words, one).length <= count);
  return fillColumns(words, least ?? length);
}

function toColumnMark(
  fonts: FontBook,
  words: readonly Word[],
  { sizePt, leftPt, isLast }: { sizePt: number; leftPt: number; isLast: boolean },
): GlyphsMark {
  const [space] = shaperOf(fonts).shape(' ');
  const gap = space ? [{ ...space, advance: WORD_GAP * 1000 }] : [];
  const text = words.map((word) => word.text).join(' ');
  return {
    kind: 'glyphs',
    font: MONGOLIAN_FONT,
    sizePt,
    // The space between two columns is not drawn, but it is copied.
    text: isLast ? text : `${text} `,
    x: toRounded(leftPt + LEFT_OF_BASELINE * sizePt),
    y: 0,
    turn: 90,
    glyphs: words.flatMap(({ glyphs }, index) => (index === 0 ? glyphs : [...gap, ...glyphs])),
  };
}

interface Columns {
  readonly columns: readonly (readonly Word[])[];
  readonly sizePt: number;
  readonly widthPt: number;
}

/** Part of its size to which a phrase is set down to find room; a smaller one could not be read. */
const LEAST_PART = 0.65;
const STEP = 0.05;
/** Part of the height that columns take where the phrase then still fits side by side. */
const CALM_PART = 0.6;
/** A phrase of more words is no name: it is read better where it lies. */
const MOST_WORDS = 8;

function tryColumns(words: readonly Word[], sizePt: number, room: UprightRoom): Columns | null {
  const most = room.heightPt / sizePt;
  const longest = Math.max(...words.map(({ length }) => length));
  if (longest > most) return null;
  const toColumns = (length: number): Columns => {
    const columns = balance(words, length);
    const inEms = (columns.length - 1) * PITCH + LEFT_OF_BASELINE + RIGHT_OF_BASELINE;
    return { columns, sizePt, widthPt: inEms * sizePt };
  };
  const low = toColumns(Math.max(longest, most * CALM_PART));
  const high = low.widthPt > room.widthPt ? toColumns(most) : low;
  return high.widthPt > room.widthPt ? null : high;
}

function findColumns(words: readonly Word[], sizePt: number, room: UprightRoom): Columns | null {
  for (let part = 1; part >= LEAST_PART; part -= STEP) {
    const columns = tryColumns(words, toRoundedDown(sizePt * part), room);
    if (columns) return columns;
  }
  return null;
}

/**
 * Sets a phrase upright: in one column where it is not too high for that, else in several of about
 * equal length, set smaller where that alone makes it fit. Nothing is cut.
 *
 * @param phrase - Words of Mongolian with single spaces between them.
 * @returns Null where the room is too small for it; it must lie then.
 */
export function tryUprightBox(
  fonts: FontBook,
  phrase: { readonly text: string; readonly sizePt: number },
  room: UprightRoom,
): UprightBox | null {
  const words = phrase.text.split(' ').map((word) => toWord(fonts, word));
  const set = words.length > MOST_WORDS ? null : findColumns(words, phrase.sizePt, room);
  if (!set) return null;
  const { columns, sizePt, widthPt } = set;
  return {
    widthPt,
    heightPt: Math.max(...columns.map(lengthOf)) * sizePt,
    marks: columns.map((column, index) =>
      toColumnMark(fonts, column, {
        sizePt,
        leftPt: index * PITCH * sizePt,
        isLast: index === columns.length - 1,
      }),
    ),
  };
}
