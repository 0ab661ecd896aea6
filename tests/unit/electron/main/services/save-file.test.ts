import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import {
  toWriteProblem,
  withExtension,
  writeFileAtomically,
} from '@electron/main/services/save-file';

let folder = '';
const bytes = new TextEncoder().encode('会议记录');

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'save-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

describe('writeFileAtomically', () => {
  it('writes a new file and leaves nothing beside it', async () => {
    const path = join(folder, '记录.pdf');
    expect(await writeFileAtomically(path, bytes)).toEqual({ ok: true, value: null });
    expect(await readFile(path, 'utf8')).toBe('会议记录');
    expect(await readdir(folder)).toEqual(['记录.pdf']);
  });

  it('replaces an old file whole', async () => {
    const path = join(folder, '记录.pdf');
    await writeFile(path, '一份更长的旧记录'.repeat(100));
    await writeFileAtomically(path, bytes);
    expect(await readFile(path, 'utf8')).toBe('会议记录');
  });

  it('names a folder that is gone', async () => {
    const result = await writeFileAtomically(join(folder, '没有', '记录.pdf'), bytes);
    expect(result).toMatchObject({ ok: false, error: { code: 'folder-missing' } });
  });

  it('leaves no temporary file when the name belongs to a folder', async () => {
    const path = join(folder, '记录.pdf');
    await mkdir(join(path, '里面'), { recursive: true });
    const result = await writeFileAtomically(path, bytes);
    expect(result.ok).toBe(false);
    expect(await readdir(folder)).toEqual(['记录.pdf']);
  });
});

describe('toWriteProblem', () => {
  it.each([
    ['ENOSPC', 'disk-full', '磁盘空间不足'],
    ['EACCES', 'no-permission', '没有写入这个文件夹的权限'],
    ['EROFS', 'read-only', '只读'],
    ['EBUSY', 'file-in-use', '别的程序'],
    ['EIO', 'write-failed', 'EIO'],
  ])('says what %s means', (systemCode, code, words) => {
    const problem = toWriteProblem(Object.assign(new Error(), { code: systemCode }), '/x/记录.pdf');
    expect(problem.code).toBe(code);
    expect(problem.what).toContain(words);
    expect(problem.what).toContain('记录.pdf');
  });
});

describe('withExtension', () => {
  it('leaves a name that has it', () => {
    expect(withExtension('/x/记录.PDF', 'pdf')).toBe('/x/记录.PDF');
  });

  it('adds it, and never names a file that the dialog did not ask about', () => {
    expect(withExtension('/x/6.17记录', 'pdf', () => false)).toBe('/x/6.17记录.pdf');
    const taken = ['/x/记录.pdf', '/x/记录（2）.pdf'];
    expect(withExtension('/x/记录', 'pdf', (path) => taken.includes(String(path)))).toBe(
      '/x/记录（3）.pdf',
    );
  });
});
