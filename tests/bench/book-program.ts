import { readFileSync, writeFileSync } from 'node:fs';

import { layOutBook } from '@shared/book/layout/lay-out-book';
import { usualFonts } from '@shared/book/pdf/press';
import { writePdf } from '@shared/book/pdf/write-pdf';
import { toYearBook } from '@shared/year-book/to-year-book';
import { toYearData } from '@shared/year-book/year-data';
import { loadFonts } from '@scripts/load-fonts';

import { FIXED_NOW_MS } from '../builders/clock';

import { readSource, toBookFolder } from './book-files';
import { startPressThread } from './press-thread';

// In a process of its own: its time and memory hold nothing of another's. As in the app, the press
// stands in a thread beside the pages.
const [folder = '', path = ''] = process.argv.slice(2);
const { press, end } = startPressThread();
const prepared = press.prepare(usualFonts);
const source = await readSource(folder);
const { fonts } = await loadFonts();
const pages = layOutBook(toYearBook(source), fonts);
if (!pages.ok) throw new Error(pages.error[0]?.what);
const bytes = await writePdf(pages.value, {
  fonts,
  press,
  // At once: 240 promised readings of small files take longer than the reading.
  loadPhoto: (photoId) => Promise.resolve(readFileSync(toBookFolder(folder).toPhoto(photoId))),
  madeAtMs: FIXED_NOW_MS,
  producer: '支部记录簿',
  // The app's worker puts them into the file of a whole year, too.
  attachments: [toYearData(source)],
});
writeFileSync(path, bytes);
await prepared;
await end();
