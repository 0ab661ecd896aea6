import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { createPackageFiles } from '@electron/main/services/packages/package-files';
import { fail, succeed, type Result } from '@shared/util/result';
import { idOf } from '@tests/builders/ids';

let folder = '';
let answer: string | null = null;
const notFound = { code: 'backup-not-found', what: '没有。', safe: '没有。', next: '没有。' };

function someFiles() {
  return createPackageFiles({
    askForFile: () => Promise.resolve(answer),
    askWhereToSave: (name) => Promise.resolve(answer === null ? null : join(answer, name)),
    findBackupPath: (_, name) =>
      Promise.resolve(name === '备份.zip' ? succeed(join(folder, name)) : fail(notFound)),
  });
}

function valueOf<Value>(result: Result<Value>): NonNullable<Value> {
  if (!result.ok) throw new Error(result.error.code);
  if (result.value === null || result.value === undefined) throw new Error('nothing');
  return result.value;
}

const bytes = (...values: number[]) => new Uint8Array(values);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'packages-'));
  answer = null;
  vi.spyOn(console, 'error').mockReturnValue();
});

afterEach(() => rm(folder, { recursive: true, force: true }));

describe('reading', () => {
  it('gives a picked file in pieces, and less only at its end', async () => {
    const files = someFiles();
    answer = join(folder, '照片.zip');
    await writeFile(answer, bytes(1, 2, 3, 4, 5));
    const opened = valueOf(await files.pick());
    expect(opened).toMatchObject({ name: '照片.zip', sizeBytes: 5 });
    expect(await files.read(opened.handle, 1, 3)).toEqual(succeed(bytes(2, 3, 4)));
    expect(await files.read(opened.handle, 4, 9)).toEqual(succeed(bytes(5)));
    expect(await files.read(opened.handle, 5, 9)).toEqual(succeed(bytes()));
    await files.close(opened.handle);
    expect(await files.read(opened.handle, 0, 1)).toMatchObject({
      error: { code: 'file-not-open' },
    });
  });

  it('opens a backup by its name, and no other', async () => {
    const files = someFiles();
    await writeFile(join(folder, '备份.zip'), 'PK');
    expect(valueOf(await files.openBackup(idOf(1), '备份.zip')).sizeBytes).toBe(2);
    expect(await files.openBackup(idOf(1), '别的.zip')).toEqual(fail(notFound));
  });

  it('tells a closed dialog, a folder and a file that has gone apart', async () => {
    const files = someFiles();
    expect(await files.pick()).toEqual(succeed(null));
    answer = folder;
    expect(await files.pick()).toMatchObject({ error: { code: 'not-a-file' } });
    answer = join(folder, '不在.zip');
    expect(await files.pick()).toMatchObject({ error: { code: 'read-failed' } });
  });

  it('ends where a page opens more than it closes', async () => {
    const files = someFiles();
    answer = join(folder, '备份.zip');
    await writeFile(answer, 'PK');
    for (let count = 0; count < 8; count += 1) valueOf(await files.pick());
    expect(await files.pick()).toMatchObject({ error: { code: 'too-many-files-open' } });
    await files.closeAll();
    valueOf(await files.pick());
    await files.closeAll();
  });
});

describe('writing', () => {
  it('gives the file its name when it is whole, and reads it then', async () => {
    const files = someFiles();
    answer = folder;
    const { handle } = valueOf(await files.beginWrite('另存.zip'));
    await files.write(handle, bytes(1, 2));
    expect(await readdir(folder)).not.toContain('另存.zip');
    expect(await files.read(handle, 0, 1)).toMatchObject({ error: { code: 'file-not-open' } });
    await files.write(handle, bytes(3));
    const path = join(folder, '另存.zip');
    expect(await files.finishWrite(handle)).toEqual(succeed({ location: path }));
    expect(await readdir(folder)).toEqual(['另存.zip']);
    expect(new Uint8Array(await readFile(path))).toEqual(bytes(1, 2, 3));
    expect(await files.read(handle, 1, 5)).toEqual(succeed(bytes(2, 3)));
    await files.close(handle);
    expect(await readdir(folder)).toEqual(['另存.zip']);
  });

  it('leaves nothing, and an old file as it was, where it is abandoned', async () => {
    const files = someFiles();
    answer = folder;
    await writeFile(join(folder, '另存.zip'), 'old');
    for (const end of ['abandonWrite', 'closeAll'] as const) {
      const { handle } = valueOf(await files.beginWrite('另存.zip'));
      await files.write(handle, bytes(1));
      await files[end](handle);
      expect(await readdir(folder)).toEqual(['另存.zip']);
      expect(await readFile(join(folder, '另存.zip'), 'utf8')).toBe('old');
    }
  });

  it('names what stands in the way', async () => {
    const files = someFiles();
    answer = join(folder, '不在');
    expect(await files.beginWrite('另存.zip')).toMatchObject({ error: { code: 'folder-missing' } });
    answer = folder;
    await mkdir(join(folder, '占用.zip'));
    const { handle } = valueOf(await files.beginWrite('占用.zip'));
    expect(await files.finishWrite(handle)).toMatchObject({ ok: false });
    expect(await readdir(folder)).toEqual(['占用.zip']);
    expect(await files.write(handle, bytes(1))).toMatchObject({ error: { code: 'file-not-open' } });
  });
});
