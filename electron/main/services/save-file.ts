import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';

import { fail, succeed, type Problem, type Result } from '@shared/util/result';

/**
 * Adds the extension that a typed name lacks. The dialog has asked about overwriting only for
 * the name as typed, so the longer name never falls on a file that is already there.
 */
export function withExtension(path: string, extension: string, exists = existsSync): string {
  if (extname(path).toLowerCase() === `.${extension}`) return path;
  const first = `${path}.${extension}`;
  let candidate = first;
  for (let number = 2; exists(candidate); number += 1) {
    candidate = `${path}（${number}）.${extension}`;
  }
  return candidate;
}

/**
 * Writes a file so that, whatever happens, either the old or the whole new one is there:
 * temporary file beside it, fsync, rename, fsync of the folder.
 */
export async function writeFileAtomically(path: string, bytes: Uint8Array): Promise<Result<null>> {
  const name = `.${basename(path).slice(0, 100)}.${randomBytes(6).toString('hex')}.tmp`;
  const temporaryPath = join(dirname(path), name);
  try {
    await writeDurably(temporaryPath, bytes);
    await rename(temporaryPath, path);
    await syncFolder(dirname(path));
    return succeed(null);
  } catch (error) {
    await rm(temporaryPath, { force: true }).catch((leftover: unknown) => {
      console.error(`临时文件没能删除：${temporaryPath}`, leftover);
    });
    return fail(toWriteProblem(error, path));
  }
}

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes the rename itself survive a power cut; Windows has no such call for folders. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

const causes: Readonly<Record<string, readonly [code: string, what: string, next: string]>> = {
  ENOSPC: ['disk-full', '磁盘空间不足', '请删去不用的文件，或换一个磁盘再保存。'],
  EDQUOT: ['disk-full', '磁盘空间不足', '请删去不用的文件，或换一个磁盘再保存。'],
  EACCES: ['no-permission', '没有写入这个文件夹的权限', '请换一个文件夹再保存。'],
  EPERM: ['no-permission', '没有写入这个文件夹的权限', '请换一个文件夹再保存。'],
  EROFS: ['read-only', '这个磁盘是只读的', '请换一个磁盘再保存。'],
  EBUSY: ['file-in-use', '文件正被别的程序打开', '请关闭那个程序，或换一个文件名再保存。'],
  EISDIR: ['is-folder', '同名的文件夹已经存在', '请换一个文件名再保存。'],
  ENOENT: ['folder-missing', '文件夹不存在了', '如果是 U 盘，请重新插好；或换一个文件夹再保存。'],
  ENAMETOOLONG: ['name-too-long', '文件名太长', '请换一个短些的文件名再保存。'],
};

/** Names the cause of a failed write in the user's words; unknown causes keep their code. */
export function toWriteProblem(error: unknown, path: string): Problem {
  const systemCode = error instanceof Error && 'code' in error ? String(error.code) : '未知原因';
  const [code, what, next] = causes[systemCode] ?? [
    'write-failed',
    `写入出错（${systemCode}）`,
    '请换一个文件夹再保存。',
  ];
  return {
    code,
    what: `“${basename(path)}”没有保存成功：${what}。`,
    safe: '原来的文件和程序里的记录都没有改动。',
    next,
  };
}
