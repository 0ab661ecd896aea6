import { readFile } from 'node:fs/promises';

import { z } from 'zod';

import type { Result } from '@shared/util/result';

import { writeFileAtomically } from '../save-file';

const settingsSchema = z.strictObject({
  version: z.literal(1),
  /** Folders that the user chose, by book. */
  folders: z.record(z.uuid(), z.string().min(1)),
});
type Settings = z.infer<typeof settingsSchema>;

/** Remembers where the user wants the backups of each book. */
export interface BackupSettings {
  /** Null where nothing was chosen. */
  readonly loadFolder: (bookId: string) => Promise<string | null>;
  readonly saveFolder: (bookId: string, folder: string) => Promise<Result<null>>;
}

/** @param path - A JSON file in the program's own folder; missing before the first choice. */
export function createBackupSettings(path: string): BackupSettings {
  return {
    loadFolder: async (bookId) => (await load(path)).folders[bookId] ?? null,
    saveFolder: async (bookId, folder) => {
      const { folders } = await load(path);
      const settings: Settings = { version: 1, folders: { ...folders, [bookId]: folder } };
      const text = `${JSON.stringify(settings, null, 2)}\n`;
      return writeFileAtomically(path, new TextEncoder().encode(text));
    },
  };
}

async function load(path: string): Promise<Settings> {
  const nothing: Settings = { version: 1, folders: {} };
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (!isMissing(error)) console.error(`备份设置没能读取：${path}`, error);
    return nothing;
  }
  try {
    return settingsSchema.parse(JSON.parse(text));
  } catch (error) {
    // Costs the choice of a folder, which is asked for again; never a backup.
    console.error(`备份设置已损坏，按没有设置处理：${path}`, error);
    return nothing;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
