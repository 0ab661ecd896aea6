import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFStream,
  type PDFDocument,
  type PDFObject,
} from 'pdf-lib';

export const name = (text: string) => PDFName.of(text);

/** All dictionaries of indirect objects, those of streams included. */
const dictionaries = ({ context }: PDFDocument): readonly PDFDict[] =>
  context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (object instanceof PDFStream) return [object.dict];
    return object instanceof PDFDict ? [object] : [];
  });

export function findDictionary(document: PDFDocument, entry: string, value: string): PDFDict {
  const found = dictionaries(document).find((one) => String(one.get(name(entry))) === value);
  if (!found) throw new Error(`no ${entry} ${value}`);
  return found;
}

export const firstFont = (document: PDFDocument) => findDictionary(document, 'Subtype', '/Type0');
export const firstDescendant = (document: PDFDocument) =>
  firstFont(document).lookup(name('DescendantFonts'), PDFArray).lookup(0, PDFDict);
export const firstDescriptor = (document: PDFDocument) =>
  firstDescendant(document).lookup(name('FontDescriptor'), PDFDict);
export const firstImage = (document: PDFDocument) => findDictionary(document, 'Subtype', '/Image');
export const firstFile = (document: PDFDocument) => findDictionary(document, 'Type', '/Filespec');
export const firstEmbedded = (document: PDFDocument) =>
  findDictionary(document, 'Type', '/EmbeddedFile');
export const firstLink = (document: PDFDocument) => findDictionary(document, 'Subtype', '/Link');

function readText(stream: PDFObject | undefined): string {
  if (!(stream instanceof PDFRawStream)) throw new Error('no stream');
  return new TextDecoder('latin1').decode(decodePDFRawStream(stream).decode());
}

/** Puts another stream in the place of one, its text changed. */
export function rewrite(holder: PDFDict, entry: string, change: (text: string) => string): void {
  const stream = holder.lookup(name(entry));
  const changed = change(readText(stream));
  const bytes = Uint8Array.from(changed, (letter) => letter.charCodeAt(0));
  const kept = stream instanceof PDFStream ? stream.dict : null;
  const rest = (kept?.entries() ?? []).filter(
    ([key]) => !['/Filter', '/Length', '/DecodeParms'].includes(String(key)),
  );
  const made = holder.context.stream(bytes);
  for (const [key, value] of rest) made.dict.set(key, value);
  holder.set(name(entry), holder.context.register(made));
}

export const rewriteXmp = (document: PDFDocument, change: (text: string) => string) =>
  rewrite(document.catalog, 'Metadata', change);
export const rewritePage = (
  document: PDFDocument,
  index: number,
  change: (text: string) => string,
) => rewrite(document.getPage(index).node, 'Contents', change);

export const without =
  (entry: string, find: (document: PDFDocument) => PDFDict) =>
  (document: PDFDocument): void => {
    find(document).delete(name(entry));
  };

export const having =
  (find: (document: PDFDocument) => PDFDict, entry: string, value: unknown) =>
  (document: PDFDocument): void => {
    find(document).set(name(entry), document.context.obj(value as never));
  };

export const catalogOf = ({ catalog }: PDFDocument): PDFDict => catalog;

/** Replaces the font program by one whose outlines are gone, all else intact. */
export function loseOutlines(document: PDFDocument): void {
  const descriptor = firstDescriptor(document);
  const stream = descriptor.lookup(name('FontFile2'));
  if (!(stream instanceof PDFRawStream)) throw new Error('no font file');
  const font = Uint8Array.from(decodePDFRawStream(stream).decode());
  const view = new DataView(font.buffer);
  for (let entry = 12; entry < 12 + view.getUint16(4) * 16; entry += 16) {
    const tag = new TextDecoder().decode(font.subarray(entry, entry + 4));
    const [start, length] = [view.getUint32(entry + 8), view.getUint32(entry + 12)];
    if (tag === 'loca') font.fill(0, start, start + length);
  }
  const lost = document.context.flateStream(font, { Length1: font.length });
  descriptor.set(name('FontFile2'), document.context.register(lost));
}

export function useUndefinedGlyph(document: PDFDocument): void {
  const width = firstDescendant(document).lookup(name('W'), PDFArray).lookup(1, PDFArray);
  rewrite(
    firstDescendant(document),
    'CIDToGIDMap',
    (map) => `${map.slice(0, 2)}\0\0${map.slice(4)}`,
  );
  // The widths go with the glyph, so that nothing but the glyph is wrong.
  width.set(0, PDFNumber.of(1000));
}

export function squeezeByLzw(document: PDFDocument): void {
  // A clear code, no data and the end (ISO 32000-1, 7.4.4.2): nobody refers to the stream.
  const bytes = Uint8Array.from([0x80, 0x40, 0x40]);
  document.context.register(document.context.stream(bytes, { Filter: 'LZWDecode' }));
}

/** An annotation that is right but for its kind: printed, and in the structure. */
export function addAnnotation(document: PDFDocument, entries: Record<string, unknown>): void {
  const { context } = document;
  const link = firstLink(document);
  const annotation = context.obj({ Type: 'Annot', Rect: [0, 0, 9, 9], F: 4, ...entries } as never);
  if (!(annotation instanceof PDFDict)) throw new Error('no dictionary');
  const parent = link.get(name('StructParent'));
  if (parent) annotation.set(name('StructParent'), parent);
  document.getPage(1).node.lookup(name('Annots'), PDFArray).push(context.register(annotation));
}
