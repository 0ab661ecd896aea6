import { readFile as readTextFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { toDatePart } from '@shared/domain/calendar';
import { toBranchesCsv, toBranchesSheets } from '@shared/superior/branches-sheets';
import {
  gatherBranches,
  type FileReading,
  type GatheredBranches,
} from '@shared/superior/gather-branches';
import { isAllRight } from '@shared/superior/set-aside';
import { writeWorkbook } from '@shared/tables/write-workbook';
import { toLocal } from '@shared/util/local-time';

import { describeBranches } from './branches/describe-branches';
import { listFiles } from './branches/list-files';
import { readOptions, type BranchesOptions } from './branches/options';
import { readFile } from './branches/read-file';
import { startProgress } from './branches/show-progress';

const usage = [
  '用法：npm run branches -- 文件夹 [--year 2026] [--xlsx 表.xlsx] [--csv 表.csv] [--passphrase-file 文件]',
  '核验文件夹里（连同下级文件夹）各支部的移交包或备份，汇总成一张表。',
  '加了密码的包用 --passphrase-file 里的第一行打开，也可以放在环境变量 BRANCH_RECORD_BOOK_PASSPHRASE 中。',
  '退出码：0 全部完好；1 有的没有计入，或者封存对不上；2 用法不对，或者文件夹读不了。',
];

/**
 * `npm run branches -- FOLDER`: one table of many branches' packages, each verified.
 *
 * @returns Exit code: 0 if all are right, 1 if one is not, 2 for wrong usage.
 */
export async function main(words: readonly string[], nowMs = Date.now()): Promise<number> {
  const options = readOptions(words);
  if (!options.ok) {
    for (const line of [options.error, ...usage]) console.error(line);
    return 2;
  }
  try {
    return await run(options.value, toDatePart(toLocal(nowMs)));
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    console.error(`文件读写不了：${error.message}`);
    return 2;
  }
}

async function run(options: BranchesOptions, today: string): Promise<number> {
  const year = options.year ?? Number(today.slice(0, 4));
  const passphrase = await readPassphrase(options);
  const { packages, others } = await listFiles(options.folder);
  const readings: FileReading[] = [];
  const progress = startProgress(packages.length);
  for (const fileName of packages) {
    const path = join(options.folder, fileName);
    const work = { onProgress: progress.begin(fileName) };
    readings.push({ fileName, reading: await readFile(path, passphrase, { year, today }, work) });
  }
  progress.end();
  const gathered = gatherBranches(readings, others);
  for (const line of describeBranches(gathered, year)) console.log(line);
  await saveTables(gathered, year, options);
  return isAllRight(gathered) ? 0 : 1;
}

async function saveTables(
  gathered: GatheredBranches,
  year: number,
  { xlsxPath, csvPath }: BranchesOptions,
): Promise<void> {
  if (xlsxPath !== null) {
    await writeFile(xlsxPath, writeWorkbook(toBranchesSheets(gathered, year)));
    console.log(`已写成Excel：${xlsxPath}`);
  }
  if (csvPath !== null) {
    await writeFile(csvPath, toBranchesCsv(gathered));
    console.log(`已写成CSV：${csvPath}`);
  }
}

/** The first line of the file, else the environment's; null if there is neither. */
async function readPassphrase({ passphrasePath }: BranchesOptions): Promise<string | null> {
  if (passphrasePath !== null) {
    const [line = ''] = (await readTextFile(passphrasePath, 'utf8')).split(/\r?\n/);
    return line === '' ? null : line;
  }
  const given = process.env['BRANCH_RECORD_BOOK_PASSPHRASE'];
  return given === undefined || given === '' ? null : given;
}
