import { execFile, execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

/** Where a program lies: in the system's own folder first, then along PATH; null if nowhere. */
export function findProgram(...names: readonly string[]): string | null {
  const folders = ['/usr/bin', ...(process.env['PATH'] ?? '').split(delimiter)];
  const places = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return places.find((place) => existsSync(place)) ?? null;
}

/** First line that a program prints; null if it does not run. */
export function tryFirstLine(program: string, words: readonly string[]): string | null {
  try {
    const output = execFileSync(program, words, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return output.split('\n', 1)[0]?.trim() ?? null;
  } catch {
    return null;
  }
}

/**
 * Runs a program to its end.
 *
 * @throws {Error} If it ends with a fault; what it said is in the message.
 */
export async function runProgram(program: string, words: readonly string[]): Promise<void> {
  await promisify(execFile)(program, words, { maxBuffer: 2 ** 24 });
}
