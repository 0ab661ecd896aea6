import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { openAgeWriter } from '@shared/package/age';
import { joinBytes } from '@shared/package/bytes';

import { aBranchPackage } from '../builders/branch-package';
import { aBranchSpec } from '../builders/branch-specs';
import { folderPassphrase, namedBranches } from '../builders/named-branches';

async function encrypt(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  const writer = await openAgeWriter(
    (part) => {
      parts.push(part.slice());
      return Promise.resolve();
    },
    folderPassphrase,
    4,
  );
  await writer.write(bytes);
  await writer.finish();
  return joinBytes(parts);
}

/**
 * Fills a folder with six packages and a note: three branches, one of them twice; one encrypted; one with
 * a byte that was flipped.
 */
export async function main([folder = '.']: readonly string[]): Promise<void> {
  const put = (name: string, bytes: Uint8Array | string) =>
    writeFileSync(join(folder, name), bytes);
  const [first, second, third, fourth] = namedBranches;
  if (!first || !second || !third || !fourth) throw new Error('four branches are named');
  put('布拉格村 移交包.zip', await aBranchPackage(first));
  put('布拉格村 去年底.zip', await aBranchPackage({ ...first, madeAt: '2025-12-30T16:00' }));
  put('塔拉壕社区.zip', await aBranchPackage(second));
  put('中心小学.zip.age', await encrypt(await aBranchPackage(third)));
  put('草原情公司.zip', await aBranchPackage(fourth));
  const spoilt = await aBranchPackage(aBranchSpec(21));
  const middle = Math.floor(spoilt.length / 2);
  spoilt[middle] = (spoilt[middle] ?? 0) ^ 1;
  put('红石村 U盘.zip', spoilt);
  put('收包说明.txt', '请各支部于月底前交来。');
}
