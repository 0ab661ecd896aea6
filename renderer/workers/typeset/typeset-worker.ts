import { toBooklet } from '@shared/book/booklet/to-booklet';
import { layOutBook } from '@shared/book/layout/lay-out-book';
import { listTexts } from '@shared/book/model/list-texts';
import { usualFonts } from '@shared/book/pdf/press';
import { layOutSpine, listSpineTexts } from '@shared/book/spine/lay-out-spine';
import { assertPresent } from '@shared/util/assert';
import { sha256Hex } from '@shared/util/hash';
import { fail, succeed, type Problem } from '@shared/util/result';

import { connectCalls, handOver } from '../calls';

import { makePdf } from './make-pdf';
import type { Packed } from './photo-pack';
import { preparePress } from './press';
import type { PageCalls, PdfOrder, WorkerCalls, YearPdfAnswer, YearPdfOrder } from './protocol';
import { typesetFonts } from './typeset-fonts';
import { createYearDesk, listPhotos, type YearDesk } from './year-desk';

const cancelled = new Set<number>();
let desk: YearDesk | null = null;

const bookHasChanged: Problem = {
  code: 'book-has-changed',
  what: '册子的内容刚刚变了，打印文件没有做成。',
  safe: '记录和照片都没有改动。',
  next: '请等新的页面排好，再保存一次。',
};

const ours: WorkerCalls = {
  layOut: async (book) => {
    await typesetFonts.prepareFor(listTexts(book));
    return layOutBook(book, typesetFonts);
  },
  layOutSpine: async (label) => {
    await typesetFonts.prepareFor(listSpineTexts(label));
    return layOutSpine(label, typesetFonts);
  },
  makePdf: async (work, order) => {
    const made = await make(work, order);
    if (!made.ok || made.value === null) return made;
    return handOver(made, [made.value.buffer]);
  },
  makeYearPdf,
  cancel: (work) => {
    cancelled.add(work);
    return Promise.resolve();
  },
  openYear: () => {
    // A year changes while it is looked at, and any name of it may come in a second script.
    void typesetFonts.startShaper();
    // Who looks at a year is likely to make its file.
    preparePress(usualFonts);
    desk = createYearDesk(typesetFonts);
    return Promise.resolve();
  },
  putRecords: (records) => {
    findDesk().put(records);
    return Promise.resolve();
  },
  layOutYear: async (frame) => {
    // Where it could not start before, it may now.
    await typesetFonts.startShaper();
    return findDesk().layOut(frame);
  },
  getPages: (edition, from, to) => Promise.resolve(findDesk().getPages(edition, from, to)),
  listPhotos: (selection) => {
    const pages = findDesk().pick(selection);
    return Promise.resolve(pages ? listPhotos(pages) : []);
  },
  planReprint: (edition, isDuplex) => findDesk().planReprint(edition, isDuplex),
  listPrinted: (selection) => findDesk().listPrinted(selection),
};

const { theirs: page } = connectCalls<PageCalls>(self, ours);

/** A worker that was started anew holds no year: the page is to begin again. */
function findDesk(): YearDesk {
  return assertPresent(desk, 'a year is opened before it is asked for');
}

async function make(work: number, order: Packed<PdfOrder>) {
  const made = await makePdf(order, {
    isCancelled: () => cancelled.has(work),
    onProgress: (done, total) => void page.showProgress(work, done, total),
  });
  cancelled.delete(work);
  return made;
}

async function makeYearPdf(work: number, order: Packed<YearPdfOrder>): Promise<YearPdfAnswer> {
  const { selection, booklet, photos, madeAtMs } = order;
  const picked = findDesk().pick(selection);
  if (!picked) return fail(bookHasChanged);
  const pages = booklet ? toBooklet(typesetFonts, picked, booklet) : picked;
  // A booklet is for the printer alone; what is kept is the file of the book page by page.
  const attachments = booklet ? [] : findDesk().listAttachments(selection);
  const made = await make(work, { pages, photos, madeAtMs, attachments });
  if (!made.ok) return made;
  if (made.value === null) return succeed(null);
  const bytes = made.value;
  const file = { bytes, sha256: await sha256Hex(bytes), pageCount: pages.pages.length };
  return handOver(succeed(file), [bytes.buffer]);
}
