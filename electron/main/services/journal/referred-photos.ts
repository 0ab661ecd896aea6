import type { Segment } from './segment';

const partBytes = 1024 * 1024;
const hashPattern = /(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/g;
const hashLength = 64;

/**
 * Which of these hashes stand anywhere in a segment: in a photo's row, in a sealed record, in a
 * commit that was undone later. Whoever removes a photo must not know better than the text.
 */
export async function findReferred(
  segment: Segment,
  storedSha256s: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  const referred = new Set<string>();
  const file = await segment.open();
  let rest = '';
  for (let offset = 0; ; offset += partBytes) {
    const part = await file.read(offset, partBytes);
    const text = rest + Buffer.from(part).toString('latin1');
    for (const [hash] of text.matchAll(hashPattern)) {
      if (storedSha256s.has(hash)) referred.add(hash);
    }
    if (part.length < partBytes) return referred;
    // A hash may lie across the border of two parts.
    rest = text.slice(-hashLength - 1);
  }
}
