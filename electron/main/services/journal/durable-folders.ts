import { dirname } from 'node:path';

import type { Disk } from './disk';

/** Makes folders that survive a power cut: each one's parent is synced after it. */
export class DurableFolders {
  readonly #disk: Disk;
  /** Folders known to be durable; one that was merely found may still be in memory only. */
  readonly #known = new Set<string>();

  constructor(disk: Disk) {
    this.#disk = disk;
  }

  /** Makes `path` and whatever is missing from `top` down to it; `top`'s parent must exist. */
  async ensure(top: string, path: string): Promise<void> {
    if (this.#known.has(path)) return;
    if (path !== top) await this.ensure(top, dirname(path));
    await this.#disk.makeFolder(path);
    await this.#disk.syncFolder(dirname(path));
    this.#known.add(path);
  }

  /** After folders were moved away. */
  forget(): void {
    this.#known.clear();
  }
}
