import { constants } from 'node:fs';
import { access, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

import type { BackupFile, BackupState } from '@shared/ipc/backup-host';
import { toBookTag, tryBackupName } from '@shared/keeping/backup-name';
import { compareNewestFirst, type DatedBackup } from '@shared/keeping/plan-rotation';
import { toFileNamePart } from '@shared/util/file-name';

/** The folder in the user's documents that holds a folder for each branch. */
const ROOT_NAME = '支部记录簿备份';

/** A backup with its path and the time that its name tells. */
export interface FoundBackup extends DatedBackup {
  readonly path: string;
  readonly sizeBytes: number;
}

/** Where the backups of a book go. */
export interface BackupPlace {
  readonly folder: string;
  readonly place: BackupState['place'];
  /** What the user chose, or the default; where `place` is `substitute` it is not there. */
  readonly wanted: string;
  /** On this computer; there may be backups in it from when the chosen one was away. */
  readonly defaultFolder: string;
}

/** What decides where the backups of a book go. */
export interface PlaceFacts {
  readonly bookId: string;
  readonly branchName: string;
  readonly documentsFolder: string;
  readonly chosen: string | null;
}

/** Finds where backups go now; the default folder may not have been made yet. */
export async function findPlace(facts: PlaceFacts): Promise<BackupPlace> {
  const defaultFolder = await findDefaultFolder(facts);
  const wanted = facts.chosen ?? defaultFolder;
  if (facts.chosen === null || (await isWritableFolder(facts.chosen))) {
    return { folder: wanted, place: 'chosen', wanted, defaultFolder };
  }
  return { folder: defaultFolder, place: 'substitute', wanted, defaultFolder };
}

/** The folder that already holds backups of the book, else one by the branch's name. */
async function findDefaultFolder(facts: PlaceFacts): Promise<string> {
  const root = join(facts.documentsFolder, ROOT_NAME);
  const own = join(root, toFolderName(facts.branchName));
  for (const folder of [own, ...(await listFolders(root))]) {
    if ((await findBackups(folder, facts.bookId)).length > 0) return folder;
  }
  return own;
}

async function listFolders(root: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(root, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(root, name));
  } catch {
    // Not made before the first backup.
    return [];
  }
}

/** A folder's name for a branch. */
function toFolderName(branchName: string): string {
  const name = toFileNamePart(branchName);
  return name === '' ? '支部' : name;
}

async function isWritableFolder(path: string): Promise<boolean> {
  try {
    if (!(await stat(path)).isDirectory()) return false;
    await access(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** The backups of a book in a folder, newest first; none where the folder is not there. */
export async function findBackups(folder: string, bookId: string): Promise<readonly FoundBackup[]> {
  let names: readonly string[];
  try {
    names = await readdir(folder);
  } catch {
    // Not made yet, or a stick that is not plugged in; the latter is told by `findPlace`.
    return [];
  }
  const found: FoundBackup[] = [];
  for (const name of names) {
    const parsed = tryBackupName(name);
    if (parsed?.bookTag !== toBookTag(bookId)) continue;
    const path = join(folder, name);
    const facts = await stat(path).catch(() => null);
    if (facts?.isFile() === true) found.push({ name, path, sizeBytes: facts.size, ...parsed });
  }
  return found.sort(compareNewestFirst);
}

/** The local wall time of a name as a moment. */
export function toMomentMs(madeAt: string): number {
  return new Date(`${madeAt}:00`).getTime();
}

export function toBackupFile({ name, madeAt, sizeBytes, reason }: FoundBackup): BackupFile {
  return { name, madeAtMs: toMomentMs(madeAt), sizeBytes, reason };
}
