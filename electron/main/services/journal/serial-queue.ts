/** Runs one piece of work after the other, in the order in which they were given. */
export class SerialQueue {
  #last: Promise<unknown> = Promise.resolve();

  /** Answers as the work does; a failure stops only its own work. */
  run<Value>(work: () => Promise<Value>): Promise<Value> {
    const result = this.#last.then(work, work);
    this.#last = result;
    return result;
  }
}
