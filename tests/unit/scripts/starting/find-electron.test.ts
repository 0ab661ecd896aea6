import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { findElectron } from '@scripts/starting/find-electron';

let root = '';
let lines: string[] = [];

beforeEach(async () => {
  lines = [];
  root = await mkdtemp(join(tmpdir(), 'find-electron-'));
  await mkdir(join(root, 'node_modules/electron/dist'), { recursive: true });
});

afterEach(() => rm(root, { recursive: true, force: true }));

function find(environment: Record<string, string> = {}, nowMs = Date.now()) {
  const say = (line: string) => void lines.push(line);
  return findElectron({ root, environment, say, nowMs });
}

/** Stands in for the package's installer, which would reach for the network. */
function putInstaller(text: string) {
  return writeFile(join(root, 'node_modules/electron/install.js'), text);
}

const failingInstaller = 'process.exit(1)';

const workingInstaller = `
  const { writeFileSync } = require('node:fs');
  const { join } = require('node:path');
  writeFileSync(join(__dirname, 'dist/electron'), '');
  writeFileSync(join(__dirname, 'path.txt'), 'electron');`;

it('takes the folder that is given, and says so when it holds none', async () => {
  await writeFile(join(root, 'electron'), '');
  expect(await find({ ELECTRON_OVERRIDE_DIST_PATH: root })).toMatchObject({
    ...{ ok: true, value: { executable: join(root, 'electron') } },
  });
  const missing = await find({ ELECTRON_OVERRIDE_DIST_PATH: join(root, 'none') });
  expect(missing).toMatchObject({ ok: false });
  expect(JSON.stringify(missing)).toContain('ELECTRON_OVERRIDE_DIST_PATH');
});

it('takes the installed one without running its installer', async () => {
  await putInstaller(failingInstaller);
  await writeFile(join(root, 'node_modules/electron/path.txt'), 'electron');
  await writeFile(join(root, 'node_modules/electron/dist/electron'), '');
  expect(await find()).toMatchObject({ ok: true, value: { origin: '已安装' } });
  expect(lines).toEqual([]);
});

it('downloads it when there is none, and says that it does', async () => {
  await putInstaller(workingInstaller);
  expect(await find()).toMatchObject({ ok: true });
  expect(lines).toEqual([expect.stringContaining('正在下载')]);
});

it('does not try a failed download again for a while', async () => {
  await putInstaller(failingInstaller);
  const first = await find();
  expect(first).toEqual({ ok: false, error: '下载 Electron 没有成功（连接不上下载地址）' });
  const second = await find();
  expect(second).toEqual({
    ok: false,
    error: expect.stringContaining('十分钟内不再尝试') as string,
  });
  expect(lines).toHaveLength(1);
  await putInstaller(workingInstaller);
  expect(await find({}, Date.now() + 11 * 60_000)).toMatchObject({ ok: true });
});

it('says what to do when the package is not installed', async () => {
  expect(await find()).toEqual({ ok: false, error: expect.stringContaining('npm ci') as string });
});
