import type { BookModel } from '@shared/book/model/book-model';
import { fail, type Problem } from '@shared/util/result';

import type {
  LayOutAnswer,
  PdfAnswer,
  PdfOrder,
  TypesetRequest,
  TypesetResponse,
} from './protocol';

export interface PdfOptions {
  /** Stops after the page in work; the answer is then `null`. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/** Lays out and makes files in a worker, so that the window stays live. */
export interface Typesetter {
  /** Rejects only if the worker itself could not run. */
  readonly layOut: (book: BookModel) => Promise<LayOutAnswer>;
  readonly makePdf: (order: PdfOrder, options?: PdfOptions) => Promise<PdfAnswer>;
  /** Ends the worker and frees the fonts; what is still asked for is answered with a problem. */
  readonly end: () => void;
}

interface Waiting {
  readonly hear: (response: TypesetResponse) => void;
  readonly giveUp: () => void;
}

const workerStopped: Problem = {
  code: 'typesetter-stopped',
  what: '排版程序意外停止，打印文件没有做成。',
  safe: '记录和照片都没有改动。',
  next: '请再试一次；如果仍然不行，请关闭其他程序腾出内存后重试。',
};

class WorkerLine {
  private worker: Worker | null = null;
  private lastId = 0;
  private readonly waiting = new Map<number, Waiting>();

  nextId(): number {
    this.lastId += 1;
    return this.lastId;
  }

  send(request: TypesetRequest, waiting?: Waiting): void {
    if (waiting) this.waiting.set(request.id, waiting);
    this.worker ??= this.start();
    this.worker.postMessage(request);
  }

  done(id: number): void {
    this.waiting.delete(id);
  }

  end(): void {
    this.worker?.terminate();
    this.worker = null;
    const waiting = [...this.waiting.values()];
    this.waiting.clear();
    for (const { giveUp } of waiting) giveUp();
  }

  private start(): Worker {
    const worker = new Worker(new URL('./typeset-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', (event: MessageEvent<TypesetResponse>) =>
      this.waiting.get(event.data.id)?.hear(event.data),
    );
    worker.addEventListener('error', () => this.end());
    worker.addEventListener('messageerror', () => this.end());
    return worker;
  }
}

function askForPages(line: WorkerLine, book: BookModel): Promise<LayOutAnswer> {
  const id = line.nextId();
  return new Promise((resolve, reject) => {
    const hear = (response: TypesetResponse) => {
      if (response.kind !== 'laid-out') return;
      line.done(id);
      resolve(response.answer);
    };
    const giveUp = () => reject(new Error(workerStopped.what));
    line.send({ id, kind: 'lay-out', book }, { hear, giveUp });
  });
}

function askForPdf(line: WorkerLine, order: PdfOrder, options: PdfOptions): Promise<PdfAnswer> {
  const id = line.nextId();
  const cancel = () => line.send({ id, kind: 'cancel' });
  return new Promise<PdfAnswer>((resolve) => {
    const hear = (response: TypesetResponse) => {
      if (response.kind === 'progress') options.onProgress?.(response.done, response.total);
      if (response.kind !== 'made') return;
      line.done(id);
      resolve(response.answer);
    };
    line.send(
      { id, kind: 'make-pdf', order },
      { hear, giveUp: () => resolve(fail(workerStopped)) },
    );
    if (options.signal?.aborted) cancel();
    else options.signal?.addEventListener('abort', cancel);
  }).finally(() => options.signal?.removeEventListener('abort', cancel));
}

/** Starts nothing yet: the worker begins with the first request and anew after it failed. */
export function createTypesetter(): Typesetter {
  const line = new WorkerLine();
  return {
    layOut: (book) => askForPages(line, book),
    makePdf: (order, options = {}) => askForPdf(line, order, options),
    end: () => line.end(),
  };
}
