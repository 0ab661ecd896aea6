import { mkdir, rm, writeFile } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';

import { sha256Hex } from '../shared/util/hash';

import { makeSampleFiles, type SampleFiles, type SamplePdf } from './make-sample-files';
import { BOOK_YEAR } from './sample-book/build-large-sample';
import { makeYearBook, type YearBookFile } from './sample-book/make-year-book';

const folder = new URL('../out/sample/', import.meta.url);

/** Format of `book.json`; a new number whenever a reader must know of a change. */
const BOOK_FORMAT = 1;

/**
 * The whole book as data: rows as the app stores them and every sealed revision. Photos are
 * facts only; their files are in `resources/sample/pictures`.
 */
function toBookJson({ book }: Pick<SampleFiles, 'book'>): string {
  const { branch, members, records, photos, revisions, payments, contacts, plans } = book;
  const rows = {
    format: BOOK_FORMAT,
    branch,
    members,
    records,
    photos,
    revisions,
    payments,
    contacts,
    plans,
  };
  return `${JSON.stringify(rows, null, 2)}\n`;
}

function toLine({ book }: SampleFiles, { revision, pages, fileName, bytes }: SamplePdf): string {
  const advice = book.advice.get(revision.document.recordId)?.length ?? 0;
  const { expected, attending } = revision.document.counts;
  return [
    fileName,
    `应到${expected}实到${attending}`,
    `${pages.pages.length}页`,
    `${Math.round(bytes.length / 1024)} KB`,
    advice === 0 ? '没有提示' : `${advice}条提示`,
  ].join('　');
}

/** `npm run sample -- --book`: the bound book of the sample's full year, and its data. */
async function writeYearBook(): Promise<void> {
  const begun = performance.now();
  const book = await makeYearBook();
  const seconds = (performance.now() - begun) / 1000;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const name = `${BOOK_YEAR}年度支部工作记录簿.pdf`;
  await writeFile(new URL(encodeURIComponent(name), folder), book.bytes);
  await writeFile(new URL('book.json', folder), toBookJson(book.sample));
  console.log(await toBookLine(name, book, seconds));
}

async function toBookLine(
  name: string,
  { pages, bytes, source, model }: YearBookFile,
  seconds: number,
): Promise<string> {
  const photos = source.revisions.reduce(
    (sum, { document }) => sum + document.content.photos.length,
    0,
  );
  return [
    `${name}\u3000${pages.pages.length}页\u3000${model.chapters.length}章\u3000记录${source.revisions.length}份\u3000照片${photos}张`,
    `${(bytes.length / 1024 / 1024).toFixed(1)} MB\u3000用时${seconds.toFixed(1)}秒`,
    `SHA-256 ${await sha256Hex(bytes)}`,
  ].join('\n');
}

async function writeRecords(): Promise<void> {
  const files = await makeSampleFiles();
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(new URL('book.json', folder), toBookJson(files));
  for (const pdf of files.pdfs) {
    await writeFile(new URL(encodeURIComponent(pdf.fileName), folder), pdf.bytes);
    console.log(toLine(files, pdf));
  }
  console.log(`已写入 out/sample：book.json 和 ${files.pdfs.length} 个 PDF。`);
}

/**
 * `npm run sample`: builds the sample branch without a window and writes `out/sample/` anew:
 * `book.json` and the PDF of each filed record; with `--book` the bound book of a full year
 * instead. Exits with 1 if anything is refused.
 */
export async function main(words: readonly string[]): Promise<number> {
  const unknown = words.filter((word) => word !== '--book');
  if (unknown.length > 0) {
    console.error(`不认识的参数：${unknown.join(' ')}。可用的只有 --book。`);
    return 2;
  }
  try {
    await (words.includes('--book') ? writeYearBook() : writeRecords());
    return 0;
  } catch (error) {
    console.error(`示例没有做成：${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }
}
