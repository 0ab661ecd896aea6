import { writeExampleForm } from '@shared/word/forms/example-form';
import { fillForm, readForm } from '@shared/word/forms/fill-form';
import { writeWord } from '@shared/word/write-word';
import { assertNever } from '@shared/util/assert';
import { succeed } from '@shared/util/result';

import type { WordAnswer, WordMessage, WordTask } from './protocol';

/** Answers its one request with one message. What throws here ends as an `error` of the worker. */
self.addEventListener('message', (event: MessageEvent<WordMessage>) => {
  void work(event.data).then((answer) => postMessage(answer));
});

async function work(message: WordMessage): Promise<WordAnswer<WordTask>> {
  switch (message.task) {
    case 'write': {
      const { book, madeAtMs } = message.request;
      const photos = await loadBytes(message.request.photos);
      return succeed(await writeWord(book, { photos, madeAtMs }));
    }
    case 'read':
      return readForm(message.request.bytes, message.request.vocabulary);
    case 'fill': {
      const { bytes, values } = message.request;
      return fillForm(bytes, values, await loadBytes(message.request.photos));
    }
    case 'example':
      return succeed(await writeExampleForm(message.request.kind, message.request.madeAtMs));
    default:
      return assertNever(message, 'task of the Word worker');
  }
}

async function loadBytes(
  photos: ReadonlyMap<string, Blob>,
): Promise<ReadonlyMap<string, Uint8Array<ArrayBuffer>>> {
  const loaded = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const [id, blob] of photos) loaded.set(id, new Uint8Array(await blob.arrayBuffer()));
  return loaded;
}
