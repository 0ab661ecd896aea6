import { Worker, type MessagePort } from 'node:worker_threads';

import { connectCalls, type MessageEnd } from '@renderer/workers/calls';
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
  const { theirs, end } = connectCalls<Press>(toMessageEnd(thread), {});
  thread.on('error', end);
  return {
    press: theirs,
    end: async () => {
      await thread.terminate();
    },
  };
}
