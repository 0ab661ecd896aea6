import { readOperations, type Operand } from './content-operators';

const toNumber = (bytes: Uint8Array) => bytes.reduce((sum, byte) => sum * 256 + byte, 0);

const stringOf = (operand: Operand | undefined): Uint8Array | null =>
  typeof operand === 'object' && 'string' in operand ? operand.string : null;

function toText(utf16: Uint8Array): string {
  const units = Array.from({ length: utf16.length >> 1 }, (_, index) =>
    toNumber(utf16.subarray(index * 2, index * 2 + 2)),
  );
  return String.fromCharCode(...units);
}

function addRange(map: Map<number, string>, [from, to, target]: readonly Operand[]): void {
  const [first, last, text] = [stringOf(from), stringOf(to), stringOf(target)];
  if (!first || !last) return;
  const listed = typeof target === 'object' && 'array' in target ? target.array : [];
  for (let code = toNumber(first); code <= toNumber(last); code += 1) {
    const offset = code - toNumber(first);
    const own = stringOf(listed[offset]);
    if (own) map.set(code, toText(own));
    else if (text) {
      const start = toText(text);
      const unit = start.charCodeAt(start.length - 1) + offset;
      map.set(code, start.slice(0, -1) + String.fromCharCode(unit));
    }
  }
}

/** Text of each code as a ToUnicode map has it (ISO 32000-1, 9.10.3). */
export function readUnicodeMap(cmap: Uint8Array): ReadonlyMap<number, string> {
  const map = new Map<number, string>();
  for (const { operator, operands } of readOperations(cmap)) {
    if (operator === 'endbfchar') {
      for (let at = 0; at + 1 < operands.length; at += 2) {
        const [code, text] = [stringOf(operands[at]), stringOf(operands[at + 1])];
        if (code && text) map.set(toNumber(code), toText(text));
      }
    }
    if (operator === 'endbfrange') {
      for (let at = 0; at + 2 < operands.length; at += 3) addRange(map, operands.slice(at, at + 3));
    }
  }
  return map;
}
