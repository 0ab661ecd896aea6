import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { root } from '../../scripts/paths';

/**
 * A folder of packages as `make-branch-folder.ts` fills it: in a process of its own, since the
 * rules' data files are read by the project's own loader alone.
 */
export function makeBranchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'branches-'));
  const entry = 'tests/harness/make-branch-folder.ts';
  execFileSync(process.execPath, ['scripts/run.mjs', entry, folder], { cwd: root });
  return folder;
}
