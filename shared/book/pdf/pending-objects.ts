import { PDFRawStream, type PDFContext, type PDFRef } from 'pdf-lib';

import type { Press } from './press';

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

  /** Adds a stream, whose contents are packed meanwhile: bytes, or a text in ASCII. */
  addStream(contents: Uint8Array | string, facts: StreamFacts = {}): PDFRef {
    const ref = this.context.nextRef();
    this.add(this.setStream(ref, contents, facts));
    return ref;
  }

  /** As `addStream`, under a number that was given before; done when it is in the file. */
  async setStream(
    ref: PDFRef,
    contents: Uint8Array | string,
    facts: StreamFacts = {},
  ): Promise<void> {
    const dictionary = this.context.obj({ ...facts, Filter: 'FlateDecode' });
    const packed = await this.press.pack(contents);
    this.context.assign(ref, PDFRawStream.of(dictionary, packed));
  }

  /** Adds work that ends with its objects in the file. */
  add(work: Promise<void>): void {
    // Who settles meets the failure; until then it is not to be taken for one that nobody sees.
    work.catch(() => undefined);
    this.works.push(work);
  }

  /**
   * Waits until all objects are in the file; none may be added meanwhile.
   *
   * @throws {Error} What the first of the works failed with.
   */
  async settle(): Promise<void> {
    await Promise.all(this.works);
  }
}
