/** What stands before an operator: numbers, names with `/`, strings as bytes, arrays, others. */
export type Operand =
  | number
  | { readonly name: string }
  | { readonly string: Uint8Array }
  | { readonly array: readonly Operand[] }
  | { readonly dictionary: readonly Operand[] }
  | { readonly word: string };

export interface Operation {
  readonly operator: string;
  readonly operands: readonly Operand[];
}

const spaces = new Set([0, 9, 10, 12, 13, 32]);
const delimiters = new Set(Array.from('()<>[]{}/%', (letter) => letter.charCodeAt(0)));
const escapes: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };
const numeric = /^[+-]?(\d+\.?\d*|\.\d+)$/;

/** Reads the tokens of a content stream (ISO 32000-1, 7.2 and 7.8.2). */
class ContentReader {
  private at = 0;
  private readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** The next operand or operator; null at the end. A closing bracket comes as a word. */
  next(): Operand | null {
    this.skip();
    const byte = this.bytes[this.at];
    if (byte === undefined) return null;
    const letter = String.fromCharCode(byte);
    if (letter === '/') return { name: this.readName() };
    if (letter === '(') return { string: this.readLiteral() };
    if (letter === '[') return { array: this.readUntil(']') };
    if (letter === '<' && this.bytes[this.at + 1] === byte) {
      this.at += 1;
      return { dictionary: this.readUntil('>>') };
    }
    if (letter === '<') return { string: this.readHex() };
    if (letter === '>') this.at += 1;
    if (delimiters.has(byte)) {
      this.at += 1;
      return { word: letter === '>' ? '>>' : letter };
    }
    const word = this.readWord();
    return numeric.test(word) ? Number(word) : { word };
  }

  private skip(): void {
    for (let byte = this.bytes[this.at]; byte !== undefined; byte = this.bytes[this.at]) {
      if (byte === 0x25) {
        while (this.at < this.bytes.length && ![10, 13].includes(this.bytes[this.at] ?? 10))
          this.at += 1;
      } else if (!spaces.has(byte)) return;
      this.at += 1;
    }
  }

  private readWord(): string {
    const start = this.at;
    for (let byte = this.bytes[this.at]; byte !== undefined; byte = this.bytes[this.at]) {
      if (spaces.has(byte) || delimiters.has(byte)) break;
      this.at += 1;
    }
    return String.fromCharCode(...this.bytes.subarray(start, this.at));
  }

  private readName(): string {
    this.at += 1;
    return this.readWord().replace(/#([0-9a-f]{2})/gi, (_, digits: string) =>
      String.fromCharCode(parseInt(digits, 16)),
    );
  }

  private readUntil(end: string): readonly Operand[] {
    this.at += 1;
    const inside: Operand[] = [];
    for (let one = this.next(); one !== null; one = this.next()) {
      if (typeof one === 'object' && 'word' in one && one.word === end) break;
      inside.push(one);
    }
    return inside;
  }

  private readHex(): Uint8Array {
    const end = this.bytes.indexOf(0x3e, this.at);
    const stop = end < 0 ? this.bytes.length : end;
    const digits = Array.from(this.bytes.subarray(this.at + 1, stop), (byte) =>
      spaces.has(byte) ? '' : String.fromCharCode(byte),
    ).join('');
    this.at = stop + 1;
    const even = digits.length % 2 === 0 ? digits : `${digits}0`;
    return Uint8Array.from(even.match(/../g) ?? [], (pair) => parseInt(pair, 16));
  }

  private readLiteral(): Uint8Array {
    const out: number[] = [];
    let depth = 0;
    do {
      const byte = this.bytes[this.at] ?? 0x29;
      this.at += 1;
      if (byte === 0x5c) this.readEscape(out);
      else {
        if (byte === 0x28) depth += 1;
        if (byte === 0x29) depth -= 1;
        if (depth > 0 && !(byte === 0x28 && depth === 1 && out.length === 0)) out.push(byte);
      }
    } while (depth > 0 && this.at < this.bytes.length);
    return Uint8Array.from(out);
  }

  private readEscape(out: number[]): void {
    const letter = String.fromCharCode(this.bytes[this.at] ?? 0);
    const octal = /^[0-7]{1,3}/.exec(
      String.fromCharCode(...this.bytes.subarray(this.at, this.at + 3)),
    );
    this.at += octal ? octal[0].length : 1;
    if (octal) out.push(parseInt(octal[0], 8) & 0xff);
    else if (letter !== '\n' && letter !== '\r') out.push(escapes[letter] ?? letter.charCodeAt(0));
  }
}

const plainWords = new Set(['true', 'false', 'null']);

/** The operations of a content stream, in order. */
export function readOperations(content: Uint8Array): readonly Operation[] {
  const reader = new ContentReader(content);
  const operations: Operation[] = [];
  let operands: Operand[] = [];
  for (let one = reader.next(); one !== null; one = reader.next()) {
    if (typeof one === 'object' && 'word' in one && !plainWords.has(one.word)) {
      operations.push({ operator: one.word, operands });
      operands = [];
    } else operands.push(one);
  }
  return operations;
}
