import { PDFHexString, PDFName, PDFString, type PDFRef } from 'pdf-lib';

import type { NewDocument } from './new-document';
import type { PendingObjects } from './pending-objects';

/** A file within the file: the data that the pages were made from. */
export interface Attachment {
  readonly name: string;
  /** As `application/json`. */
  readonly mime: string;
  readonly bytes: Uint8Array;
  /** What it holds, in words. */
  readonly description: string;
}

function writeFile(pending: PendingObjects, file: Attachment, madeAtMs: number): PDFRef {
  const { context, press } = pending;
  const madeAt = PDFString.fromDate(new Date(madeAtMs));
  const embedded = context.nextRef();
  const embed = async () => {
    const checkSum = await press.checkSumOf(file.bytes);
    pending.setStream(embedded, file.bytes, {
      Type: 'EmbeddedFile',
      Subtype: PDFName.of(file.mime),
      Params: {
        Size: file.bytes.length,
        CheckSum: PDFHexString.of(checkSum),
        CreationDate: madeAt,
        ModDate: madeAt,
      },
    });
  };
  pending.add(embed());
  const name = PDFHexString.fromText(file.name);
  return context.register(
    context.obj({
      Type: 'Filespec',
      F: name,
      UF: name,
      Desc: PDFHexString.fromText(file.description),
      AFRelationship: 'Source',
      EF: { F: embedded, UF: embedded },
    }),
  );
}

/**
 * Attaches files to the whole document as the source of its pages (ISO 19005-3, 6.8 and annex E).
 *
 * @throws {Error} If two have the same name.
 */
export function attachFiles(
  document: NewDocument,
  pending: PendingObjects,
  files: readonly Attachment[],
  madeAtMs: number,
): void {
  if (files.length === 0) return;
  if (new Set(files.map(({ name }) => name)).size < files.length) {
    throw new Error('two attachments have the same name');
  }
  const { context, catalog } = document;
  // A name tree is sorted by the bytes of its names, which for UTF-16 is the order of code units.
  const sorted = [...files].sort((a, b) => (a.name < b.name ? -1 : 1));
  const written = sorted.map((file) => ({ file, ref: writeFile(pending, file, madeAtMs) }));
  const names = written.flatMap(({ file, ref }) => [PDFHexString.fromText(file.name), ref]);
  catalog.set(PDFName.of('Names'), context.obj({ EmbeddedFiles: { Names: names } }));
  catalog.set(PDFName.of('AF'), context.obj(written.map(({ ref }) => ref)));
}
