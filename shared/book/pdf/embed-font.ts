import { PDFHexString, PDFName, type PDFContext, type PDFRef } from 'pdf-lib';

import { advanceOf, type FontMetrics } from '../fonts/font-metrics';
import { sha256Hex } from '../../util/hash';

import { readCharacterMap } from './character-map';
import type { PendingObjects } from './pending-objects';
import type { CharacterCodes } from './used-characters';

/** Flags of a font descriptor (ISO 32000-1, 9.8.2): symbolic, since codes are our own. */
const SYMBOLIC = 4;
/** Stem width is asked for but used by no reader that embeds the font. */
const STEM_V = 80;

/** Six capitals before a subset's name (ISO 32000-1, 9.6.4), the same for the same bytes. */
async function toSubsetTag(font: Uint8Array<ArrayBuffer>): Promise<string> {
  const digits = await sha256Hex(font);
  return [0, 2, 4, 6, 8, 10]
    .map((at) => String.fromCharCode(65 + (parseInt(digits.slice(at, at + 2), 16) % 26)))
    .join('');
}

/** What a code draws and says; codes count from 1 in the order of rows. */
export interface CodeRow {
  readonly glyph: number;
  readonly text: string;
  /** In thousandths of an em, as the font file has it. */
  readonly width: number;
}

const hex4 = (value: number) => value.toString(16).padStart(4, '0');

function toUtf16(text: string): string {
  return Array.from({ length: text.length }, (_, index) => hex4(text.charCodeAt(index))).join('');
}

/** ToUnicode map: every code back to its text, so that search and copying find rare names. */
function toUnicodeMap(rows: readonly CodeRow[]): string {
  // The second glyph of a letter says nothing by itself; a map has no empty text for it.
  const lines = rows.flatMap(({ text }, index) =>
    text === '' ? [] : [`<${hex4(index + 1)}> <${toUtf16(text)}>`],
  );
  const blocks: string[] = [];
  for (let at = 0; at < lines.length; at += 100) {
    const part = lines.slice(at, at + 100);
    blocks.push(`${part.length} beginbfchar\n${part.join('\n')}\nendbfchar`);
  }
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
    '1 begincodespacerange <0000> <ffff> endcodespacerange',
    ...blocks,
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n');
}

/** Glyph of each code as two bytes; code 0 stays .notdef and is never used. */
function toGlyphTable(rows: readonly CodeRow[]): Uint8Array {
  const table = new Uint8Array((rows.length + 1) * 2);
  const view = new DataView(table.buffer);
  rows.forEach(({ glyph }, index) => view.setUint16((index + 1) * 2, glyph));
  return table;
}

function toRows(codes: CharacterCodes, metrics: FontMetrics, font: Uint8Array): readonly CodeRow[] {
  const glyphs = readCharacterMap(font);
  return codes.characters.map(({ drawn, text }) => {
    const codePoint = drawn.codePointAt(0) ?? 0;
    const glyph = glyphs.get(codePoint);
    if (glyph === undefined || glyph === 0) throw new Error(`subset lost the glyph of ${drawn}`);
    return { glyph, text, width: Math.round(advanceOf(metrics, codePoint) ?? 0) };
  });
}

/** The numbers of a font's objects, known before the font is. */
export interface FontRefs {
  readonly file: PDFRef;
  readonly descriptor: PDFRef;
  readonly glyphTable: PDFRef;
  readonly cidFont: PDFRef;
  readonly toUnicode: PDFRef;
  /** What pages name. */
  readonly font: PDFRef;
}

/** Gives a font's objects their numbers. */
export function reserveFont(context: PDFContext): FontRefs {
  return {
    file: context.nextRef(),
    descriptor: context.nextRef(),
    glyphTable: context.nextRef(),
    cidFont: context.nextRef(),
    toUnicode: context.nextRef(),
    font: context.nextRef(),
  };
}

/**
 * Embeds a subset font as Type 0 with TrueType outlines (ISO 32000-1, 9.7). Each used character
 * has a code of its own even where two share a glyph, so that text comes back exactly.
 *
 * @param font - Bytes of a TrueType file that holds all drawn characters.
 * @throws {Error} If a drawn character has no glyph in it: a box is never written.
 */
export async function embedFont(
  pending: PendingObjects,
  refs: FontRefs,
  metrics: FontMetrics,
  font: Uint8Array<ArrayBuffer>,
  codes: CharacterCodes,
): Promise<void> {
  await embedCodes(pending, refs, metrics, font, toRows(codes, metrics, font));
}

/** Embeds a font file in which codes draw the glyphs of their rows. */
export async function embedCodes(
  pending: PendingObjects,
  refs: FontRefs,
  metrics: FontMetrics,
  font: Uint8Array<ArrayBuffer>,
  rows: readonly CodeRow[],
): Promise<void> {
  const { context } = pending;
  pending.setStream(refs.file, font, { Length1: font.length });
  pending.setStream(refs.glyphTable, toGlyphTable(rows));
  pending.setStream(refs.toUnicode, toUnicodeMap(rows));
  const name = PDFName.of(`${await toSubsetTag(font)}+${metrics.postScriptName}`);
  const inEm = (units: number) => Math.round((units * 1000) / metrics.unitsPerEm);
  context.assign(
    refs.descriptor,
    context.obj({
      Type: 'FontDescriptor',
      FontName: name,
      Flags: SYMBOLIC,
      FontBBox: metrics.box.map(inEm),
      ItalicAngle: 0,
      Ascent: inEm(metrics.ascent),
      Descent: inEm(metrics.descent),
      CapHeight: inEm(metrics.capHeight),
      StemV: STEM_V,
      FontFile2: refs.file,
    }),
  );
  context.assign(
    refs.cidFont,
    context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: name,
      CIDSystemInfo: {
        Registry: PDFHexString.of('41646f6265'),
        Ordering: PDFHexString.of('4964656e74697479'),
        Supplement: 0,
      },
      FontDescriptor: refs.descriptor,
      DW: 1000,
      W: [1, rows.map(({ width }) => width)],
      CIDToGIDMap: refs.glyphTable,
    }),
  );
  context.assign(
    refs.font,
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [refs.cidFont],
      ToUnicode: refs.toUnicode,
    }),
  );
}
