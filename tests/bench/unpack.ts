import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { openFileSource } from '@electron/main/services/file-bytes';
import { openBag } from '@shared/package/open-bag';

import { valueOf } from '../builders/journal';

/** Writes the package's payload into a folder, for other programs to work on. */
export async function unpack(path: string, folder: string): Promise<void> {
  const source = await openFileSource(path);
  const { bag } = await openBag(source);
  if (bag === null) throw new Error('the package cannot be opened');
  for (const file of bag.files) {
    const target = join(folder, file.path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, await valueOf(bag.readFile(file.path)));
  }
  await source.close();
}
