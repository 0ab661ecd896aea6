import { randomBytes } from 'node:crypto';
import { open, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import type { OpenedFile, PackageHost } from '@shared/ipc/backup-host';
import { fail, succeed, type Problem, type Result } from '@shared/util/result';

import { readFully, writeFully } from '../file-bytes';
import { syncFolder, toWriteProblem } from '../save-file';

/** What the user is asked, and where backups are found. */
export interface PackageMeans {
  /** The path of a file that the user picked; null if the dialog was cancelled. */
  readonly askForFile: () => Promise<string | null>;
  /** Where the user wants a file with this name; null if the dialog was cancelled. */
  readonly askWhereToSave: (suggestedName: string) => Promise<string | null>;
  readonly findBackupPath: (bookId: string, name: string) => Promise<Result<string>>;
}

/** Package files of the page, by handle; the page names no path. */
export interface PackageFiles extends PackageHost {
  /** Lets go of everything, as when the page was loaded anew; what was half written goes. */
  readonly closeAll: () => Promise<void>;
}

interface OpenFile {
  readonly file: FileHandle;
  readonly path: string;
  /** Under this name it is written; null while it is read. */
  readonly temporaryPath: string | null;
}

interface WrittenFile extends OpenFile {
  readonly temporaryPath: string;
}

/** More than a page that closes what it opens can need. */
const MOST_OPEN = 8;

export function createPackageFiles(means: PackageMeans): PackageFiles {
  const table = new HandleTable();
  return {
    pick: () =>
      attempt<OpenedFile | null>('文件', async () => {
        const path = await means.askForFile();
        return path === null ? succeed(null) : table.openForReading(path);
      }),
    openBackup: async (bookId, name) => {
      const path = await means.findBackupPath(bookId, name);
      return path.ok ? attempt(name, () => table.openForReading(path.value)) : path;
    },
    read: (handle, offsetBytes, lengthBytes) =>
      attempt('文件', async () => {
        const opened = table.findReadable(handle);
        if (opened === null) return fail(handleUnknown);
        return succeed(await readFully(opened.file, offsetBytes, lengthBytes));
      }),
    close: (handle) => attempt('文件', () => table.close(handle)),
    beginWrite: (suggestedName) =>
      attempt<OpenedFile | null>(suggestedName, async () => {
        const path = await means.askWhereToSave(suggestedName);
        return path === null ? succeed(null) : table.openForWriting(path);
      }),
    write: (handle, bytes) => table.write(handle, bytes),
    finishWrite: (handle) => table.finish(handle),
    abandonWrite: (handle) => attempt('文件', () => table.close(handle)),
    closeAll: () => table.closeAll(),
  };
}

async function attempt<Value>(
  path: string,
  work: () => Promise<Result<Value>>,
): Promise<Result<Value>> {
  try {
    return await work();
  } catch (error) {
    console.error('备份文件', error);
    return fail(toReadProblem(error, path));
  }
}

class HandleTable {
  readonly #open = new Map<number, OpenFile>();
  #last = 0;

  findReadable(handle: number): OpenFile | null {
    const opened = this.#open.get(handle);
    return opened?.temporaryPath === null ? opened : null;
  }

  #findWritable(handle: number): WrittenFile | null {
    const opened = this.#open.get(handle);
    if (!opened) return null;
    const { file, path, temporaryPath } = opened;
    return temporaryPath === null ? null : { file, path, temporaryPath };
  }

  async openForReading(path: string): Promise<Result<OpenedFile>> {
    if (this.#open.size >= MOST_OPEN) return fail(tooManyOpen);
    const facts = await stat(path);
    if (!facts.isFile()) return fail(notAFile);
    const file = await open(path, 'r');
    return succeed(this.#enter({ file, path, temporaryPath: null }, facts.size));
  }

  async openForWriting(path: string): Promise<Result<OpenedFile>> {
    if (this.#open.size >= MOST_OPEN) return fail(tooManyOpen);
    const name = `.${basename(path).slice(0, 60)}.${randomBytes(6).toString('hex')}.tmp`;
    const temporaryPath = join(dirname(path), name);
    try {
      const file = await open(temporaryPath, 'wx');
      return succeed(this.#enter({ file, path, temporaryPath }, 0));
    } catch (error) {
      return fail(toWriteProblem(error, path));
    }
  }

  #enter(opened: OpenFile, sizeBytes: number): OpenedFile {
    this.#last += 1;
    this.#open.set(this.#last, opened);
    return { handle: this.#last, name: basename(opened.path), sizeBytes };
  }

  async write(handle: number, bytes: Uint8Array): Promise<Result<null>> {
    const opened = this.#findWritable(handle);
    if (!opened) return fail(handleUnknown);
    try {
      await writeFully(opened.file, bytes);
      return succeed(null);
    } catch (error) {
      return fail(toWriteProblem(error, opened.path));
    }
  }

  /** After this the handle reads what was written. */
  async finish(handle: number): Promise<Result<{ readonly location: string }>> {
    const opened = this.#findWritable(handle);
    if (!opened) return fail(handleUnknown);
    const { file, path, temporaryPath } = opened;
    try {
      await file.sync();
      await file.close();
      await rename(temporaryPath, path);
      await syncFolder(dirname(path));
      this.#open.set(handle, { file: await open(path, 'r'), path, temporaryPath: null });
      return succeed({ location: path });
    } catch (error) {
      this.#open.delete(handle);
      await discard(opened);
      return fail(toWriteProblem(error, path));
    }
  }

  async close(handle: number): Promise<Result<null>> {
    const opened = this.#open.get(handle);
    this.#open.delete(handle);
    if (opened) await discard(opened);
    return succeed(null);
  }

  async closeAll(): Promise<void> {
    const all = [...this.#open.values()];
    this.#open.clear();
    for (const opened of all) await discard(opened);
  }
}

/** Closes a file; one that was being written is deleted with it. */
async function discard({ file, temporaryPath }: OpenFile): Promise<void> {
  // A file that was closed already says so by an error; there is nothing more to do with it.
  await file.close().catch((error: unknown) => console.error('文件没能关闭', error));
  if (temporaryPath === null) return;
  await rm(temporaryPath, { force: true }).catch((error: unknown) =>
    console.error(`临时文件没能删除：${temporaryPath}`, error),
  );
}

const recordsSafe = '程序里的记录簿没有改动。';

const handleUnknown: Problem = {
  code: 'file-not-open',
  what: '这个文件已经关闭。',
  safe: recordsSafe,
  next: '请重新选择文件。',
};

const tooManyOpen: Problem = {
  code: 'too-many-files-open',
  what: '同时打开的文件太多了。',
  safe: recordsSafe,
  next: '请重新打开程序后再试。',
};

const notAFile: Problem = {
  code: 'not-a-file',
  what: '选中的不是文件。',
  safe: recordsSafe,
  next: '请选择一个备份文件。',
};

function toReadProblem(error: unknown, name: string): Problem {
  const systemCode = error instanceof Error && 'code' in error ? String(error.code) : '未知原因';
  return {
    code: 'read-failed',
    what: `“${basename(name)}”读不出来（${systemCode}）。`,
    safe: recordsSafe,
    next: '如果它在 U 盘上，请把 U 盘插好再试；也可以先把它复制到电脑上。',
  };
}
