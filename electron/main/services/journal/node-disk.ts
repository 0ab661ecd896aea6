import { mkdir, open, readdir, rename, stat, statfs, unlink } from 'node:fs/promises';

import type { Disk, DiskFile } from './disk';

async function openNodeFile(path: string, flags: string): Promise<DiskFile> {
  const handle = await open(path, flags);
  return {
    read: async (offset, sizeBytes) => {
      const bytes = new Uint8Array(sizeBytes);
      let filled = 0;
      while (filled < sizeBytes) {
        const { bytesRead } = await handle.read(bytes, filled, sizeBytes - filled, offset + filled);
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
      return filled === sizeBytes ? bytes : bytes.slice(0, filled);
    },
    write: async (offset, bytes) => {
      let written = 0;
      while (written < bytes.length) {
        const rest = bytes.length - written;
        written += (await handle.write(bytes, written, rest, offset + written)).bytesWritten;
      }
    },
    truncate: (sizeBytes) => handle.truncate(sizeBytes),
    // fdatasync also writes the size, without which the data could not be found (fdatasync(2));
    // on macOS libuv makes F_FULLFSYNC of it.
    sync: () => handle.datasync(),
    loadSize: async () => (await handle.stat()).size,
    close: () => handle.close(),
  };
}

const isMissing = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

async function orNullIfMissing<Value>(answer: Promise<Value>): Promise<Value | null> {
  try {
    return await answer;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** The machine's disk. */
export const nodeDisk: Disk = {
  openFile: (path) => openNodeFile(path, 'r+'),
  createFile: (path) => openNodeFile(path, 'w+'),
  list: async (path) => {
    const entries = await orNullIfMissing(readdir(path, { withFileTypes: true }));
    if (entries === null) return null;
    return entries.map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }));
  },
  loadFacts: async (path) => {
    const facts = await orNullIfMissing(stat(path));
    return facts === null ? null : { sizeBytes: facts.size, changedAtMs: facts.mtimeMs };
  },
  makeFolder: async (path) => {
    await mkdir(path, { recursive: true });
  },
  rename: (from, to) => rename(from, to),
  remove: (path) => unlink(path),
  syncFolder: async (path) => {
    // Windows has no such call for folders; NTFS keeps their changes in its own journal.
    if (process.platform === 'win32') return;
    const folder = await open(path, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  },
  loadFreeBytes: async (path) => {
    const { bavail, bsize } = await statfs(path);
    return bavail * bsize;
  },
};
