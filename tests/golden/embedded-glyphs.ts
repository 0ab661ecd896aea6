import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFRawStream,
  type PDFContext,
} from 'pdf-lib';

/** What a code of an embedded font says and which glyph draws it. */
export interface EmbeddedGlyph {
  /** Font key under which pages use the font, as `kai`. */
  readonly font: string;
  readonly text: string;
  readonly glyph: number;
  /** Whether the glyph has an outline in the embedded file; a space has none. */
  readonly hasOutline: boolean;
}

function readStream(context: PDFContext, dict: PDFDict, key: string): Uint8Array {
  const stream = context.lookup(dict.get(PDFName.of(key)));
  if (!(stream instanceof PDFRawStream)) throw new Error(`${key} is no stream`);
  return decodePDFRawStream(stream).decode();
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.length);

function findTable(font: DataView, tag: string): number {
  for (let entry = 12; entry < 12 + font.getUint16(4) * 16; entry += 16) {
    const name = [0, 1, 2, 3].map((at) => String.fromCharCode(font.getUint8(entry + at))).join('');
    if (name === tag) return font.getUint32(entry + 8);
  }
  throw new Error(`no table ${tag}`);
}

/** Whether `loca` gives a glyph any bytes in `glyf` (OpenType; the format stands in `head`). */
function toOutlineCheck(file: Uint8Array): (glyph: number) => boolean {
  const font = viewOf(file);
  const isLong = font.getInt16(findTable(font, 'head') + 50) === 1;
  const count = font.getUint16(findTable(font, 'maxp') + 4);
  const loca = findTable(font, 'loca');
  const offsetOf = (glyph: number) =>
    isLong ? font.getUint32(loca + glyph * 4) : font.getUint16(loca + glyph * 2);
  return (glyph) => glyph < count && offsetOf(glyph + 1) > offsetOf(glyph);
}

/** Texts by code, out of the lines of a ToUnicode map. */
function readUnicodeMap(map: Uint8Array): readonly (readonly [number, string])[] {
  const lines = new TextDecoder().decode(map).matchAll(/^<([0-9a-f]{4})> <([0-9a-f]+)>$/gm);
  return [...lines].map(([, code = '', units = '']) => [
    parseInt(code, 16),
    String.fromCharCode(...(units.match(/.{4}/g) ?? []).map((unit) => parseInt(unit, 16))),
  ]);
}

function readFont(context: PDFContext, key: string, font: PDFDict): readonly EmbeddedGlyph[] {
  const [descendant] = font.lookup(PDFName.of('DescendantFonts'), PDFArray).asArray();
  const cidFont = context.lookup(descendant, PDFDict);
  const descriptor = cidFont.lookup(PDFName.of('FontDescriptor'), PDFDict);
  const glyphs = viewOf(readStream(context, cidFont, 'CIDToGIDMap'));
  const hasOutline = toOutlineCheck(readStream(context, descriptor, 'FontFile2'));
  return readUnicodeMap(readStream(context, font, 'ToUnicode')).map(([code, text]) => {
    const glyph = glyphs.getUint16(code * 2);
    return { font: key, text, glyph, hasOutline: hasOutline(glyph) };
  });
}

/** Every character that the fonts of a file can draw, as the file itself tells it. */
export async function readEmbeddedGlyphs(pdf: Uint8Array): Promise<readonly EmbeddedGlyph[]> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const fonts = new Map<string, PDFDict>();
  for (const page of document.getPages()) {
    const dict = page.node.Resources()?.lookupMaybe(PDFName.of('Font'), PDFDict);
    for (const [name, ref] of dict?.entries() ?? []) {
      fonts.set(name.decodeText(), document.context.lookup(ref, PDFDict));
    }
  }
  return [...fonts].flatMap(([key, font]) => readFont(document.context, key, font));
}
