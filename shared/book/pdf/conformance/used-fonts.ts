import { PDFArray, PDFDict, PDFName } from 'pdf-lib';

import { dictionaryOf, nameOf, type ArchiveFile, type DrawnContent } from './archive-file';
import type { Operand } from './content-operators';

/** A font with the codes that are shown in it. */
export interface UsedFont {
  readonly font: PDFDict;
  /** The font below a Type 0 font; the font itself where it is of another type. */
  readonly descendant: PDFDict;
  readonly name: string;
  readonly codes: ReadonlySet<number>;
}

const showing = new Set(['Tj', 'TJ', "'", '"']);

function* stringsOf(operands: readonly Operand[]): Generator<Uint8Array> {
  for (const operand of operands) {
    if (typeof operand === 'number') continue;
    if ('string' in operand) yield operand.string;
    else if ('array' in operand) yield* stringsOf(operand.array);
  }
}

function addCodes(codes: Set<number>, bytes: Uint8Array, isComposite: boolean): void {
  const step = isComposite ? 2 : 1;
  for (let at = 0; at < bytes.length; at += step) {
    const first = bytes[at] ?? 0;
    codes.add(isComposite ? first * 256 + (bytes[at + 1] ?? 0) : first);
  }
}

/** Follows which font is chosen, also back out of saved states. */
function collect({ resources, operations }: DrawnContent, found: Map<PDFDict, Set<number>>): void {
  const fonts = resources ? dictionaryOf(resources, 'Font') : null;
  let current: PDFDict | null = null;
  const saved: (PDFDict | null)[] = [];
  for (const { operator, operands } of operations) {
    if (operator === 'q') saved.push(current);
    else if (operator === 'Q') current = saved.pop() ?? null;
    else if (operator === 'Tf') {
      const [name] = operands;
      const isName = typeof name === 'object' && 'name' in name;
      current = fonts && isName ? dictionaryOf(fonts, name.name) : null;
    } else if (showing.has(operator) && current) {
      const codes = found.get(current) ?? new Set<number>();
      found.set(current, codes);
      const isComposite = nameOf(current, 'Subtype') === 'Type0';
      for (const bytes of stringsOf(operands)) addCodes(codes, bytes, isComposite);
    }
  }
}

function descendantOf(font: PDFDict): PDFDict {
  const below = font.lookup(PDFName.of('DescendantFonts'));
  const first = below instanceof PDFArray ? below.lookup(0) : null;
  return first instanceof PDFDict ? first : font;
}

const found = new WeakMap<ArchiveFile, readonly UsedFont[]>();

/** The fonts that pages show text in, with the codes in use. */
export function usedFontsOf(file: ArchiveFile): readonly UsedFont[] {
  const known = found.get(file);
  if (known) return known;
  const codesByFont = new Map<PDFDict, Set<number>>();
  for (const content of file.contents) collect(content, codesByFont);
  const fonts = [...codesByFont].map(([font, codes]) => ({
    ...{ font, codes, descendant: descendantOf(font) },
    name: nameOf(font, 'BaseFont') ?? '没有名称的字体',
  }));
  found.set(file, fonts);
  return fonts;
}
