import { connectCalls, type CallLine } from './calls';

interface Running<Theirs extends object> {
  readonly worker: Worker;
  readonly line: CallLine<Theirs>;
}

interface StandingWorkerOptions {
  readonly start: () => Worker;
  /** What the worker may call. */
  readonly ours?: object;
  /** Says that it stopped, to those who still waited. */
  readonly stopped: string;
}

/** A worker that is called again and again: the first call starts it, and one after it stopped. */
export class StandingWorker<Theirs extends object> {
  private readonly options: StandingWorkerOptions;
  private running: Running<Theirs> | null = null;

  constructor(options: StandingWorkerOptions) {
    this.options = options;
  }

  get theirs(): Theirs {
    this.running ??= this.begin();
    return this.running.line.theirs;
  }

  /** Stops the worker and frees what it holds; what is still asked for is rejected. */
  end(): void {
    const { running } = this;
    this.running = null;
    running?.worker.terminate();
    running?.line.end(new Error(this.options.stopped));
  }

  private begin(): Running<Theirs> {
    const { start, ours = {} } = this.options;
    const worker = start();
    worker.addEventListener('error', () => this.end());
    worker.addEventListener('messageerror', () => this.end());
    return { worker, line: connectCalls<Theirs>(worker, ours) };
  }
}
