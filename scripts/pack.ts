import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { build, Platform } from 'electron-builder';

import { root } from './paths';
import { prepareElectron } from './prepare-electron';

/**
 * `npm run pack`: the unpacked app for this machine's Linux in `dist/linux-unpacked`, offline
 * where an Electron is at hand; the test runtime serves where no other is, and says so.
 */
export async function main(): Promise<number> {
  if (!existsSync(join(root, 'out/main/index.js'))) {
    console.error('还没有构建，请先运行：npm run build');
    return 1;
  }
  const electronDist = await findElectronFolder();
  const electronVersion = readFileSync(join(electronDist, 'version'), 'utf8').trim();
  console.log(`用 Electron ${electronVersion} 打包……`);
  await build({
    projectDir: root,
    targets: Platform.LINUX.createTarget('dir'),
    config: { extends: join(root, 'electron-builder.yml'), electronDist, electronVersion },
    publish: null,
  });
  console.log('完成：dist/linux-unpacked/branch-record-book');
  return 0;
}

async function findElectronFolder(): Promise<string> {
  const given = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (given) return given;
  const installed = join(root, 'node_modules/electron/dist');
  if (existsSync(join(installed, 'version'))) return installed;
  console.log('没有安装正式的 Electron，用测试用的版本打包；这样的包只供测试，不能发给用户。');
  return prepareElectron();
}
