import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { buildProgram } from '../harness/build-program';
import type { Site } from '../harness/serve-site';

import type { HandoverRun } from './handover-program';
import { textLength } from './large-book';
import { measureInTurn, timeWork, toMedian, type Part, type Row, type Table } from './measurement';
import { runProgram } from './programs';
import { receivePackage, type ReceivingRun } from './receiving';
import { documentSizeBytes, tenYears, tenYearsFewPhotos } from './ten-year-book';

const rounds = 3;
const passphrase = '沙棘果熟在九月半';

export interface HandoverPrograms {
  readonly chromium: string;
  readonly zip: string;
  readonly sha256sum: string;
  readonly cp: string;
}

type RunStep = (...words: readonly string[]) => Promise<HandoverRun>;

/** One book on disk, and the way to work on it. */
interface Place {
  readonly site: Site;
  readonly programs: HandoverPrograms;
  readonly run: RunStep;
  readonly folder: string;
}

interface Measured {
  readonly writings: readonly HandoverRun[];
  readonly verifications: readonly HandoverRun[];
  /** The one that was watched. */
  readonly watched: ReceivingRun;
  readonly sizeBytes: number;
}

const toMegabytes = (bytes: number | null) =>
  bytes === null ? '没有量到' : `${Math.round(bytes / 2 ** 20)} MB`;
const toPeak = (runs: readonly HandoverRun[]) =>
  Math.max(...runs.map(({ peakBytes }) => peakBytes));

async function makeRunStep(): Promise<RunStep> {
  const program = await buildProgram('tests/bench/handover-program.ts', 'bench-handover');
  const env = { ...process.env, BRANCH_RECORD_BOOK_PASSPHRASE: passphrase };
  return async (...words) => {
    const { stdout } = await promisify(execFile)(process.execPath, [program, ...words], { env });
    return JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') as HandoverRun;
  };
}

/** The package's own files, packed without pressing, summed up and copied as one does by hand. */
async function makeReferences({ folder, programs }: Place) {
  const payload = join(folder, 'payload');
  const [packed, copied] = [join(folder, 'reference.zip'), join(folder, 'copied')];
  const entries = await readdir(payload, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name));
  return [
    async () => {
      await rm(packed, { force: true });
      return timeWork(() => runProgram(programs.zip, ['-0', '-q', '-r', packed, payload]));
    },
    () => timeWork(() => runProgram(programs.sha256sum, files)),
    async () => {
      await rm(copied, { recursive: true, force: true });
      return timeWork(() => runProgram(programs.cp, ['-r', payload, copied]));
    },
  ];
}

interface Timed {
  readonly rows: readonly [Row, Row, Row, ...Row[]];
  readonly measured: Measured;
}

/** Keeps what a step came to, and answers how long it took. */
const keeping = (runs: HandoverRun[], step: () => Promise<HandoverRun>) => async () => {
  const run = await step();
  runs.push(run);
  return run.tookMs;
};

async function measureTimes(place: Place): Promise<Timed> {
  const { site, programs, run, folder } = place;
  const written = await run('write', folder, 'many');
  await run('unpack', written.path, join(folder, 'payload'));
  const writings = [written];
  const verifications: HandoverRun[] = [];
  const receipts: ReceivingRun[] = [];
  const receive = async () => {
    const receipt = await receivePackage(site, programs.chromium, written, 'timed');
    receipts.push(receipt);
    return receipt.judgeMs;
  };
  const [zipMs = [], sumMs = [], copyMs = [], writeMs = [], verifyMs = [], judgeMs = []] =
    await measureInTurn(rounds, [
      ...(await makeReferences(place)),
      keeping(writings, () => run('write', folder, 'many')),
      keeping(verifications, () => run('verify', written.path)),
      receive,
    ]);
  const takeOverMs = receipts.map((receipt) => receipt.takeOverMs);
  const { size: sizeBytes } = await stat(written.path);
  const watched = await receivePackage(site, programs.chromium, written, 'watched');
  const encrypted = await run('write', folder, 'many', passphrase);
  const decrypted = await run('verify', encrypted.path);
  return {
    rows: [
      { what: 'zip -0', runsMs: zipMs },
      { what: 'sha256sum', runsMs: sumMs },
      { what: 'cp', runsMs: copyMs },
      { what: '写移交包：写、等磁盘、读回核验', runsMs: writeMs },
      { what: '核验（npm run verify）', runsMs: verifyMs },
      { what: '接收：读出、核验，到显示结果', runsMs: judgeMs },
      { what: '接收：存成新的记录簿', runsMs: takeOverMs },
      { what: '加密：写、等磁盘、读回核验', runsMs: [encrypted.tookMs] },
      { what: '加密：核验', runsMs: [decrypted.tookMs] },
    ],
    measured: { writings, verifications, watched, sizeBytes },
  };
}

async function measureFew({ site, programs, run, folder }: Place): Promise<Measured> {
  const written = await run('write', folder, 'few');
  const verified = await run('verify', written.path);
  const watched = await receivePackage(site, programs.chromium, written, 'watched');
  const { size: sizeBytes } = await stat(written.path);
  return { writings: [written], verifications: [verified], watched, sizeBytes };
}

function toRatioTable(rows: Timed['rows']): Table {
  const [zip, sum, copy, ...ours] = rows;
  const toRatios = ({ runsMs }: Row) =>
    [zip, sum, copy].map((one) => (toMedian(runsMs) / toMedian(one.runsMs)).toFixed(2));
  return {
    title: '中位数是它们的几倍',
    columns: ['zip -0', 'sha256sum', 'cp'],
    rows: ours.map((row) => ({ what: row.what, cells: toRatios(row) })),
  };
}

function toMemoryTable(many: Measured, few: Measured): Table {
  const toRow = (what: string, load: (measured: Measured) => number | null) => {
    const [large, small] = [load(many), load(few)];
    const more = large === null || small === null ? null : large - small;
    return { what, cells: [large, small, more].map(toMegabytes) };
  };
  return {
    title: '内存峰值',
    columns: [`${tenYears.photos} 张`, `${tenYearsFewPhotos.photos} 张`, '相差'],
    rows: [
      toRow('写移交包（进程，含 Node）', ({ writings }) => toPeak(writings)),
      toRow('核验（进程，含 Node）', ({ verifications }) => toPeak(verifications)),
      toRow('接收（整个浏览器）', ({ watched }) => watched.peakBytes),
      toRow('同一个浏览器，选文件之前', ({ watched }) => watched.restBytes),
    ],
  };
}

async function inFolder<Value>(work: (folder: string) => Promise<Value>): Promise<Value> {
  const folder = await mkdtemp(join(tmpdir(), 'branch-record-book-handover-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The package of a ten-year branch: written, verified, and received in the app. */
export async function measureHandover(site: Site, programs: HandoverPrograms): Promise<Part> {
  const run = await makeRunStep();
  const few = await inFolder(async (folder) => {
    await run('fill', folder, 'few');
    return measureFew({ site, programs, run, folder });
  });
  const { rows, measured } = await inFolder(async (folder) => {
    await run('fill', folder, 'many');
    return measureTimes({ site, programs, run, folder });
  });
  const { records, recordsPerYear, photos } = tenYears;
  return {
    title: '十、移交',
    notes: [
      `${records / recordsPerYear} 年 ${records} 份记录（正文各 ${textLength} 字，都已封存）和 ${photos} 张 300 KB 的照片；移交包 ${toMegabytes(measured.sizeBytes)}，${tenYearsFewPhotos.photos} 张照片的 ${toMegabytes(few.sizeBytes)}。`,
      `每份记录的 PDF 用同样大小的字节代替（${documentSizeBytes / 1000} KB 加它的照片），排版另在“记录的 PDF”里量。`,
      '写和核验：主进程的代码，数据取自磁盘上的留底，每次一个新进程；程序里写包时数据取自页面的数据库。',
      '接收：浏览器方式的真实页面，每次一个新浏览器。加密的只量一次；由密码计算密钥，写时两次，核验一次。',
      'zip、sha256sum、cp 用的是包里的同样文件，不等磁盘，不读回。读到的都可能来自系统的缓存。',
      `内存：写和核验取各次的最大；${tenYearsFewPhotos.photos} 张的和接收的另量一次，不计时。`,
    ],
    groups: [{ title: '同样的文件', rows }],
    tables: [toRatioTable(rows), toMemoryTable(measured, few)],
  };
}
