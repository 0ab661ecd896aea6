import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { buildProgram } from '../harness/build-program';

import { backedUpBook } from './backed-up-book';
import type { BackupRun } from './backup-program';
import { textLength } from './large-book';
import { measureInTurn, timeWork, toMedian, type Group, type Part } from './measurement';
import { runProgram } from './programs';

const rounds = 3;

/** The system's own programs that the backup is held to. */
export interface PackingPrograms {
  readonly zip: string;
  readonly sha256sum: string;
}

type RunStep = (...words: readonly string[]) => Promise<BackupRun>;

const toMegabytes = (bytes: number) => String(Math.round(bytes / 2 ** 20));

async function makeRunStep(): Promise<RunStep> {
  const program = await buildProgram('tests/bench/backup-program.ts', 'bench-backup');
  return async (...words) => {
    const { stdout } = await promisify(execFile)(process.execPath, [program, ...words]);
    return JSON.parse(stdout) as BackupRun;
  };
}

async function findFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name));
}

/** Packs the files without pressing them and sums them up, as one does by hand. */
async function makeReference(folder: string, { zip, sha256sum }: PackingPrograms) {
  const files = await findFiles(join(folder, 'payload'));
  const packed = join(folder, 'reference.zip');
  return async () => {
    await rm(packed, { force: true });
    return timeWork(async () => {
      await runProgram(zip, ['-0', '-q', '-r', packed, join(folder, 'payload')]);
      await runProgram(sha256sum, files);
    });
  };
}

interface Measured {
  readonly group: Group;
  readonly backUps: readonly BackupRun[];
  readonly readings: readonly BackupRun[];
  readonly sizeBytes: number;
}

async function measureIn(
  folder: string,
  run: RunStep,
  programs: PackingPrograms,
): Promise<Measured> {
  await mkdir(join(folder, 'documents'));
  await run('fill', folder);
  let { path } = await run('back-up', folder);
  await run('unpack', path, join(folder, 'payload'));
  const backUps: BackupRun[] = [];
  const readings: BackupRun[] = [];
  const backUp = async () => {
    await rm(path);
    const made = await run('back-up', folder);
    backUps.push(made);
    path = made.path;
    return made.tookMs;
  };
  const read = async () => {
    const done = await run('read', path);
    readings.push(done);
    return done.tookMs;
  };
  const arms = [await makeReference(folder, programs), backUp, read];
  const [reference = [], backUpMs = [], readMs = []] = await measureInTurn(rounds, arms);
  const rows: Group['rows'] = [
    { what: 'zip -0 再 sha256sum（不等磁盘，不读回）', runsMs: reference },
    { what: '备份：写、等磁盘、读回核验', runsMs: backUpMs },
    { what: '恢复：核验并读出全部，到写入之前', runsMs: readMs },
  ];
  const { size: sizeBytes } = await stat(path);
  return { group: { title: '同样的文件', rows }, backUps, readings, sizeBytes };
}

const toPeak = (runs: readonly BackupRun[]) =>
  toMegabytes(Math.max(...runs.map(({ peakBytes }) => peakBytes)));
const toBlocks = (runs: readonly BackupRun[]) => {
  const blocksMs = runs.map(({ longestBlockMs }) => longestBlockMs);
  return `${toMedian(blocksMs).toFixed(0)} 毫秒（各次中位），${Math.max(...blocksMs).toFixed(0)} 毫秒（最大）`;
};

/** A backup by the app's own service out of a journal on disk, and its reading back. */
export async function measureBackup(programs: PackingPrograms): Promise<Part> {
  const folder = await mkdtemp(join(tmpdir(), 'branch-record-book-backup-'));
  try {
    const run = await makeRunStep();
    const { group, backUps, readings, sizeBytes } = await measureIn(folder, run, programs);
    return {
      title: '六、备份与恢复',
      notes: [
        `${backedUpBook.records} 份记录（正文各 ${textLength} 字）和 ${backedUpBook.photos} 张 300 KB 的照片；备份包 ${toMegabytes(sizeBytes)} MB。`,
        '备份由主进程的代码从磁盘上的留底做成，每次一个新进程；留底在计时之前已打开。',
        `进程内存峰值（含 Node）：备份 ${toPeak(backUps)} MB，恢复 ${toPeak(readings)} MB。`,
        `备份时事件循环最长的一次停顿（含别的程序占着处理器的时间）：${toBlocks(backUps)}。`,
      ],
      groups: [group],
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
