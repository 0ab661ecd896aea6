/** Makes a decoder of what `Tag-File-Character-Encoding` names; null if it is not known. */
export function tryTextReader(encoding: string): ((bytes: Uint8Array) => string | null) | null {
  const label = encoding.trim();
  try {
    new TextDecoder(label, { fatal: true });
  } catch {
    return null;
  }
  return (bytes) => tryDecode(bytes, toLabel(label, bytes));
}

/** `UTF-16` alone leaves the order of bytes to a mark at the start (RFC 2781, 4.3). */
function toLabel(label: string, bytes: Uint8Array): string {
  const isBigEndian = bytes[0] === 0xfe && bytes[1] === 0xff;
  return isBigEndian && /^utf-16$/i.test(label) ? 'utf-16be' : label;
}

function tryDecode(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Lines that end with LF, CR or CRLF; the last may lack its end. */
export function toLines(text: string): readonly string[] {
  const lines = text.split(/\r\n|\r|\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}
