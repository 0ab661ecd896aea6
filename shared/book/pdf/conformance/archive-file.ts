import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFRawStream,
  PDFStream,
  type PDFObject,
  type PDFRef,
} from 'pdf-lib';

import { readOperations, type Operation } from './content-operators';

/** A dictionary with the number of the object that it lies in. */
export interface PlacedDictionary {
  readonly object: number;
  readonly dictionary: PDFDict;
}

/** A page or form with what it draws. */
export interface DrawnContent {
  /** How a fault names it, as 第3页. */
  readonly name: string;
  readonly resources: PDFDict | null;
  readonly operations: readonly Operation[];
}

/** A file, taken apart for its requirements to be looked at. */
export interface ArchiveFile {
  readonly bytes: Uint8Array;
  readonly document: PDFDocument;
  readonly catalog: PDFDict;
  readonly objects: readonly (readonly [PDFRef, PDFObject])[];
  /** All of them, also those within others and those of streams. */
  readonly dictionaries: readonly PlacedDictionary[];
  readonly pages: readonly DrawnContent[];
  /** Pages, and forms that pages draw. */
  readonly contents: readonly DrawnContent[];
}

/** Bytes of a stream without its filters; null where there is none or it cannot be decoded. */
export function readStream(object: PDFObject | undefined): Uint8Array<ArrayBuffer> | null {
  if (!(object instanceof PDFRawStream)) return null;
  try {
    return Uint8Array.from(decodePDFRawStream(object).decode());
  } catch {
    // A filter that is forbidden or broken is told by the requirement on filters.
    return null;
  }
}

/** A name's text without its slash; null where the entry is absent or something else. */
export function nameOf(dictionary: PDFDict, key: string): string | null {
  const value = dictionary.lookup(PDFName.of(key));
  return value instanceof PDFName ? value.decodeText() : null;
}

/** The dictionary below an entry, a stream's included. */
export function dictionaryOf(dictionary: PDFDict, key: string): PDFDict | null {
  const value = dictionary.lookup(PDFName.of(key));
  if (value instanceof PDFStream) return value.dict;
  return value instanceof PDFDict ? value : null;
}

/** Items of an array, looked up; none where the entry is absent or something else. */
export function itemsOf(dictionary: PDFDict, key: string): readonly (PDFObject | undefined)[] {
  const value = dictionary.lookup(PDFName.of(key));
  if (!(value instanceof PDFArray)) return [];
  return Array.from({ length: value.size() }, (_, index) => value.lookup(index));
}

function collectDictionaries(value: PDFObject, object: number, into: PlacedDictionary[]): void {
  if (value instanceof PDFStream) collectDictionaries(value.dict, object, into);
  else if (value instanceof PDFDict) {
    into.push({ object, dictionary: value });
    for (const inner of value.values()) collectDictionaries(inner, object, into);
  } else if (value instanceof PDFArray) {
    for (const inner of value.asArray()) collectDictionaries(inner, object, into);
  }
}

function readContents(page: PDFDict): Uint8Array {
  const contents = page.lookup(PDFName.of('Contents'));
  const streams = contents instanceof PDFArray ? itemsOf(page, 'Contents') : [contents];
  const parts = streams.map((stream) => readStream(stream) ?? new Uint8Array());
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length + 1, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    // Streams of one page are joined as if by a line end.
    whole[at + part.length] = 10;
    at += part.length + 1;
  }
  return whole;
}

function toPages(document: PDFDocument): readonly DrawnContent[] {
  return document.getPages().map(({ node }, index) => ({
    name: `第${index + 1}页`,
    resources: node.Resources() ?? null,
    operations: readOperations(readContents(node)),
  }));
}

function toForms(objects: ArchiveFile['objects']): readonly DrawnContent[] {
  return objects.flatMap(([ref, object]) => {
    if (!(object instanceof PDFRawStream) || nameOf(object.dict, 'Subtype') !== 'Form') return [];
    const operations = readOperations(readStream(object) ?? new Uint8Array());
    const resources = dictionaryOf(object.dict, 'Resources');
    return [{ name: `对象${ref.objectNumber}`, resources, operations }];
  });
}

/**
 * Takes a file apart. Encrypted ones are taken as they are, since encryption is itself a fault.
 *
 * @throws {Error} If the bytes are no PDF.
 */
export async function openArchive(bytes: Uint8Array): Promise<ArchiveFile> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false, ignoreEncryption: true });
  const objects = document.context.enumerateIndirectObjects();
  const dictionaries: PlacedDictionary[] = [];
  for (const [ref, object] of objects) {
    collectDictionaries(object, ref.objectNumber, dictionaries);
  }
  const pages = toPages(document);
  const contents = [...pages, ...toForms(objects)];
  return { bytes, document, catalog: document.catalog, objects, dictionaries, pages, contents };
}
