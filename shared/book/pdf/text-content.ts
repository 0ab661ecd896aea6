import { assertPresent } from '../../util/assert';
import { visitCodePoints } from '../../util/code-points';
import type { FontKey } from '../fonts/font-key';
import type { TextMark } from '../layout/page-list';

import { number, toUtf16Hex } from './content-values';
import type { Letter, Letters } from './letters';

/** What text is written with. */
export interface TextInk {
  readonly letters: ReadonlyMap<FontKey, Letters>;
  readonly pageHeightPt: number;
}

/**
 * A step wider or narrower than its character by more than this part of an em may be read as a
 * space; such places carry the true text with them. Readers split words from 0.1 em on.
 */
const READ_AS_SPACE = 80;

interface Step {
  readonly letter: Letter;
  readonly text: string;
  readonly mark: TextMark;
  /** Difference between the way to the next character and the character's own width. */
  readonly extra: number;
  readonly startsRun: boolean;
}

function lettersOf({ letters }: TextInk, font: FontKey): Letters {
  return assertPresent(letters.get(font), `font ${font} is embedded`);
}

function addSteps(steps: Step[], mark: TextMark, ink: TextInk): void {
  const letters = lettersOf(ink, mark.font);
  const drawn = mark.drawn === undefined ? null : Array.from(mark.drawn);
  let index = 0;
  for (const text of mark.text) {
    const letter = letters.find(drawn?.[index] ?? text, text);
    const extra = (mark.advances[index] ?? letter.width) - letter.width;
    steps.push({ letter, text, mark, extra, startsRun: index === 0 });
    index += 1;
  }
}

function toSteps(marks: readonly TextMark[], ink: TextInk): readonly Step[] {
  const steps: Step[] = [];
  for (const mark of marks) addSteps(steps, mark, ink);
  return steps;
}

/** Runs that continue one another on a baseline, so that text may be told across fonts. */
export function continues(previous: TextMark, next: TextMark): boolean {
  const width = previous.advances.reduce((sum, advance) => sum + advance, 0);
  const end = previous.x + (width * previous.sizePt) / 1000;
  return previous.y === next.y && Math.abs(next.x - end) < 0.2;
}

/** Shows characters of one run; the steps between them are part of the array. */
function showText(steps: readonly Step[]): string {
  let out = '[<';
  let extra = 0;
  for (const step of steps) {
    if (extra !== 0) out += `>${-extra}<`;
    out += step.letter.hex;
    extra = step.extra;
  }
  return `${out}> ${-extra}] TJ\n`;
}

function startRun({ font, sizePt, x, y }: TextMark, pageHeightPt: number): string {
  return `/${font} ${number(sizePt)} Tf 1 0 0 1 ${number(x)} ${number(pageHeightPt - y)} Tm\n`;
}

/**
 * A run without steps that may be read as spaces; null where there are some. Most of a book's
 * 200 000 characters stand in such runs: they need no step of their own, as `LineWriter` makes.
 */
function tryPlainRun(mark: TextMark, ink: TextInk): string | null {
  if (mark.drawn !== undefined) return null;
  const letters = lettersOf(ink, mark.font);
  let out = '[<';
  let extra = 0;
  let widest = 0;
  let index = 0;
  visitCodePoints(mark.text, (codePoint) => {
    const letter = letters.at(codePoint);
    if (extra !== 0) out += `>${-extra}<`;
    out += letter.hex;
    extra = (mark.advances[index] ?? letter.width) - letter.width;
    widest = Math.max(widest, Math.abs(extra));
    index += 1;
  });
  if (widest > READ_AS_SPACE) return null;
  return `${startRun(mark, ink.pageHeightPt)}${out}> ${-extra}] TJ\n`;
}

function tryPlainLine(marks: readonly TextMark[], ink: TextInk): string | null {
  let out = '';
  for (const mark of marks) {
    const run = tryPlainRun(mark, ink);
    if (run === null) return null;
    out += run;
  }
  return out;
}

class LineWriter {
  private out = '';
  private run: Step[] = [];
  private said: Step[] = [];
  private readonly pageHeightPt: number;

  constructor(pageHeightPt: number) {
    this.pageHeightPt = pageHeightPt;
  }

  private flushRun(): void {
    if (this.run.length > 0) this.out += showText(this.run);
    this.run = [];
  }

  private startRun({ mark }: Step): void {
    this.flushRun();
    this.out += startRun(mark, this.pageHeightPt);
  }

  write(steps: readonly Step[]): string {
    steps.forEach((step, index) => {
      const previous = steps[index - 1];
      const isApart = previous !== undefined && Math.abs(previous.extra) > READ_AS_SPACE;
      const opensSaying =
        !isApart && Math.abs(step.extra) > READ_AS_SPACE && index < steps.length - 1;
      if (!isApart && this.said.length > 0) this.endSaying();
      if (opensSaying) {
        this.flushRun();
        this.out += `/Span << /ActualText ${toUtf16Hex(this.sayFrom(steps, index))} >> BDC\n`;
      }
      if (opensSaying || (isApart && this.said.length > 0)) this.said.push(step);
      if (step.startsRun) this.startRun(step);
      this.run.push(step);
    });
    if (this.said.length > 0) this.endSaying();
    this.flushRun();
    return this.out;
  }

  private endSaying(): void {
    this.flushRun();
    this.out += 'EMC\n';
    this.said = [];
  }

  /** The characters from a wide step on, up to the one after the last wide step in a row. */
  private sayFrom(steps: readonly Step[], from: number): string {
    let text = '';
    for (const [index, step] of steps.slice(from).entries()) {
      text += step.text;
      if (Math.abs(step.extra) <= READ_AS_SPACE || from + index === steps.length - 1) break;
    }
    return text;
  }
}

/**
 * Writes marks that continue one another on a baseline, within a text object.
 *
 * @throws {Error} If a font or a character was not embedded.
 */
export function writeText(line: readonly TextMark[], ink: TextInk): string {
  return tryPlainLine(line, ink) ?? new LineWriter(ink.pageHeightPt).write(toSteps(line, ink));
}
