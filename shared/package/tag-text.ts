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

/**
 * Lines that end with LF, CR or CRLF; the last may lack its end. One after the other, since a
 * hostile text may be nothing but line ends.
 */
export function* toLines(text: string): Generator<string, void> {
  const lineEnd = /\r\n|\r|\n/g;
  let at = 0;
  for (let end = lineEnd.exec(text); end !== null; end = lineEnd.exec(text)) {
    yield text.slice(at, end.index);
    at = lineEnd.lastIndex;
  }
  if (at < text.length) yield text.slice(at);
}
