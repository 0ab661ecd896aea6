import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { PDFDocument } from 'pdf-lib';

import { root } from '@scripts/paths';
import { assertPresent } from '@shared/util/assert';
import { sha256Hex } from '@shared/util/hash';

import { buildProgram } from '../harness/build-program';
import type { YearPdfRun } from '../harness/page/make-year-pdf';
import type { Site } from '../harness/serve-site';

import { measureBookScreens, type BookScreens } from './book-screens';
import { writeBookFolder } from './book-files';
import { listWays, type BookPrograms, type Way, type Workplace } from './book-ways';
import {
  measureInTurn,
  toMedian,
  toQuantile,
  type Part,
  type Row,
  type Table,
} from './measurement';
import { addBookPage, bookInSite } from './print-page';

const rounds = 3;

interface Measured {
  readonly rows: readonly [Row, ...Row[]];
  readonly table: Table;
  readonly worker: YearPdfRun;
}

const toMegabytes = (bytes: number) => (bytes / 2 ** 20).toFixed(bytes < 1e8 ? 1 : 0);

/** Memory of one more run of each way, pages and size. */
async function measureMemory(ways: readonly Way[]): Promise<Table> {
  const rows: Table['rows'][number][] = [];
  let firstBytes: number | null = null;
  for (const { what, file, make } of ways) {
    const { peakBytes } = await make('watched');
    firstBytes ??= peakBytes;
    const bytes = await readFile(file);
    const pageCount = (await PDFDocument.load(bytes)).getPageCount();
    const memory =
      peakBytes === null || firstBytes === null
        ? ['—', '—']
        : [toMegabytes(peakBytes), (peakBytes / firstBytes).toFixed(2)];
    rows.push({ what, cells: [...memory, toMegabytes(bytes.length), String(pageCount)] });
  }
  const columns = ['内存 MB', '倍数', '文件 MB', '页数'];
  return { title: '内存峰值（全部进程，另做一次）和文件', columns, rows };
}

async function measureWays(place: Workplace, programs: BookPrograms): Promise<Measured> {
  const workerRuns: YearPdfRun[] = [];
  const ways = await listWays(place, programs, (run) => workerRuns.push(run));
  const arms = ways.map(
    ({ make }) =>
      async () =>
        (await make('timed')).tookMs,
  );
  const runsMs = await measureInTurn(rounds, arms);
  const [first, ...rest] = ways.map(({ what }, index) => ({ what, runsMs: runsMs[index] ?? [] }));
  const table = await measureMemory(ways);
  const worker = assertPresent(workerRuns[0], 'the worker made the book');
  const own = Uint8Array.from(await readFile(ways[0].file));
  if (worker.sha256 !== (await sha256Hex(own))) {
    throw new Error('Node 和 Worker 做出的文件不同，不能比较。');
  }
  return { rows: [assertPresent(first, 'there are ways'), ...rest], table, worker };
}

function toWindowNote({ keyMs, draftPages, opening, saving }: BookScreens): string {
  const say = ({ longestTaskMs, longestGapMs }: BookScreens['opening']) =>
    `${longestTaskMs === 0 ? '没有一次任务到 50 ms' : `最长任务 ${longestTaskMs.toFixed(0)} ms`}、两帧最远隔 ${longestGapMs.toFixed(0)} ms`;
  const median = toMedian(keyMs).toFixed(0);
  const slow = toQuantile(keyMs, 0.95).toFixed(0);
  return `打开着这一年的簿子：一份 ${draftPages} 页的草稿，按键到页面画出来 ${median} ms（p95 ${slow} ms）；打开成册时${say(opening)}，生成 PDF 时${say(saving)}。`;
}

/** The bound book of a full year: the app's typesetting against programs that print. */
export async function measureBook(site: Site, programs: BookPrograms): Promise<Part> {
  const made = join(root, 'out/bench');
  await mkdir(made, { recursive: true });
  const folder = await mkdtemp(join(tmpdir(), 'branch-record-book-year-'));
  try {
    const program = await buildProgram('tests/bench/book-program.ts', 'bench-book');
    const pdfmake = await buildProgram('tests/bench/pdfmake-program.ts', 'bench-pdfmake', [
      'pdfmake',
    ]);
    await buildProgram('tests/bench/press-program.ts', 'bench-press');
    await writeBookFolder(folder);
    const printUrl = await addBookPage(site, folder);
    const screens = await measureBookScreens(site, programs.chromium, bookInSite);
    const place = { site, program, pdfmake, printUrl, folder, made };
    const { rows, table, worker } = await measureWays(place, programs);
    const keys = { what: '按一个键，到页面画出来', runsMs: screens.keyMs } as const;
    return {
      title: '九、整年的成册',
      notes: [
        '120 份记录、240 张照片，文字、字体、表格和照片相同；各用自己的进程，新开，做完为止。',
        'Worker 计从记录到文件，内存含整个浏览器；Chromium 印的目录没有页码，LibreOffice 不认页眉，pdfmake 排不了蒙古文。',
        ...(programs.soffice === null
          ? [
              'LibreOffice 没有测：没有找到 soffice。Debian 上可运行：sudo apt-get install libreoffice-writer',
            ]
          : []),
        `Worker 和 Node 的文件一字节不差；Worker 里先用 ${worker.layOutMs.toFixed(0)} ms 排好 ${worker.pageCount} 页，其余在写文件。`,
        toWindowNote(screens),
      ],
      groups: [
        { title: '做成一本', rows },
        { title: '一份记录的页面跟着键盘（目标 150 ms 以内）', rows: [keys] },
      ],
      tables: [table],
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
