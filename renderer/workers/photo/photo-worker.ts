import { toOriginalName } from '@shared/photo/original-name';
import { decoderFailed } from '@shared/photo/photo-problems';
import { fail } from '@shared/util/result';

import { preparePhoto } from './prepare-photo';
import type { PhotoAnswer, PhotoRequest } from './protocol';

/** Answers each request with one message; whatever a decoder throws is told as a refusal. */
self.addEventListener('message', (event: MessageEvent<PhotoRequest>) => {
  void answer(event.data);
});

async function answer(request: PhotoRequest): Promise<void> {
  postMessage(await prepareOrRefuse(request));
}

async function prepareOrRefuse(request: PhotoRequest): Promise<PhotoAnswer> {
  try {
    return await preparePhoto(request);
  } catch {
    return fail(decoderFailed(toOriginalName(request.file.name)));
  }
}
