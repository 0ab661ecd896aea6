import { readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Files below a folder whose path matches, largest first. */
export function findFiles(folder: string, pattern: RegExp): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => pattern.test(path))
    .sort((one, other) => statSync(other).size - statSync(one).size);
}

/**
 * The largest file below a folder whose path matches.
 *
 * @throws {Error} If there is none: the trial would damage nothing.
 */
export function findFile(folder: string, pattern: RegExp): string {
  const [path] = findFiles(folder, pattern);
  if (path === undefined) throw new Error(`${folder} 里没有 ${pattern.source}`);
  return path;
}

const flippedBytes = 64;

/** Turns bits over in the middle of a file, as a bad sector or a bad cable does. */
export function flipMiddle(path: string): void {
  const bytes = readFileSync(path);
  const start = Math.max(0, Math.floor(bytes.length / 2) - flippedBytes / 2);
  const end = Math.min(bytes.length, start + flippedBytes);
  for (let at = start; at < end; at += 1) bytes.writeUInt8((bytes[at] ?? 0) ^ 0x5a, at);
  writeFileSync(path, bytes);
}

/** Leaves the last write half-done. */
export function tearTail(path: string): void {
  truncateSync(path, statSync(path).size - 100);
}

export function removeFiles(paths: readonly string[]): void {
  if (paths.length === 0) throw new Error('没有要删的文件。');
  for (const path of paths) rmSync(path);
}
