import { DocumentBlock, NOWHERE, type SoughtInBlock } from './document-block';
import { placeCount } from './find-place';
import { compareIndexed, type IndexedDocument } from './indexed-document';

/** How many documents have all words, and the wanted ones of them. */
export interface Found {
  readonly total: number;
  readonly wanted: readonly IndexedDocument[];
}

/** Documents in the order of `compareIndexed`, in blocks: a change lays only its own block anew. */
export class DocumentShelf {
  private readonly blocks: DocumentBlock[] = [];
  private readonly mostPerBlock: number;

  constructor(mostPerBlock: number) {
    this.mostPerBlock = mostPerBlock;
  }

  put(document: IndexedDocument): void {
    const place = this.blockFor(document);
    const block = this.blocks[place];
    if (!block) {
      this.blocks.push(new DocumentBlock([document]));
      return;
    }
    block.put(document);
    if (block.size > this.mostPerBlock) this.blocks.splice(place + 1, 0, block.split());
  }

  remove(document: IndexedDocument): void {
    const place = this.blockFor(document);
    const block = this.blocks[place];
    block?.remove(document);
    if (block?.size === 0) this.blocks.splice(place, 1);
  }

  /** Lays out what has changed, so that the next search need not. */
  prepare(): void {
    for (const block of this.blocks) block.prepare();
  }

  /** By the place of the word that stands least well, then in order; all words must be found. */
  find(soughts: readonly SoughtInBlock[], from: number, count: number): Found {
    const totals = new Uint32Array(placeCount);
    const kept: readonly IndexedDocument[][] = Array.from({ length: placeCount }, () => []);
    if (soughts.length === 0) return { total: 0, wanted: [] };
    const [worst, one] = [this.toPlaces(), this.toPlaces()];
    for (const block of this.blocks) {
      if (!findWorst(block, soughts, worst, one)) continue;
      for (let index = 0; index < block.size; index += 1) {
        const place = worst[index] ?? NOWHERE;
        if (place === NOWHERE) continue;
        const before = totals[place] ?? 0;
        totals[place] = before + 1;
        // More than these of one place are never wanted; they only count.
        if (before < from + count) kept[place]?.push(block.at(index));
      }
    }
    return {
      total: totals.reduce((sum, each) => sum + each, 0),
      wanted: kept.flat().slice(from, from + count),
    };
  }

  private toPlaces(): Uint8Array {
    return new Uint8Array(this.mostPerBlock + 1);
  }

  /** The block in which a document is, or into which it belongs. */
  private blockFor(document: IndexedDocument): number {
    let low = 0;
    let high = this.blocks.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      const block = this.blocks[middle];
      if (block && compareIndexed(block.at(block.size - 1), document) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** False as soon as no document of the block can have all words. */
function findWorst(
  block: DocumentBlock,
  soughts: readonly SoughtInBlock[],
  worst: Uint8Array,
  one: Uint8Array,
): boolean {
  for (const [number, sought] of soughts.entries()) {
    block.findPlaces(sought, number === 0 ? worst : one);
    let hasAny = false;
    for (let index = 0; index < block.size; index += 1) {
      if (number > 0) worst[index] = Math.max(worst[index] ?? 0, one[index] ?? 0);
      if (worst[index] !== NOWHERE) hasAny = true;
    }
    if (!hasAny) return false;
  }
  return true;
}
