/** A JPEG with a comment of its own (ISO/IEC 10918-1 B.2.4.5): another file, the same picture. */
export function withComment(jpeg: Uint8Array, comment: string): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder().encode(comment);
  const length = text.length + 2;
  const segment = Uint8Array.of(0xff, 0xfe, length >> 8, length & 0xff, ...text);
  const at = endOfHeader(jpeg);
  const copy = new Uint8Array(jpeg.length + segment.length);
  copy.set(jpeg.subarray(0, at));
  copy.set(segment, at);
  copy.set(jpeg.subarray(at), at + segment.length);
  return copy;
}

/** Behind the JFIF header, which must stay the first segment; behind the start where there is none. */
function endOfHeader(jpeg: Uint8Array): number {
  const [soi, marker, header, app0, high = 0, low = 0] = jpeg;
  if (soi !== 0xff || marker !== 0xd8) throw new Error('This is no JPEG');
  return header === 0xff && app0 === 0xe0 ? 4 + high * 256 + low : 2;
}
