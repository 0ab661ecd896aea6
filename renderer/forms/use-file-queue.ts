import { useEffect, useRef, useState } from 'react';

import type { Problem } from '@shared/util/result';

/** What is seen of files that are taken in. */
interface QueueState<Progress> {
  /** Null while nothing is being taken in. */
  readonly progress: Progress | null;
  /** What could not be taken in, until it is dismissed. */
  readonly refusals: readonly Problem[];
  /** How many came in last time; null before the first import and while one runs. */
  readonly added: number | null;
}

/** Files that are taken in one after the other. */
export interface FileQueue<Progress> extends QueueState<Progress> {
  /** Takes files in after those already on their way. */
  readonly start: (files: readonly File[]) => void;
  /** Gives up what is not in yet; what came in stays. */
  readonly cancel: () => void;
  readonly dismissRefusals: () => void;
}

/** What the taking in of some files is given. */
export interface QueueMeans<Input, Progress> {
  /** The newest, for what is chosen while files come in changes what the next one meets. */
  readonly input: () => Input;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
  readonly refuse: (problem: Problem) => void;
}

interface FileQueueOrder<Input, Progress> {
  readonly input: Input;
  /** Takes files in; answers how many came in. */
  readonly takeIn: (files: readonly File[], means: QueueMeans<Input, Progress>) => Promise<number>;
  /** What an unforeseen failure is called. */
  readonly toProblem: (error: unknown) => Problem;
}

const idle = { progress: null, refusals: [], added: null } as const;

/** Takes files in, group after group; leaving the screen gives up what is not in yet. */
export function useFileQueue<Input, Progress>({
  input,
  takeIn,
  toProblem,
}: FileQueueOrder<Input, Progress>): FileQueue<Progress> {
  const [state, setState] = useState<QueueState<Progress>>(idle);
  const latest = useRef(input);
  const running = useRef<AbortController | null>(null);
  const queue = useRef<Promise<void>>(Promise.resolve());

  useEffect(() => {
    latest.current = input;
  });
  useEffect(
    () => () => {
      running.current?.abort();
      running.current = null;
    },
    [],
  );

  const refuse = (problem: Problem) =>
    setState((before) => ({ ...before, refusals: [...before.refusals, problem] }));
  const run = async (files: readonly File[], { signal }: AbortController) => {
    if (signal.aborted) return;
    const added = await takeIn(files, {
      input: () => latest.current,
      signal,
      onProgress: (progress) => setState((before) => ({ ...before, added: null, progress })),
      refuse,
    });
    setState((before) => ({ ...before, added }));
  };

  return {
    ...state,
    start: (files) => {
      if (files.length === 0) return;
      const controller = (running.current ??= new AbortController());
      queue.current = queue.current
        .then(() => run(files, controller))
        .catch((error: unknown) => refuse(toProblem(error)))
        .finally(() => setState((before) => ({ ...before, progress: null })));
    },
    cancel: () => {
      running.current?.abort();
      running.current = null;
    },
    dismissRefusals: () => setState((before) => ({ ...before, refusals: [] })),
  };
}
