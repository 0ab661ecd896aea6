import { layOutBook } from '@shared/book/layout/lay-out-book';
import { assertNever } from '@shared/util/assert';

import { makePdf } from './make-pdf';
import type { TypesetRequest, TypesetResponse } from './protocol';
import { typesetFonts } from './typeset-fonts';

const cancelled = new Set<number>();

function answer(response: TypesetResponse, transfer: Transferable[] = []): void {
  self.postMessage(response, { transfer });
}

async function handle(request: TypesetRequest): Promise<void> {
  const { id } = request;
  switch (request.kind) {
    case 'lay-out':
      await typesetFonts.prepareFor(request.book);
      answer({ id, kind: 'laid-out', answer: layOutBook(request.book, typesetFonts) });
      return;
    case 'make-pdf': {
      const made = await makePdf(request.order, {
        isCancelled: () => cancelled.has(id),
        onProgress: (done, total) => answer({ id, kind: 'progress', done, total }),
      });
      cancelled.delete(id);
      const buffers = made.ok && made.value ? [made.value.buffer] : [];
      answer({ id, kind: 'made', answer: made }, buffers);
      return;
    }
    case 'cancel':
      cancelled.add(id);
      return;
    default:
      assertNever(request, 'request');
  }
}

self.addEventListener('message', (event: MessageEvent<TypesetRequest>) => {
  void handle(event.data);
});
