/** Asks the page to write what is pending, and waits for its answer within a limit. */
export interface FlushRequests {
  /**
   * @param send - Delivers the request's number to the page.
   * @returns Whether the page answered in time.
   */
  readonly request: (send: (request: number) => void, limitMs: number) => Promise<boolean>;
  readonly confirm: (request: number) => void;
}

export function createFlushRequests(): FlushRequests {
  const waiting = new Map<number, (isAnswered: boolean) => void>();
  let lastRequest = 0;
  return {
    request: (send, limitMs) =>
      new Promise((resolve) => {
        lastRequest += 1;
        const request = lastRequest;
        const settle = (isAnswered: boolean) => {
          clearTimeout(timer);
          waiting.delete(request);
          resolve(isAnswered);
        };
        const timer = setTimeout(() => settle(false), limitMs);
        waiting.set(request, settle);
        send(request);
      }),
    confirm: (request) => waiting.get(request)?.(true),
  };
}
