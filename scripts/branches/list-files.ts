import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';

import { isPackageName } from '@shared/superior/gather-branches';

/** The files below a folder, by their path in it: packages by their names, and others. */
export interface FolderFiles {
  readonly packages: readonly string[];
  readonly others: readonly string[];
}

/**
 * Lists a folder with all folders in it, in the order of names. Links are not followed.
 *
 * @throws What the system says if a folder cannot be read.
 */
export async function listFiles(folder: string): Promise<FolderFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
  return {
    packages: names.filter(isPackageName),
    others: names.filter((name) => !isPackageName(name)),
  };
}
