import { bundledFonts } from '@shared/book/fonts/bundled-fonts';
import type { Press } from '@shared/book/pdf/press';
import { writePdf } from '@shared/book/pdf/write-pdf';
import { fail, succeed } from '@shared/util/result';

import { PhotoReader, type Packed } from './photo-pack';
import { withPress } from './press';
import type { PdfAnswer, PdfOrder } from './protocol';

/** Names the program in the file; no version, since the same content makes the same bytes. */
const PRODUCER = '支部记录簿';

class Cancelled extends Error {}

/** A cancel is heard, and the progress shown, after so long at most. */
const WORK_MS = 100;
/** Lets messages in; a browser makes of the 0 some 4 ms, too much for each of 400 pages. */
const breathe = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/** A file of so many pages takes so much memory that the press is to give back its own. */
const LARGE_PAGE_COUNT = 100;

export interface PdfWatch {
  readonly isCancelled: () => boolean;
  readonly onProgress: (done: number, total: number) => void;
}

async function write(
  order: Packed<PdfOrder>,
  { isCancelled, onProgress }: PdfWatch,
  press: Press,
): Promise<Uint8Array<ArrayBuffer>> {
  let restedAtMs = performance.now();
  const photos = new PhotoReader(order.photos);
  try {
    return await writePdf(order.pages, {
      fonts: bundledFonts,
      press,
      loadPhoto: (photoId) => photos.read(photoId),
      madeAtMs: order.madeAtMs,
      attachments: order.attachments ?? [],
      producer: PRODUCER,
      onPage: async (done, total) => {
        if (performance.now() - restedAtMs < WORK_MS && done < total) return;
        onProgress(done, total);
        await breathe();
        if (isCancelled()) throw new Cancelled();
        restedAtMs = performance.now();
      },
    });
  } finally {
    await photos.end();
  }
}

/** Makes the file. */
export async function makePdf(order: Packed<PdfOrder>, watch: PdfWatch): Promise<PdfAnswer> {
  const isLarge = order.pages.pages.length >= LARGE_PAGE_COUNT;
  try {
    return succeed(await withPress(isLarge, (press) => write(order, watch, press)));
  } catch (error) {
    if (error instanceof Cancelled) return succeed(null);
    return fail({
      code: 'pdf-not-made',
      what: `打印文件没有做成（${error instanceof Error ? error.message : String(error)}）。`,
      safe: '记录和照片都没有改动。',
      next: '请再试一次；如果仍然不行，请检查这条记录的照片能否打开，或重新启动程序。',
    });
  }
}
