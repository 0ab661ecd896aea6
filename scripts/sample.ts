import { mkdir, rm, writeFile } from 'node:fs/promises';

import { makeSampleFiles, type SampleFiles, type SamplePdf } from './make-sample-files';

const folder = new URL('../out/sample/', import.meta.url);

/** Format of `book.json`; a new number whenever a reader must know of a change. */
const BOOK_FORMAT = 1;

/**
 * The whole book as data: rows as the app stores them and every sealed revision. Photos are
 * facts only; their files are in `resources/sample/pictures`.
 */
function toBookJson({ book }: SampleFiles): string {
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

/**
 * `npm run sample`: builds the sample branch without a window and writes `out/sample/` anew:
 * `book.json` and the PDF of each filed record. Exits with 1 if anything is refused.
 */
export async function main(): Promise<number> {
  try {
    const files = await makeSampleFiles();
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    await writeFile(new URL('book.json', folder), toBookJson(files));
    for (const pdf of files.pdfs) {
      await writeFile(new URL(encodeURIComponent(pdf.fileName), folder), pdf.bytes);
      console.log(toLine(files, pdf));
    }
    console.log(`已写入 out/sample：book.json 和 ${files.pdfs.length} 个 PDF。`);
    return 0;
  } catch (error) {
    console.error(`示例没有做成：${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }
}
