/** Where messages go and come from: a worker, or the page as a worker sees it. */
export interface MessageEnd {
  readonly postMessage: (message: unknown, options?: StructuredSerializeOptions) => void;
  readonly addEventListener: (
    type: 'message',
    listener: (event: MessageEvent<unknown>) => void,
  ) => void;
}

type Message =
  | { readonly kind: 'ask'; readonly id: number; readonly name: string; readonly values: unknown[] }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'refusal'; readonly id: number; readonly error: unknown };

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

const buffersOf = new WeakMap<object, Transferable[]>();

/** Marks an answer whose buffers go to the caller instead of being copied; they are gone here. */
export function handOver<Answer extends object>(answer: Answer, buffers: Transferable[]): Answer {
  buffersOf.set(answer, buffers);
  return answer;
}

function toTransfer(value: unknown): Transferable[] {
  return typeof value === 'object' && value !== null ? (buffersOf.get(value) ?? []) : [];
}

/** The other side's functions, and the end of the line. */
export interface CallLine<Theirs extends object> {
  readonly theirs: Theirs;
  /** Rejects what is still asked for, as when the worker died. */
  readonly end: (reason: Error) => void;
}

/**
 * Connects two sides that call each other: each offers functions that give promises, and sees the
 * other's as its own. Arguments and answers are cloned on the way. What a function throws is
 * thrown at the caller.
 */
export function connectCalls<Theirs extends object>(
  port: MessageEnd,
  ours: object,
): CallLine<Theirs> {
  const functions = ours as Readonly<Record<string, (...values: unknown[]) => Promise<unknown>>>;
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  const answer = async ({ id, name, values }: Extract<Message, { kind: 'ask' }>) => {
    try {
      const value = await functions[name]?.(...values);
      port.postMessage({ kind: 'answer', id, value } satisfies Message, {
        transfer: toTransfer(value),
      });
    } catch (error) {
      port.postMessage({ kind: 'refusal', id, error } satisfies Message);
    }
  };
  port.addEventListener('message', (event) => {
    const message = event.data as Message;
    if (message.kind === 'ask') {
      void answer(message);
      return;
    }
    const asked = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.kind === 'answer') asked?.resolve(message.value);
    else asked?.reject(message.error);
  });
  const ask = (name: string, values: unknown[]) =>
    new Promise<unknown>((resolve, reject) => {
      lastId += 1;
      waiting.set(lastId, { resolve, reject });
      port.postMessage({ kind: 'ask', id: lastId, name, values } satisfies Message);
    });
  const theirs = new Proxy({} as Theirs, {
    get: (_, name) =>
      typeof name === 'string' ? (...values: unknown[]) => ask(name, values) : undefined,
  });
  return {
    theirs,
    end: (reason) => {
      const left = [...waiting.values()];
      waiting.clear();
      for (const { reject } of left) reject(reason);
    },
  };
}
