import { Worker, type MessagePort } from 'node:worker_threads';

import { connectCalls, type MessageEnd } from '@renderer/workers/calls';
import { createDistantPress } from '@renderer/workers/typeset/distant-press';
import type { PressCalls } from '@renderer/workers/typeset/serve-press';
import type { Press } from '@shared/book/pdf/press';

/** One end of a line between two threads of Node, as a worker of the page has it. */
export function toMessageEnd(port: MessagePort | Worker): MessageEnd {
  return {
    postMessage: (message, { transfer = [] } = {}) =>
      port.postMessage(message, transfer as readonly ArrayBuffer[]),
    addEventListener: (_, listener) => {
      port.on('message', (data: unknown) => listener(new MessageEvent('message', { data })));
    },
  };
}

/** A press in a thread beside this one, of the program `bench-press.mjs` in the same folder. */
export function startPressThread(): { readonly press: Press; readonly end: () => Promise<void> } {
  const thread = new Worker(new URL('bench-press.mjs', import.meta.url));
  const { theirs, end } = connectCalls<PressCalls>(toMessageEnd(thread), {});
  thread.on('error', end);
  return {
    press: createDistantPress(() => theirs),
    end: async () => {
      await thread.terminate();
    },
  };
}
