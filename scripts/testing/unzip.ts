import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, type FileHandle } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';

/** A file in a ZIP, as its central directory describes it (APPNOTE 6.3.10, section 4.3.12). */
interface ZipEntry {
  readonly name: string;
  readonly isDeflated: boolean;
  readonly packedBytes: number;
  readonly permissions: number;
  readonly headerOffset: number;
}

/**
 * Unpacks a trusted ZIP below 4 GiB, file by file, without holding it in memory.
 *
 * @param toTarget - Where an entry goes, relative to `folder`; null leaves it out.
 */
export async function unzip(
  zipPath: string,
  folder: string,
  toTarget: (name: string) => string | null,
): Promise<void> {
  const zip = await open(zipPath, 'r');
  try {
    for (const entry of await loadEntries(zip)) {
      const target = entry.name.endsWith('/') ? null : toTarget(entry.name);
      if (target === null) continue;
      const path = resolve(folder, target);
      if (!path.startsWith(folder + sep))
        throw new Error(`ZIP 中的路径越出了文件夹：${entry.name}`);
      await mkdir(dirname(path), { recursive: true });
      await extract(zip, zipPath, entry, path);
    }
  } finally {
    await zip.close();
  }
}

async function extract(zip: FileHandle, zipPath: string, entry: ZipEntry, path: string) {
  const header = await readBytes(zip, entry.headerOffset, 30);
  const start = entry.headerOffset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  const target = createWriteStream(path, { mode: entry.permissions });
  if (entry.packedBytes === 0) {
    target.end();
    return;
  }
  const source = createReadStream(zipPath, { start, end: start + entry.packedBytes - 1 });
  if (entry.isDeflated) await pipeline(source, createInflateRaw(), target);
  else await pipeline(source, target);
}

async function loadEntries(zip: FileHandle): Promise<readonly ZipEntry[]> {
  const { size } = await zip.stat();
  const tailBytes = Math.min(size, 22 + 0xffff);
  const tail = await readBytes(zip, size - tailBytes, tailBytes);
  const end = tail.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  if (end < 0) throw new Error('这个文件不是完整的 ZIP。');
  const directory = await readBytes(zip, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));
  const entries: ZipEntry[] = [];
  for (let at = 0; at + 46 <= directory.length;) {
    const nameBytes = directory.readUInt16LE(at + 28);
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameBytes),
      isDeflated: directory.readUInt16LE(at + 10) === 8,
      packedBytes: directory.readUInt32LE(at + 20),
      permissions: (directory.readUInt32LE(at + 38) >>> 16) & 0o777,
      headerOffset: directory.readUInt32LE(at + 42),
    });
    at += 46 + nameBytes + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

async function readBytes(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  if (bytesRead !== length) throw new Error('ZIP 文件不完整。');
  return buffer;
}
