import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { root } from '../paths';

const folder = join(root, 'tests/bagit-validator');

/** Installs another maker's BagIt validator for the one test that asks it. */
export function prepareBagValidator(say: (line: string) => void): void {
  if (existsSync(join(folder, 'node_modules'))) return;
  const { status } = spawnSync('npm', ['ci', '--prefix', folder], { stdio: 'ignore' });
  if (status !== 0) say('没有装好另一家的 BagIt 核验程序，不请它核对移交包。');
}
