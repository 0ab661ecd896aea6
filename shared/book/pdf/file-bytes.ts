import {
  PDFCatalog,
  PDFName,
  PDFPageLeaf,
  PDFPageTree,
  PDFRawStream,
  type PDFContext,
  type PDFObject,
  type PDFRef,
} from 'pdf-lib';

import { sha256Hex } from '../../util/hash';

import type { NewDocument } from './new-document';
import type { Press } from './press';

/** Objects that are packed together; a reader unpacks as many to see one. */
const OBJECTS_IN_STREAM = 200;
/** Widths of the fields of a cross-reference entry, in bytes. */
const TYPE_BYTES = 1;
const PLACE_BYTES = 4;
const INDEX_BYTES = 2;
const ENTRY_BYTES = TYPE_BYTES + PLACE_BYTES + INDEX_BYTES;

/** Types of entries (ISO 32000-1, table 18). */
const FREE = 0;
const AT_OFFSET = 1;
const IN_STREAM = 2;
/** Generation of a number that is never used again. */
const LAST_GENERATION = 0xffff;

/** What an object is written in: the catalog and pages as they are, so that any tool finds them. */
const isPacked = (object: PDFObject) =>
  !(
    object instanceof PDFRawStream ||
    object instanceof PDFCatalog ||
    object instanceof PDFPageTree ||
    object instanceof PDFPageLeaf
  );

const encoder = new TextEncoder();

/** Every object's text is ASCII: what is said in words is written in hexadecimal digits. */
function toBytes(text: string): Uint8Array {
  const bytes = encoder.encode(text);
  if (bytes.length !== text.length) throw new Error('an object of the file is not in ASCII');
  return bytes;
}

function toWhole(parts: readonly Uint8Array[], sizeBytes: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(sizeBytes);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Pictures, which say nothing about the file that their names do not; they are most of its bytes. */
const isPicture = (stream: PDFRawStream) =>
  stream.dict.get(PDFName.of('Subtype')) === PDFName.of('Image');

/** Objects that are packed into one stream (ISO 32000-1, 7.5.7). */
interface ObjectStream {
  readonly objectNumbers: readonly number[];
  readonly facts: string;
  readonly packed: Uint8Array;
}

/** An object's number, and what tells its text. */
type Told = readonly [objectNumber: number, object: { readonly toString: () => string }];

async function packObjects(objects: readonly Told[], { pack }: Press): Promise<ObjectStream> {
  let places = '';
  let texts = '';
  for (const [objectNumber, object] of objects) {
    places += `${objectNumber} ${texts.length} `;
    texts += `${object.toString()}\n`;
  }
  return {
    objectNumbers: objects.map(([objectNumber]) => objectNumber),
    facts: `/Type /ObjStm\n/N ${objects.length}\n/First ${places.length}`,
    packed: await pack(toBytes(places + texts)),
  };
}

class FileWriter {
  private readonly parts: Uint8Array[] = [];
  /** Parts that tell the file from others, and their size. */
  private readonly telling: Uint8Array[] = [];
  private tellingBytes = 0;
  private readonly entries: Uint8Array;
  private readonly places: DataView;
  private sizeBytes = 0;

  constructor(objectCount: number) {
    this.entries = new Uint8Array(objectCount * ENTRY_BYTES);
    this.places = new DataView(this.entries.buffer);
    for (let number = 0; number < objectCount; number += 1) {
      this.setEntry(number, FREE, 0, number === 0 ? LAST_GENERATION : 0);
    }
  }

  add(part: Uint8Array | string, isTelling = true): void {
    const bytes = typeof part === 'string' ? toBytes(part) : part;
    this.parts.push(bytes);
    this.sizeBytes += bytes.length;
    if (!isTelling) return;
    this.telling.push(bytes);
    this.tellingBytes += bytes.length;
  }

  addObject({ objectNumber }: PDFRef, object: PDFObject): void {
    this.setEntry(objectNumber, AT_OFFSET, this.sizeBytes, 0);
    if (object instanceof PDFRawStream) {
      const { dict, contents } = object;
      const facts = dict.toString().slice(0, -'\n>>'.length);
      this.addStream(objectNumber, facts, contents, !isPicture(object));
    } else this.add(`${objectNumber} 0 obj\n${object.toString()}\nendobj\n\n`);
  }

  addObjectStream(number: number, { objectNumbers, facts, packed }: ObjectStream): void {
    objectNumbers.forEach((objectNumber, index) => {
      this.setEntry(objectNumber, IN_STREAM, number, index);
    });
    this.setEntry(number, AT_OFFSET, this.sizeBytes, 0);
    this.addStream(number, `<<\n/Filter /FlateDecode\n${facts}`, packed);
  }

  /** Ends the file with the stream that says where each object lies (ISO 32000-1, 7.5.8). */
  async end(
    number: number,
    { Root, Info }: PDFContext['trailerInfo'],
    press: Press,
  ): Promise<Uint8Array<ArrayBuffer>> {
    const start = this.sizeBytes;
    this.setEntry(number, AT_OFFSET, start, 0);
    const digest = await sha256Hex(toWhole(this.telling, this.tellingBytes));
    const id = `<${digest.slice(0, 32).toUpperCase()}>`;
    const facts = [
      `<<\n/Size ${number + 1}`,
      `/Root ${String(Root)}\n/Info ${String(Info)}\n/ID [ ${id} ${id} ]`,
      '/Filter /FlateDecode\n/Type /XRef',
      `/W [ ${TYPE_BYTES} ${PLACE_BYTES} ${INDEX_BYTES} ]`,
    ].join('\n');
    this.addStream(number, facts, await press.pack(this.entries));
    this.add(`startxref\n${start}\n%%EOF`);
    press.rest?.();
    return toWhole(this.parts, this.sizeBytes);
  }

  private addStream(
    number: number,
    openDictionary: string,
    contents: Uint8Array,
    isTelling = true,
  ): void {
    this.add(`${number} 0 obj\n${openDictionary}\n/Length ${contents.length}\n>>\nstream\n`);
    this.add(contents, isTelling);
    this.add('\nendstream\nendobj\n\n');
  }

  private setEntry(number: number, type: number, place: number, index: number): void {
    const at = number * ENTRY_BYTES;
    this.places.setUint8(at, type);
    this.places.setUint32(at + TYPE_BYTES, place);
    this.places.setUint16(at + TYPE_BYTES + PLACE_BYTES, index);
  }
}

/**
 * Writes the objects of a new document as a file. Does what the library's own `save` does for a
 * document without forms, which looks through all entries again for each of 20 000 objects. The
 * file's identifier comes from its content, so the same content makes the same file.
 *
 * @throws {Error} If an object's text is not in ASCII.
 */
export async function toFileBytes(
  { context, texts }: NewDocument,
  press: Press,
): Promise<Uint8Array<ArrayBuffer>> {
  const objects = context.enumerateIndirectObjects();
  const packed: readonly Told[] = [
    ...objects.flatMap(([ref, object]): readonly Told[] =>
      isPacked(object) ? [[ref.objectNumber, object]] : [],
    ),
    ...texts,
  ];
  const streamCount = Math.ceil(packed.length / OBJECTS_IN_STREAM);
  const packing = Array.from({ length: streamCount }, (_, index) => {
    const from = index * OBJECTS_IN_STREAM;
    return packObjects(packed.slice(from, from + OBJECTS_IN_STREAM), press);
  });
  const streams = await Promise.all(packing);
  const firstStream = context.largestObjectNumber + 1;
  const writer = new FileWriter(firstStream + streamCount + 1);
  // Four bytes over 127 tell programs that the file is no text (ISO 32000-1, 7.5.2).
  writer.add('%PDF-1.7\n%');
  writer.add(Uint8Array.of(0x81, 0x81, 0x81, 0x81, 0x0a, 0x0a));
  for (const [ref, object] of objects) if (!isPacked(object)) writer.addObject(ref, object);
  streams.forEach((stream, index) => writer.addObjectStream(firstStream + index, stream));
  return writer.end(firstStream + streamCount, context.trailerInfo, press);
}
