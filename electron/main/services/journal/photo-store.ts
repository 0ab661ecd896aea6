import { dirname, join } from 'node:path';

import type { Disk } from './disk';
import type { DurableFolders } from './durable-folders';
import { hashBytes } from './hash-bytes';
import { temporaryEnding } from './read-journal';
import { SerialQueue } from './serial-queue';

const photoName = /^([0-9a-f]{64})\.jpg$/;
const readAtOnceBytes = 64 * 1024 * 1024;

/** A photo's file as it is listed. */
interface PhotoFile {
  readonly storedSha256: string;
  readonly path: string;
}

/** A book's photos, each under the hash of its bytes: `photos/ab/ab….jpg`. */
export class PhotoStore {
  readonly #disk: Disk;
  readonly #folders: DurableFolders;
  readonly #top: string;
  readonly #folder: string;
  /** Known to be whole and on the disk since this session looked. */
  readonly #kept = new Set<string>();
  /** Seen with other bytes than their name says. */
  readonly #damaged = new Set<string>();
  /** Said to be there: a commit that refers to them may be on its way. */
  readonly #promised = new Set<string>();
  /** Two writers of one temporary file would spoil each other's. */
  readonly #writing = new SerialQueue();

  /** @param top - The folder of all books; photos lie in `folder`, which is inside it. */
  constructor(disk: Disk, folders: DurableFolders, top: string, folder: string) {
    this.#disk = disk;
    this.#folders = folders;
    this.#top = top;
    this.#folder = join(folder, 'photos');
  }

  /** Answers once the photo is on the disk. The caller has checked the hash. */
  put(storedSha256: string, bytes: Uint8Array): Promise<void> {
    return this.#writing.run(() => this.#put(storedSha256, bytes));
  }

  async #put(storedSha256: string, bytes: Uint8Array): Promise<void> {
    if (this.#kept.has(storedSha256)) return;
    const path = this.#toPath(storedSha256);
    await this.#folders.ensure(this.#top, dirname(path));
    if ((await this.load(storedSha256)) === null) await this.#write(path, bytes);
    else await this.#syncFound(path);
    await this.#disk.syncFolder(dirname(path));
    this.#damaged.delete(storedSha256);
    this.#kept.add(storedSha256);
    this.#promised.add(storedSha256);
  }

  async #write(path: string, bytes: Uint8Array): Promise<void> {
    const temporaryPath = path + temporaryEnding;
    const file = await this.#disk.createFile(temporaryPath);
    try {
      await file.write(0, bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await this.#disk.rename(temporaryPath, path);
  }

  /** What a killed process has left may be whole in memory and not yet on the disk. */
  async #syncFound(path: string): Promise<void> {
    const file = await this.#disk.openFile(path);
    try {
      await file.sync();
    } finally {
      await file.close();
    }
  }

  /** Null if it is not there or has other bytes than its name says. */
  async load(storedSha256: string): Promise<Uint8Array<ArrayBuffer> | null> {
    const path = this.#toPath(storedSha256);
    const facts = await this.#disk.loadFacts(path);
    if (facts === null) {
      this.#kept.delete(storedSha256);
      return null;
    }
    const bytes = await this.#loadBytes(path, facts.sizeBytes);
    if (hashBytes(bytes) === storedSha256) return bytes;
    this.#kept.delete(storedSha256);
    this.#damaged.add(storedSha256);
    return null;
  }

  async #loadBytes(path: string, sizeBytes: number): Promise<Uint8Array<ArrayBuffer>> {
    const file = await this.#disk.openFile(path);
    try {
      return await file.read(0, sizeBytes);
    } finally {
      await file.close();
    }
  }

  /** Without reading them: those that are not there, are empty, or were seen damaged. */
  async findMissing(storedSha256s: readonly string[]): Promise<readonly string[]> {
    const missing: string[] = [];
    for (const storedSha256 of storedSha256s) {
      const facts = await this.#disk.loadFacts(this.#toPath(storedSha256));
      const isThere = facts !== null && facts.sizeBytes > 0;
      if (isThere && !this.#damaged.has(storedSha256)) {
        this.#promised.add(storedSha256);
        continue;
      }
      this.#kept.delete(storedSha256);
      missing.push(storedSha256);
    }
    return missing;
  }

  /** Reads every photo from the `from`th on, about 64 MB at a time; `next` null at the end. */
  async findDamaged(
    from: number,
  ): Promise<{ readonly damaged: readonly string[]; readonly next: number | null }> {
    const files = await this.#list();
    const damaged: string[] = [];
    let readBytes = 0;
    for (const [index, { storedSha256, path }] of files.entries()) {
      if (index < from) continue;
      if (readBytes >= readAtOnceBytes) return { damaged, next: index };
      readBytes += (await this.#disk.loadFacts(path))?.sizeBytes ?? 0;
      if ((await this.load(storedSha256)) === null) damaged.push(storedSha256);
    }
    return { damaged, next: null };
  }

  /** Photos that nobody has asked for in this session and that are older than `beforeMs`. */
  async findUntouched(beforeMs: number): Promise<readonly string[]> {
    const untouched: string[] = [];
    for (const { storedSha256, path } of await this.#list()) {
      const facts = await this.#disk.loadFacts(path);
      if (facts !== null && facts.changedAtMs < beforeMs && !this.#promised.has(storedSha256)) {
        untouched.push(storedSha256);
      }
    }
    return untouched;
  }

  /** Removes what nothing refers to, unless somebody has asked for it meanwhile. */
  async remove(storedSha256s: readonly string[]): Promise<void> {
    for (const storedSha256 of storedSha256s) {
      if (!this.#promised.has(storedSha256)) await this.#disk.remove(this.#toPath(storedSha256));
    }
  }

  async #list(): Promise<readonly PhotoFile[]> {
    const files: PhotoFile[] = [];
    for (const folder of (await this.#disk.list(this.#folder)) ?? []) {
      if (!folder.isFolder) continue;
      const path = join(this.#folder, folder.name);
      for (const { name } of (await this.#disk.list(path)) ?? []) {
        const storedSha256 = photoName.exec(name)?.[1];
        if (storedSha256 !== undefined) files.push({ storedSha256, path: join(path, name) });
      }
    }
    return files.sort((one, other) => (one.storedSha256 < other.storedSha256 ? -1 : 1));
  }

  #toPath(storedSha256: string): string {
    return join(this.#folder, storedSha256.slice(0, 2), `${storedSha256}.jpg`);
  }
}
