import type { FontBook } from '../fonts/font-metrics';
import { splitScripts } from '../fonts/mongolian-text';
import { toPrintableLine } from '../fonts/printable-text';
import { shaperOf, type ShapedGlyph } from '../fonts/shaper';
import { classOf, isAllowedBetween } from '../layout/text/character-class';

/**
 * A piece of a column that is read from top to bottom and never cut: a character upright, two
 * digits or letters side by side (纵中横), or a word of Mongolian, which runs down the page anyway.
 */
export interface VerticalUnit {
  readonly text: string;
  /** What is drawn where it differs: marks have other forms in a column. */
  readonly drawn: string;
  /** Way down the column, in ems. */
  readonly lengthEm: number;
  /** Of a word of Mongolian. */
  readonly glyphs?: readonly ShapedGlyph[];
}

/** Forms of marks for columns: U+FE10–FE12 and U+FE30–FE48, which the bundled 宋 has all of. */
const verticalForms: ReadonlyMap<string, string> = new Map(
  [
    ...[
      '（︵',
      '）︶',
      '｛︷',
      '｝︸',
      '〔︹',
      '〕︺',
      '【︻',
      '】︼',
      '《︽',
      '》︾',
      '〈︿',
      '〉﹀',
    ],
    ...['「﹁', '」﹂', '『﹃', '』﹄', '［﹇', '］﹈', '(︵', ')︶', '[﹇', ']﹈', '“﹃', '”﹄'],
    ...['‘﹁', '’﹂', '—︱', '–︱', '-︱', '－︱', '～︱', '~︱', '…︙', '，︐', '、︑', '。︒'],
  ].map((pair): [string, string] => {
    const [mark = '', form = ''] = Array.from(pair);
    return [mark, form];
  }),
);

const SPACE_EM = 0.5;
/** The dot between parts of a name, and Latin letters, are lower than a character. */
const DOT_EM = 0.6;
const WORD_GAP_EM = 0.3;

/** Two letters or digits that stand alone share the room of one character; more stand one by one. */
const sideBySide = /(?<![\dA-Za-z])[\dA-Za-z]{2}(?![\dA-Za-z])|[\s\S]/gu;

function toUnit(text: string): VerticalUnit {
  const lengthEm = /^\s$/u.test(text) && text !== '\u3000' ? SPACE_EM : text === '·' ? DOT_EM : 1;
  return { text, drawn: verticalForms.get(text) ?? text, lengthEm };
}

function toWord(fonts: FontBook, text: string): VerticalUnit {
  const glyphs = shaperOf(fonts).shape(text);
  const advance = glyphs.reduce((sum, glyph) => sum + glyph.advance, 0);
  return { text, drawn: text, lengthEm: advance / 1000 + WORD_GAP_EM, glyphs };
}

/**
 * Parts a text into the pieces of a column.
 *
 * @throws {Error} If it has Mongolian and the fonts came without a shaper.
 */
export function toVerticalUnits(fonts: FontBook, text: string): readonly VerticalUnit[] {
  return splitScripts(toPrintableLine(text).trim(), 'word').flatMap((part) =>
    part.isMongolian
      ? [toWord(fonts, part.text)]
      : (part.text.match(sideBySide) ?? []).map((piece) => toUnit(piece)),
  );
}

/** Length of a column in ems. */
export function lengthOf(units: readonly VerticalUnit[]): number {
  return units.reduce((sum, { lengthEm }) => sum + lengthEm, 0);
}

const isSpace = ({ text }: VerticalUnit) => /^\s$/u.test(text);

function mayBreak(previous: VerticalUnit, next: VerticalUnit): boolean {
  const last = Array.from(previous.text).at(-1) ?? '';
  const first = Array.from(next.text)[0] ?? '';
  return isAllowedBetween(
    { character: last, class: classOf(last) },
    { character: first, class: classOf(first) },
  );
}

/** Columns of at most a length, each as full as it gets without a break against 禁则. */
function fill(units: readonly VerticalUnit[], most: number): readonly (readonly VerticalUnit[])[] {
  const columns: VerticalUnit[][] = [];
  for (const unit of units) {
    const column = columns.at(-1);
    const last = column?.at(-1);
    if (isSpace(unit) && !last) continue;
    const fits = column && lengthOf([...column, unit]) <= most + 1e-9;
    if (column && last && (fits || !mayBreak(last, unit))) column.push(unit);
    else if (!isSpace(unit)) columns.push([unit]);
  }
  return columns;
}

/** Steps by which a column is lengthened in search of the shortest that does, in ems. */
const STEP_EM = 0.25;

/**
 * Parts units into so many columns of about equal length, so that none is one lonely character.
 *
 * @returns Fewer columns where there is too little text.
 */
export function toColumns(
  units: readonly VerticalUnit[],
  count: number,
): readonly (readonly VerticalUnit[])[] {
  const whole = lengthOf(units);
  for (let most = whole / count; most < whole; most += STEP_EM) {
    const columns = fill(units, most);
    if (columns.length <= count) return columns;
  }
  return fill(units, whole);
}
