import { PDFRawStream, type PDFContext, type PDFRef } from 'pdf-lib';

import type { Contents, Press } from './press';

type StreamFacts = Parameters<PDFContext['stream']>[1];

/**
 * Objects of a file whose bytes come later. Each has its number from the start, so that the file
 * is the same however fast its parts come.
 */
export class PendingObjects {
  readonly context: PDFContext;
  readonly press: Press;
  private readonly works: Promise<void>[] = [];

  constructor(context: PDFContext, press: Press) {
    this.context = context;
    this.press = press;
  }

  /** Adds a stream, whose contents are packed meanwhile. */
  addStream(contents: Contents, facts: StreamFacts = {}): PDFRef {
    const ref = this.context.nextRef();
    this.setStream(ref, contents, facts);
    return ref;
  }

  /** As `addStream`, under a number that was given before. */
  setStream(ref: PDFRef, contents: Contents, facts: StreamFacts = {}): void {
    const dictionary = this.context.obj({ ...facts, Filter: 'FlateDecode' });
    const packing = this.press.pack(contents);
    this.add(
      packing.then((packed) => this.context.assign(ref, PDFRawStream.of(dictionary, packed))),
    );
  }

  /** Adds work that ends with its objects in the file; it may add more. */
  add(work: Promise<void>): void {
    // Who settles meets the failure; until then it is not to be taken for one that nobody sees.
    work.catch(() => undefined);
    this.works.push(work);
  }

  /**
   * Waits until all objects are in the file.
   *
   * @throws {Error} What one of the works failed with.
   */
  async settle(): Promise<void> {
    while (this.works.length > 0) await Promise.all(this.works.splice(0));
  }
}
