import type { FontKey } from '../fonts/font-key';
import type {
  CodeMark,
  GlyphsMark,
  LineMark,
  Mark,
  Page,
  TextMark,
  TypeMark,
} from '../layout/page-list';

import type { CodeForms } from './code-forms';
import { number } from './content-values';
import { writeGlyphs } from './glyphs-content';
import { MarkedContent, type MarkedPiece } from './marked-content';
import type { GlyphFont } from './embed-glyphs';
import { continues, writeText, type TextInk } from './text-content';

interface Ink extends TextInk {
  readonly glyphFonts: ReadonlyMap<FontKey, GlyphFont>;
  readonly codes: Pick<CodeForms, 'nameOf'>;
}

function writeShaped(mark: GlyphsMark, { glyphFonts, pageHeightPt }: Ink): string {
  const font = glyphFonts.get(mark.font);
  if (!font) throw new Error(`font ${mark.font} is not embedded`);
  return writeGlyphs(mark, font, pageHeightPt);
}

function writeLines(marks: readonly TypeMark[], ink: Ink): string {
  const lines: (TextMark[] | GlyphsMark)[] = [];
  for (const mark of marks) {
    const line = lines.at(-1);
    const last = Array.isArray(line) ? line.at(-1) : undefined;
    if (mark.kind === 'glyphs') lines.push(mark);
    else if (Array.isArray(line) && last && continues(last, mark)) line.push(mark);
    else lines.push([mark]);
  }
  return lines
    .map((line) => (Array.isArray(line) ? writeText(line, ink) : writeShaped(line, ink)))
    .join('');
}

function writeLine(line: LineMark, height: number): string {
  const from = `${number(line.x1)} ${number(height - line.y1)} m`;
  return `${number(line.widthPt)} w ${from} ${number(line.x2)} ${number(height - line.y2)} l S\n`;
}

function writeCode({ x, y, sizePt, text }: CodeMark, { codes, pageHeightPt }: Ink): string {
  const size = number(sizePt);
  const place = `${number(x)} ${number(pageHeightPt - y - sizePt)}`;
  return `q ${size} 0 0 ${size} ${place} cm /${codes.nameOf(text)} Do Q\n`;
}

function writeShape(mark: Exclude<Mark, TypeMark>, ink: Ink): string {
  const height = ink.pageHeightPt;
  if (mark.kind === 'line') return writeLine(mark, height);
  if (mark.kind === 'code') return writeCode(mark, ink);
  const y = number(height - mark.y - mark.height);
  if (mark.kind === 'rect') {
    return `${number(mark.x)} ${y} ${number(mark.width)} ${number(mark.height)} re f\n`;
  }
  const size = `${number(mark.width)} 0 0 ${number(mark.height)}`;
  return `q ${size} ${number(mark.x)} ${y} cm /${toImageName(mark.photoId)} Do Q\n`;
}

/** Name of a photo among a page's resources. */
export function toImageName(photoId: string): string {
  return `photo-${photoId}`;
}

/** A page's content stream, and what its marked pieces are, by their numbers. */
export interface PageContent {
  readonly content: string;
  readonly pieces: readonly MarkedPiece[];
}

/**
 * Writes shapes and photos first, then text.
 *
 * @param isTagged - Whether the file tells what its marks are; what has no tag is then an artifact.
 */
export function writePageContent(page: Page, ink: Ink, isTagged: boolean): PageContent {
  const marked = new MarkedContent(page, isTagged);
  const isType = (mark: Mark): mark is TypeMark => mark.kind === 'text' || mark.kind === 'glyphs';
  const texts = page.marks.filter(isType);
  const shapes = page.marks.filter((mark) => !isType(mark));
  const drawn = marked.write(shapes, (group) =>
    group.map((mark) => writeShape(mark, ink)).join(''),
  );
  const written = marked.write(texts, (group) => writeLines(group, ink));
  const content = drawn + (written === '' ? '' : `BT\n${written}ET\n`);
  return { content, pieces: marked.pieces };
}
