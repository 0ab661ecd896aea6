import { readFile, writeFile } from 'node:fs/promises';

import { layOutBook } from '@shared/book/layout/lay-out-book';
import { writePdf } from '@shared/book/pdf/write-pdf';
import { assertPresent } from '@shared/util/assert';
import { toYearBook } from '@shared/year-book/to-year-book';
import { toYearData } from '@shared/year-book/year-data';
import { loadFonts } from '@scripts/load-fonts';

import { FIXED_NOW_MS } from '../builders/clock';

import { readSource, toBookFolder, writeBookFolder } from './book-files';

async function writeOurs(folder: string, path: string): Promise<void> {
  const source = await readSource(folder);
  const means = await loadFonts();
  const pages = layOutBook(toYearBook(source), means.fonts);
  if (!pages.ok) throw new Error(pages.error[0]?.what);
  const bytes = await writePdf(pages.value, {
    ...means,
    loadPhoto: (photoId) => readFile(toBookFolder(folder).toPhoto(photoId)),
    madeAtMs: FIXED_NOW_MS,
    producer: '支部记录簿',
    // The app's worker puts them into the file of a whole year, too.
    attachments: [toYearData(source)],
  });
  await writeFile(path, bytes);
}

// Each step in a process of its own: its memory and time hold nothing of another's.
const steps: Readonly<Record<string, (folder: string, path: string) => Promise<void>>> = {
  'write-folder': writeBookFolder,
  ours: writeOurs,
};
const [step = '', folder = '', path = ''] = process.argv.slice(2);
await assertPresent(steps[step], `no step ${step}`)(folder, path);
