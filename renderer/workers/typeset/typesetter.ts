import type { BookModel } from '@shared/book/model/book-model';
import type { SpineLabel } from '@shared/book/spine/spine-label';
import { fail, type Problem, type Result } from '@shared/util/result';

import { StandingWorker } from '../standing-worker';

import { packPhotos } from './photo-pack';
import type {
  LayOutAnswer,
  PageCalls,
  PdfAnswer,
  PdfOrder,
  SpineAnswer,
  WorkerCalls,
  YearCalls,
  YearPdfAnswer,
  YearPdfOrder,
} from './protocol';

export interface PdfOptions {
  /** Stops after the page in work; the answer is then `null`. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/** The book of a year as the worker keeps it. Its calls reject if the worker stopped. */
export interface YearTypesetter extends YearCalls {
  readonly makePdf: (order: YearPdfOrder, options?: PdfOptions) => Promise<YearPdfAnswer>;
}

/** Lays out and makes files in a worker, so that the window stays live. */
export interface Typesetter {
  /** Rejects only if the worker itself could not run. */
  readonly layOut: (book: BookModel) => Promise<LayOutAnswer>;
  /** As `layOut`, of the labels for the back of a bound book. */
  readonly layOutSpine: (label: SpineLabel) => Promise<SpineAnswer>;
  readonly makePdf: (order: PdfOrder, options?: PdfOptions) => Promise<PdfAnswer>;
  readonly year: YearTypesetter;
  /** Ends the worker and frees the fonts; what is still asked for is answered with a problem. */
  readonly end: () => void;
}

const workerStopped: Problem = {
  code: 'typesetter-stopped',
  what: '排版程序意外停止，打印文件没有做成。',
  safe: '记录和照片都没有改动。',
  next: '请再试一次；如果仍然不行，请关闭其他程序腾出内存后重试。',
};

class TypesettingLine {
  private lastWork = 0;
  private readonly progress = new Map<number, PdfOptions['onProgress']>();
  private readonly worker: StandingWorker<WorkerCalls>;

  constructor() {
    const ours: PageCalls = {
      showProgress: (work, done, total) => {
        this.progress.get(work)?.(done, total);
        return Promise.resolve();
      },
    };
    this.worker = new StandingWorker({
      start: () => new Worker(new URL('./typeset-worker.ts', import.meta.url), { type: 'module' }),
      ours,
      stopped: workerStopped.what,
    });
  }

  get theirs(): WorkerCalls {
    return this.worker.theirs;
  }

  end(): void {
    this.worker.end();
  }

  /** Makes a file that can be followed and stopped; a worker that stopped is a problem. */
  async make<Answer>(
    { signal, onProgress }: PdfOptions,
    order: (work: number) => Promise<Result<Answer>>,
  ): Promise<Result<Answer>> {
    this.lastWork += 1;
    const work = this.lastWork;
    // A worker that is gone has nothing left to cancel.
    const cancel = () => void this.theirs.cancel(work).catch(() => undefined);
    this.progress.set(work, onProgress);
    try {
      const making = order(work);
      if (signal?.aborted) cancel();
      else signal?.addEventListener('abort', cancel);
      return await making;
    } catch (error) {
      reportError(error);
      return fail(workerStopped);
    } finally {
      this.progress.delete(work);
      signal?.removeEventListener('abort', cancel);
    }
  }
}

function toYear(line: TypesettingLine): YearTypesetter {
  return {
    openYear: () => line.theirs.openYear(),
    putRecords: (records) => line.theirs.putRecords(records),
    layOutYear: (frame) => line.theirs.layOutYear(frame),
    getPages: (edition, from, to) => line.theirs.getPages(edition, from, to),
    listPhotos: (selection) => line.theirs.listPhotos(selection),
    planReprint: (edition, isDuplex) => line.theirs.planReprint(edition, isDuplex),
    listPrinted: (selection) => line.theirs.listPrinted(selection),
    makePdf: (order, options = {}) =>
      line.make(options, (work) => line.theirs.makeYearPdf(work, packPhotos(order))),
  };
}

/** Starts nothing yet: the worker begins with the first request and anew after it failed. */
export function createTypesetter(): Typesetter {
  const line = new TypesettingLine();
  return {
    layOut: (book) => line.theirs.layOut(book),
    layOutSpine: (label) => line.theirs.layOutSpine(label),
    makePdf: (order, options = {}) =>
      line.make(options, (work) => line.theirs.makePdf(work, packPhotos(order))),
    year: toYear(line),
    end: () => line.end(),
  };
}
