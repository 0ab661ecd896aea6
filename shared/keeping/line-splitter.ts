const lineFeed = 0x0a;

/** A line as it lies in a file. */
export interface FileLine {
  /** Where it begins, in bytes. */
  readonly offset: number;
  /** Without the line feed; null if the line is longer than may be read. */
  readonly bytes: Uint8Array | null;
  /** With the line feed, if there is one. */
  readonly sizeBytes: number;
  /** False for what stands after the last line feed. */
  readonly isEnded: boolean;
}

/** Cuts a file that comes in parts into its lines, holding one line at most. */
export class LineSplitter {
  readonly #longestBytes: number;
  #parts: Uint8Array[] = [];
  #heldBytes = 0;
  #offset = 0;

  /** @param longestBytes - A longer line is told without its bytes. */
  constructor(longestBytes: number) {
    this.#longestBytes = longestBytes;
  }

  /** Takes the next part; the part is kept by reference until its last line has ended. */
  add(part: Uint8Array, onLine: (line: FileLine) => void): void {
    let start = 0;
    for (;;) {
      const end = part.indexOf(lineFeed, start);
      if (end < 0) break;
      this.#hold(part.subarray(start, end));
      onLine(this.#take(true));
      start = end + 1;
    }
    if (start < part.length) this.#hold(part.subarray(start));
  }

  /** Tells what stands after the last line feed, if anything does. */
  finish(onLine: (line: FileLine) => void): void {
    if (this.#heldBytes > 0) onLine(this.#take(false));
  }

  #hold(part: Uint8Array): void {
    this.#heldBytes += part.length;
    if (this.#heldBytes <= this.#longestBytes) this.#parts.push(part);
    else this.#parts = [];
  }

  #take(isEnded: boolean): FileLine {
    const isTooLong = this.#heldBytes > this.#longestBytes;
    const sizeBytes = this.#heldBytes + (isEnded ? 1 : 0);
    const bytes = isTooLong ? null : joinParts(this.#parts, this.#heldBytes);
    const line = { offset: this.#offset, bytes, sizeBytes, isEnded };
    this.#parts = [];
    this.#heldBytes = 0;
    this.#offset += sizeBytes;
    return line;
  }
}

function joinParts(parts: readonly Uint8Array[], sizeBytes: number): Uint8Array {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  const joined = new Uint8Array(sizeBytes);
  let offset = 0;
  for (const part of parts) {
    joined.set(part, offset);
    offset += part.length;
  }
  return joined;
}
