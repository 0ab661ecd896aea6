import { mkdir, writeFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { dirname, join } from 'node:path';

import { root } from '@scripts/paths';

import { harnessPage, serveSite, type Site } from '../harness/serve-site';

import { measureBackup } from './backup';
import { measureBook } from './book';
import { measureBookWindow } from './book-window';
import { findChromium } from './chromium';
import { measureHandover } from './handover';
import { measureJournal } from './journal';
import { measureLarge } from './large';
import { loadMachine, type Machine } from './machine';
import { toSummaries, type Part } from './measurement';
import { measurePhotos } from './photos';
import { findProgram, tryFirstLine } from './programs';
import { measureRecordPdf } from './record-pdf';
import { measureSaving } from './saving';
import { measureStartUp } from './start-up';
import { toHeadLines, toPartLines } from './table';

const partNames = [
  'start',
  'save',
  'pdf',
  'photos',
  'journal',
  'backup',
  'large',
  'window',
  'book',
  'handover',
] as const;
type PartName = (typeof partNames)[number];

const resultPath = join(root, 'out/bench/result.json');

interface Tools {
  readonly chromium: string;
  readonly convert: string | null;
  readonly cp: string | null;
  readonly sha256sum: string | null;
  readonly soffice: string | null;
  readonly zip: string | null;
}

const say = (line: string) => console.log(line);

/** `npm run bench`: measures, prints one table and writes it as JSON; times decide nothing. */
export async function main(words: readonly string[]): Promise<number> {
  const names = tryNames(words);
  if (names === null) {
    say(`用法：npm run bench，或 npm run bench -- --only <${partNames.join('|')}>`);
    return 2;
  }
  const chromium = findChromium();
  if (chromium === null || tryFirstLine(chromium, ['--version']) === null) {
    say('没有找到能运行的 Chromium，什么也没有测。Debian 上可运行：sudo apt-get install chromium');
    say('装在别处时，用环境变量 CHROMIUM_PATH 指明。');
    return 1;
  }
  const tools = {
    chromium,
    convert: findProgram('magick', 'convert'),
    cp: findProgram('cp'),
    sha256sum: findProgram('sha256sum'),
    soffice: findProgram('soffice'),
    zip: findProgram('zip'),
  };
  const machine = loadMachine(chromium, tools.convert);
  for (const line of toHeadLines(machine)) say(line);
  say('正在构建要测的页面……');
  const site = await serveSite({
    page: harnessPage,
    hasApp: names.some((name) => ['start', 'large', 'window', 'book', 'handover'].includes(name)),
  });
  try {
    return await measureAll(names, site, tools, machine);
  } finally {
    await site.close();
  }
}

async function measureAll(
  names: readonly PartName[],
  site: Site,
  tools: Tools,
  machine: Machine,
): Promise<number> {
  const parts: Part[] = [];
  for (const name of names) {
    const part = await measure(name, site, tools);
    if (part === null) continue;
    parts.push(part);
    for (const line of toPartLines(part)) say(line);
  }
  await writeResult(machine, parts);
  say('');
  say(
    `完成时负载 ${loadavg()[0]?.toFixed(2) ?? ''}。倍数是中位数与本组第一行之比；p95 按最近名次。`,
  );
  say(`每次的数值写在 ${resultPath}`);
  return parts.length === names.length ? 0 : 1;
}

/** Null, with the reason said, where a program is missing. */
async function measure(name: PartName, site: Site, tools: Tools): Promise<Part | null> {
  const { chromium, convert, cp, sha256sum, soffice, zip } = tools;
  switch (name) {
    case 'start':
      return measureStartUp(site, chromium);
    case 'save':
      return measureSaving(site, chromium);
    case 'pdf':
      return measureRecordPdf(site, chromium);
    case 'photos':
      if (convert !== null && sha256sum !== null) {
        return measurePhotos(site, chromium, { convert, sha256sum });
      }
      say('');
      say('四、收进照片：没有测，缺少 ImageMagick 或 sha256sum。');
      say('  Debian 上可运行：sudo apt-get install imagemagick coreutils');
      return null;
    case 'journal':
      return measureJournal();
    case 'large':
      return measureLarge(site, chromium);
    case 'book':
      return measureBook(site, { chromium, soffice });
    case 'window':
      return measureBookWindow(site, chromium);
    case 'handover':
      if (zip !== null && sha256sum !== null && cp !== null) {
        return measureHandover(site, { chromium, zip, sha256sum, cp });
      }
      say('');
      say('十、移交：没有测，缺少 zip、sha256sum 或 cp。');
      say('  Debian 上可运行：sudo apt-get install zip coreutils');
      return null;
    case 'backup':
      if (zip !== null && sha256sum !== null) return measureBackup({ zip, sha256sum });
      say('');
      say('六、备份与恢复：没有测，缺少 zip 或 sha256sum。');
      say('  Debian 上可运行：sudo apt-get install zip coreutils');
      return null;
  }
}

/** Null where the words cannot be understood. */
function tryNames(words: readonly string[]): readonly PartName[] | null {
  if (words.length === 0) return partNames;
  const [option, wanted, ...rest] = words;
  const name = partNames.find((one) => one === wanted);
  return option === '--only' && name !== undefined && rest.length === 0 ? [name] : null;
}

async function writeResult(machine: Machine, parts: readonly Part[]): Promise<void> {
  const result = {
    machine: { ...machine, loadAtEnd: loadavg() },
    parts: parts.map((part) => ({
      ...part,
      groups: part.groups.map((group) => ({ ...group, summaries: toSummaries(group) })),
    })),
  };
  await mkdir(dirname(resultPath), { recursive: true });
  await writeFile(resultPath, `${JSON.stringify(result, null, 2)}\n`);
}
