import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Page } from '@playwright/test';
import { PDFDict, PDFDocument, PDFName } from 'pdf-lib';

import { root } from '@scripts/paths';

import { usedFonts } from '../harness/record-source';
import { buildNodePdf, startNodePdf } from '../harness/run-node-pdf';
import type { Site } from '../harness/serve-site';

import { isSandboxed, openBrowser, quietArguments } from './chromium';
import { measureInTurn, timeWork, type Part } from './measurement';
import { addPrintPage } from './print-page';
import { runProgram } from './programs';

const warmRounds = 15;
const warmUps = 3;
const coldRounds = 7;

/** Prints from the command line with a fresh profile, as whoever scripts Chromium would. */
async function printCold(chromium: string, url: string, folder: string): Promise<void> {
  const profile = await mkdtemp(join(tmpdir(), 'branch-record-book-profile-'));
  await runProgram(chromium, [
    ...['--headless', ...quietArguments, ...(isSandboxed ? [] : ['--no-sandbox'])],
    ...[`--user-data-dir=${profile}`, '--no-pdf-header-footer'],
    ...[`--print-to-pdf=${join(folder, 'chromium.pdf')}`, url],
  ]);
  await rm(profile, { recursive: true, force: true });
}

/** What was written, so that a reader can see that both made the same pages. */
async function describeFile(name: string, path: string): Promise<string> {
  const bytes = await readFile(path);
  const document = await PDFDocument.load(bytes);
  const fonts = document.context
    .enumerateIndirectObjects()
    .filter(([, one]) => one instanceof PDFDict && one.has(PDFName.of('FontFile2')));
  // Chromium prints before a late font has come, and then leaves that font's text out.
  if (fonts.length !== usedFonts().size) {
    throw new Error(`${name} 的文件里只有 ${fonts.length} 种字体，不能比较：${path}`);
  }
  const size = `${(bytes.length / 1000).toFixed(0)} KB`;
  return `${name} ${document.getPageCount()} 页、${fonts.length} 种字体、${size}`;
}

const makeInWorker = (page: Page, isCold: boolean) => async () =>
  (await page.evaluate((cold) => window.harness.makeRecordPdf({ isCold: cold }), isCold)).tookMs;

const printWarm = (page: Page, path: string) =>
  page.pdf({ path, preferCSSPageSize: true, printBackground: true });

async function openPrintPage(openPage: (url: string) => Promise<Page>, url: string): Promise<Page> {
  const page = await openPage(url);
  await page.evaluate(async () => {
    await document.fonts.ready;
  });
  return page;
}

async function measureBoth(site: Site, chromium: string, folder: string) {
  const printUrl = await addPrintPage(site);
  const program = await buildNodePdf();
  const node = startNodePdf(program);
  const browser = await openBrowser(chromium);
  try {
    const page = await browser.openPage(site.pageUrl);
    const printed = await openPrintPage(browser.openPage, printUrl);
    const makeInNode = async () => (await node.make()).tookMs;
    const warmArms = [
      () => timeWork(() => printWarm(printed, join(folder, 'chromium-warm.pdf'))),
      makeInWorker(page, false),
      makeInNode,
    ];
    await measureInTurn(warmUps, warmArms);
    const warm = await measureInTurn(warmRounds, warmArms);
    const ourFile = join(folder, 'record.pdf');
    const cold = await measureInTurn(coldRounds, [
      () => timeWork(() => printCold(chromium, printUrl, folder)),
      () => timeWork(() => runProgram(process.execPath, [program, ourFile])),
      makeInWorker(page, true),
    ]);
    const files = [
      await describeFile('Chromium 冷', join(folder, 'chromium.pdf')),
      await describeFile('热', join(folder, 'chromium-warm.pdf')),
      await describeFile('本程序', ourFile),
    ];
    return { warm, cold, files };
  } finally {
    node.end();
    await browser.close();
  }
}

/** One record to PDF: the app's typesetting in a worker and in Node against Chromium's printing. */
export async function measureRecordPdf(site: Site, chromium: string): Promise<Part> {
  // Kept, so that both files can be laid side by side.
  const folder = join(root, 'out/bench');
  await mkdir(folder, { recursive: true });
  const { warm, cold, files } = await measureBoth(site, chromium, folder);
  const [printMs = [], workerMs = [], nodeMs = []] = warm;
  const [printColdMs = [], nodeColdMs = [], workerColdMs = []] = cold;
  return {
    title: '三、一份记录生成 PDF',
    notes: [
      `46 人、24 段发言、2 张照片，两边文字、字体和照片相同：${files.join('，')}。`,
      '热：Chromium 的网页已打开排好，只计打印；本程序从记录算起，含排版。',
      '冷：Chromium 和 Node 计整个进程；Worker 计新开一个 Worker，页面已打开。',
    ],
    groups: [
      {
        title: '热',
        rows: [
          { what: 'Chromium page.pdf()', runsMs: printMs },
          { what: '本程序，Chromium 的 Worker', runsMs: workerMs },
          { what: '本程序，Node', runsMs: nodeMs },
        ],
      },
      {
        title: '冷',
        rows: [
          { what: 'chromium --headless --print-to-pdf', runsMs: printColdMs },
          { what: '本程序，Node（整个进程）', runsMs: nodeColdMs },
          { what: '本程序，新的 Worker', runsMs: workerColdMs },
        ],
      },
    ],
  };
}
