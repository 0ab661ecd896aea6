import { join } from 'node:path';

import type { Disk, DiskFile } from './disk';

const namePattern = /^(\d{6})\.journal$/;

export function toSegmentName(number: number): string {
  return `${String(number).padStart(6, '0')}.journal`;
}

/** The number in a segment's name; null for any other file. */
export function trySegmentNumber(name: string): number | null {
  const digits = namePattern.exec(name)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** What becomes of a segment that is no longer needed: a damaged one is kept under another name. */
export type Retirement = 'remove' | 'set-aside';

/**
 * One file of a journal. It is opened at the first read and closed when nobody reads it any
 * more; a removal waits for the last reader.
 */
export class Segment {
  readonly number: number;
  readonly path: string;
  readonly #disk: Disk;
  #file: Promise<DiskFile> | null = null;
  #readers = 0;
  #retirement: Retirement | null = null;

  constructor(disk: Disk, folder: string, number: number) {
    this.#disk = disk;
    this.number = number;
    this.path = join(folder, toSegmentName(number));
  }

  open(): Promise<DiskFile> {
    if (this.#file === null) {
      const opening = this.#disk.openFile(this.path);
      this.#file = opening;
      opening.catch(() => {
        this.#file = null;
      });
    }
    return this.#file;
  }

  addReader(): void {
    this.#readers += 1;
  }

  async releaseReader(): Promise<void> {
    this.#readers -= 1;
    if (this.#readers === 0) await this.#leave();
  }

  /** Takes the file out of the journal as soon as nobody reads it. */
  async retire(retirement: Retirement): Promise<void> {
    this.#retirement = retirement;
    if (this.#readers === 0) await this.#leave();
  }

  async #leave(): Promise<void> {
    await this.close();
    if (this.#retirement === 'remove') await this.#disk.remove(this.path);
    if (this.#retirement === 'set-aside') {
      await this.#disk.rename(this.path, `${this.path}.damaged`);
    }
    this.#retirement = null;
  }

  async close(): Promise<void> {
    const file = this.#file;
    this.#file = null;
    await (await file)?.close();
  }
}
