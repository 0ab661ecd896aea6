import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Library } from './licences/library';
import { listProductionPackages, type Lock } from './licences/production-packages';
import { tryReadLibrary } from './licences/read-library';
import { listWithoutTerms, renderLibraries } from './licences/render-libraries';
import { root } from './paths';

const target = 'resources/licences/libraries.txt';

/**
 * `npm run licences`: writes the licences of all libraries that ship. From the lock, not from a
 * bundle: Vite's `build.license` does not see the bundles of workers, where half of them are.
 */
export function main(words: readonly string[]): number {
  if (words.length > 0) {
    console.error(`不认识的参数：${words.join(' ')}。这个命令不带参数。`);
    return 2;
  }
  const { libraries, missing } = readInstalled();
  if (missing.length > 0) {
    console.error(`没有写：这些包没有装，或版本不对：${missing.join('、')}。请先运行：npm ci`);
    return 1;
  }
  const withoutTerms = listWithoutTerms(libraries);
  if (withoutTerms.length > 0) {
    console.error(
      `没有写：这些包没有许可证文件，也认不出许可证：${withoutTerms.join('、')}。` +
        '请查明后补进 scripts/licences/standard-texts.ts。',
    );
    return 1;
  }
  writeFileSync(join(root, target), renderLibraries(libraries));
  console.log(`已写入 ${target}：${libraries.length} 个包。`);
  return 0;
}

function readInstalled(): { libraries: readonly Library[]; missing: readonly string[] } {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock;
  const libraries: Library[] = [];
  const missing: string[] = [];
  for (const wanted of listProductionPackages(lock)) {
    const library = tryReadLibrary(join(root, wanted.folder), wanted);
    if (library !== null) libraries.push(library);
    else if (!wanted.isOptional) missing.push(`${wanted.name} ${wanted.version}`);
  }
  return { libraries, missing };
}
