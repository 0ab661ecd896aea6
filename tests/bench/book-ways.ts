import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { YearPdfRun } from '../harness/page/make-year-pdf';
import type { Site } from '../harness/serve-site';

import { isSandboxed, openBrowser, quietArguments } from './chromium';
import { bookInSite, writeOfficePage } from './print-page';
import { findProcess, watchMemory } from './process-memory';
import { runWatched, type WatchedRun, type Watching } from './watched-program';

export interface BookPrograms {
  readonly chromium: string;
  /** Null where LibreOffice is not installed. */
  readonly soffice: string | null;
}

/** Where everything lies while it is measured. */
export interface Workplace {
  readonly site: Site;
  readonly program: string;
  /** The same with pdfmake. */
  readonly pdfmake: string;
  /** Of the page that Chromium prints. */
  readonly printUrl: string;
  /** Of the book's content. */
  readonly folder: string;
  /** Of the files that are made; kept, so that they can be laid side by side. */
  readonly made: string;
}

/** One way to the book's file. */
export interface Way {
  readonly what: string;
  /** Where the file comes to lie. */
  readonly file: string;
  readonly make: (watching: Watching) => Promise<WatchedRun>;
}

async function withProfile<Value>(use: (profile: string) => Promise<Value>): Promise<Value> {
  const profile = await mkdtemp(join(tmpdir(), 'branch-record-book-profile-'));
  try {
    return await use(profile);
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
}

/** The app's worker in a page that was just opened; the browser's own memory is in the peak. */
async function makeInWorker(
  chromium: string,
  site: Site,
  watching: Watching,
): Promise<WatchedRun & { readonly run: YearPdfRun }> {
  const browser = await openBrowser(chromium);
  try {
    const store = await browser.openPage(site.pageUrl);
    await store.evaluate((at) => window.harness.storeYearPhotos(at), bookInSite);
    const page = await browser.openPage(site.pageUrl);
    await store.close();
    page.setDefaultTimeout(600_000);
    const profile = `--user-data-dir=${browser.profile}`;
    const watch = watchMemory(watching === 'watched' ? findProcess(profile) : null);
    const run = await page.evaluate((at) => window.harness.makeYearPdf(at), bookInSite);
    return { tookMs: run.tookMs, peakBytes: watch.end(), run };
  } finally {
    await browser.close();
  }
}

function toChromiumWay(chromium: string, { printUrl, made }: Workplace): Way {
  const file = join(made, 'book-chromium.pdf');
  const options = ['--headless', ...quietArguments, ...(isSandboxed ? [] : ['--no-sandbox'])];
  const order = ['--no-pdf-header-footer', `--print-to-pdf=${file}`, printUrl];
  return {
    what: 'chromium --headless --print-to-pdf',
    file,
    make: (watching) =>
      withProfile((profile) =>
        runWatched(chromium, [...options, `--user-data-dir=${profile}`, ...order], watching),
      ),
  };
}

async function toOfficeWay(soffice: string, { folder, made }: Workplace): Promise<Way> {
  const { page, fonts } = await writeOfficePage(folder);
  const file = join(made, 'book-libreoffice.pdf');
  const order = ['--headless', '--convert-to', 'pdf:writer_web_pdf_Export'];
  return {
    what: 'soffice --headless --convert-to pdf',
    file,
    make: (watching) =>
      withProfile(async (profile) => {
        const place = [`-env:UserInstallation=file://${profile}`, '--outdir', profile, page];
        const surroundings = { FONTCONFIG_FILE: fonts };
        const run = await runWatched(soffice, [...order, ...place], watching, surroundings);
        await rename(join(profile, 'book.pdf'), file);
        return run;
      }),
  };
}

/** All ways to the book's file; the app's own worker first, to which the others are held. */
export async function listWays(
  place: Workplace,
  { chromium, soffice }: BookPrograms,
  onWorkerRun: (run: YearPdfRun) => void,
): Promise<readonly [Way, ...Way[]]> {
  const toStep = (what: string, order: readonly string[], name: string): Way => {
    const file = join(place.made, name);
    const words = [...order, place.folder, file];
    return { what, file, make: (watching) => runWatched(process.execPath, words, watching) };
  };
  const own = toStep('本程序，Node（整个进程）', [place.program], 'book.pdf');
  const inWorker: Way = {
    what: '本程序，Chromium 里新的 Worker',
    file: own.file,
    make: async (watching) => {
      const { run, ...cost } = await makeInWorker(chromium, place.site, watching);
      onWorkerRun(run);
      return cost;
    },
  };
  return [
    inWorker,
    own,
    toChromiumWay(chromium, place),
    toStep('pdfmake 0.3.11，Node（整个进程）', [place.pdfmake], 'book-pdfmake.pdf'),
    ...(soffice === null ? [] : [await toOfficeWay(soffice, place)]),
  ];
}
