import { assertPresent } from '@shared/util/assert';

/** A stored photo's JPEG by its id. */
export type PhotoFiles = ReadonlyMap<string, Blob>;

/**
 * Photos one behind the other in one Blob. To hand 240 Blobs to a worker and to begin reading each
 * took a quarter of a second of a year's file.
 */
export interface PhotoPack {
  readonly whole: Blob;
  /** Sizes in bytes, in the order of the Blob. */
  readonly sizes: ReadonlyMap<string, number>;
}

/** What is asked for, as it crosses to the worker: with its photos in a pack. */
export type Packed<Order extends { readonly photos: PhotoFiles }> = Omit<Order, 'photos'> & {
  readonly photos: PhotoPack;
};

/** Packs the photos of an order. Copies nothing: the browser keeps a Blob of Blobs as a list. */
export function packPhotos<Order extends { readonly photos: PhotoFiles }>(
  order: Order,
): Packed<Order> {
  const { photos } = order;
  const sizes = new Map([...photos].map(([photoId, { size }]) => [photoId, size] as const));
  return { ...order, photos: { whole: new Blob([...photos.values()]), sizes } };
}

/** Photos are read together up to so many bytes. */
const PART_BYTES = 4 * 2 ** 20;

interface Part {
  readonly from: number;
  to: number;
  bytes: Promise<ArrayBuffer> | null;
}

interface Place {
  readonly part: Part;
  readonly from: number;
  readonly sizeBytes: number;
}

/** Reads photos out of a pack, with those that lie beside them. */
export class PhotoReader {
  private readonly whole: Blob;
  private readonly places = new Map<string, Place>();

  constructor({ whole, sizes }: PhotoPack) {
    this.whole = whole;
    let part: Part = { from: 0, to: 0, bytes: null };
    for (const [photoId, sizeBytes] of sizes) {
      if (part.to + sizeBytes - part.from > PART_BYTES) {
        part = { from: part.to, to: part.to, bytes: null };
      }
      this.places.set(photoId, { part, from: part.to - part.from, sizeBytes });
      part.to += sizeBytes;
    }
  }

  /** @throws {Error} If the photo is not in the pack or cannot be read. */
  async read(photoId: string): Promise<Uint8Array> {
    const { part, from, sizeBytes } = assertPresent(
      this.places.get(photoId),
      `photo ${photoId} was given`,
    );
    part.bytes ??= this.whole.slice(part.from, part.to).arrayBuffer();
    return new Uint8Array(await part.bytes, from, sizeBytes);
  }
  /**
   * Gives the memory of all that was read back at once, not when the engine next clears up: hashing
   * the file takes as much again. What was read is empty from then on.
   */
  async end(): Promise<void> {
    const parts = new Set([...this.places.values()].map(({ part }) => part));
    const reading = [...parts].flatMap(({ bytes }) => bytes ?? []);
    const read = await Promise.allSettled(reading);
    for (const one of read) if (one.status === 'fulfilled') one.value.transfer(0);
  }
}
