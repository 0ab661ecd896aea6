import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { root } from '@scripts/paths';
import { prepareElectron } from '@scripts/prepare-electron';
import { hasProgram } from '@scripts/testing/machine';

const programs = [
  { program: 'losetup', packageName: 'mount' },
  { program: 'mkfs.ext4', packageName: 'e2fsprogs' },
  { program: 'mount', packageName: 'mount' },
  { program: 'perl', packageName: 'perl-base' },
  { program: 'setpriv', packageName: 'util-linux' },
  { program: 'Xvfb', packageName: 'xvfb' },
] as const;

/** What the trials need and this machine has not, a sentence each; none if all is there. */
export function findMissing(): readonly string[] {
  const missing: string[] = [];
  if (process.platform !== 'linux') return ['这些试验只能在 Linux 上做。'];
  if (process.getuid?.() !== 0) missing.push('要挂载磁盘，请用 root 运行。');
  for (const { program, packageName } of programs) {
    if (hasProgram(program)) continue;
    missing.push(`缺少 ${program}；Debian 上可运行：apt-get install ${packageName}`);
  }
  if (!existsSync(join(root, 'out/main/index.js'))) {
    missing.push('程序还没有构建，请先运行：npm run build');
  }
  if (missing.length === 0 && spawnSync('losetup', ['--find']).status !== 0) {
    missing.push('没有可用的 loop 设备。');
  }
  return missing;
}

/** The test Electron's folder; null, with the reason said, if it cannot be had. */
export async function findElectron(say: (line: string) => void): Promise<string | null> {
  const given = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (given) return given;
  try {
    return await prepareElectron();
  } catch (error) {
    say(`没有准备好测试用的 Electron：${String(error)}`);
    return null;
  }
}
