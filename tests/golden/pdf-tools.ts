import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const packages: Readonly<Record<string, string>> = {
  pdftotext: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  pdffonts: 'poppler-utils',
  pdfdetach: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  qpdf: 'qpdf',
  mutool: 'mupdf-tools',
};

/** A grey picture of a page; 0 is black. */
export interface GreyPage {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

function run(tool: string, arguments_: readonly string[]): string {
  try {
    return execFileSync(tool, arguments_, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      throw new Error(`缺少 ${tool}：请安装 ${packages[tool] ?? tool} 后再运行这项测试。`, {
        cause: error,
      });
    }
    throw error;
  }
}

function withFile<Value>(pdf: Uint8Array, use: (file: string, folder: string) => Value): Value {
  const folder = mkdtempSync(join(tmpdir(), 'book-'));
  try {
    const file = join(folder, 'book.pdf');
    writeFileSync(file, pdf);
    return use(file, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What lies between running head and foot, in whole points from the page's top left corner. */
const body = { x: 0, y: 70, width: 596, height: 700 };

/** The text of all pages without running heads, line by line, as poppler reads it. */
export function readBodyText(pdf: Uint8Array, order: 'raw' | 'reading' | 'layout' = 'raw'): string {
  const area = ['-x', body.x, '-y', body.y, '-W', body.width, '-H', body.height].map(String);
  const mode = order === 'reading' ? [] : [`-${order}`];
  return withFile(pdf, (file) => run('pdftotext', [...mode, '-r', '72', ...area, file, '-']));
}

/** Rows of `pdffonts`: the columns emb, sub and uni of each font. */
export function listFonts(pdf: Uint8Array): readonly { name: string; flags: string }[] {
  const rows = withFile(pdf, (file) => run('pdffonts', [file]))
    .trim()
    .split('\n')
    .slice(2);
  return rows.map((row) => ({
    name: row.split(/\s+/)[0] ?? '',
    flags: /(yes|no)\s+(yes|no)\s+(yes|no)/.exec(row)?.[0].replace(/\s+/g, ' ') ?? '',
  }));
}

/** Bookmarks in the order of reading, those within others too, with the numbers of their pages. */
export function listBookmarks(
  pdf: Uint8Array,
): readonly { readonly title: string; readonly page: number }[] {
  const lines = withFile(pdf, (file) => run('mutool', ['show', file, 'outline'])).split('\n');
  return lines.flatMap((line) => {
    const found = /^[|+-]\t+"(.*)"\t#page=(\d+)/u.exec(line);
    const [, title = '', page = ''] = found ?? [];
    return found === null ? [] : [{ title, page: Number(page) }];
  });
}

/** What `qpdf --check` says; it throws where the file is damaged. */
export function checkStructure(pdf: Uint8Array): string {
  return withFile(pdf, (file) => run('qpdf', ['--check', file]));
}

/** The structure as poppler tells it, an element a line, indented. */
export function readStructure(pdf: Uint8Array): string {
  return withFile(pdf, (file) => run('pdfinfo', ['-struct', file]));
}

/** What `qpdf` reads of labels, bookmarks or attachments, as JSON. */
export function readWithQpdf(
  pdf: Uint8Array,
  part: 'pagelabels' | 'outlines' | 'attachments',
): unknown {
  const json = withFile(pdf, (file) => run('qpdf', ['--json', `--json-key=${part}`, file]));
  return (JSON.parse(json) as Readonly<Record<string, unknown>>)[part];
}

/** The first attached file, as poppler takes it out. */
export function readFirstAttachment(pdf: Uint8Array): Uint8Array {
  return withFile(pdf, (file, folder) => {
    const out = join(folder, 'attached');
    run('pdfdetach', ['-save', '1', '-o', out, file]);
    return new Uint8Array(readFileSync(out));
  });
}

function readGrey(file: string): GreyPage {
  const bytes = readFileSync(file);
  const header = /^P5\s+(?:#.*\s+)?(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', 0, 200));
  if (!header) throw new Error(`${file} is no grey PNM picture`);
  const [whole, width, height] = header;
  return {
    width: Number(width),
    height: Number(height),
    pixels: new Uint8Array(bytes.subarray(whole.length)),
  };
}

function readPages(folder: string): readonly GreyPage[] {
  const numberOf = (name: string) => Number(/(\d+)\.pgm$/.exec(name)?.[1] ?? 0);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.pgm'))
    .sort((a, b) => numberOf(a) - numberOf(b))
    .map((name) => readGrey(join(folder, name)));
}

/** Dots per point of rendered pages. */
const DOTS_PER_POINT = 2;
const resolution = String(72 * DOTS_PER_POINT);

/** Every page as poppler draws it. */
export function renderWithPoppler(pdf: Uint8Array): readonly GreyPage[] {
  return withFile(pdf, (file, folder) => {
    run('pdftoppm', ['-gray', '-r', resolution, file, join(folder, 'page')]);
    return readPages(folder);
  });
}

/** Every page as MuPDF draws it. */
export function renderWithMupdf(pdf: Uint8Array): readonly GreyPage[] {
  return withFile(pdf, (file, folder) => {
    const out = join(folder, 'page%d.pgm');
    run('mutool', ['draw', '-q', '-c', 'gray', '-r', resolution, '-F', 'pgm', '-o', out, file]);
    return readPages(folder);
  });
}

/** A rectangle in points from the page's top left corner. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Part of an area that is black, from 0 to 1. */
export function inkOf(page: GreyPage, area: Area): number {
  const left = Math.max(0, Math.floor(area.x * DOTS_PER_POINT));
  const top = Math.max(0, Math.floor(area.y * DOTS_PER_POINT));
  const right = Math.min(page.width, Math.ceil((area.x + area.width) * DOTS_PER_POINT));
  const bottom = Math.min(page.height, Math.ceil((area.y + area.height) * DOTS_PER_POINT));
  let ink = 0;
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) ink += 255 - (page.pixels[y * page.width + x] ?? 255);
  }
  return ink / 255 / Math.max(1, (right - left) * (bottom - top));
}
