import { bagFault, type BagFault } from './bag-fault';
import { decodeManifestPath, encodeManifestPath } from './bag-path';
import { digestDigits, type DigestAlgorithm } from './digest';
import { toLines } from './tag-text';

/** A line of a manifest: the digest in lower case and the path as it is written there. */
export interface ManifestLine {
  readonly digest: string;
  readonly writtenPath: string;
}

/** A manifest as far as it can be read, with what cannot. */
export interface ManifestText {
  readonly lines: readonly ManifestLine[];
  readonly faults: readonly BagFault[];
}

/**
 * Reads a payload or tag manifest: digest, white space, an optional `*` of `md5sum`, path
 * (RFC 8493, 2.1.3). One malformed line is reported, then the rest is still read.
 */
export function readManifest(name: string, text: string, algorithm: DigestAlgorithm): ManifestText {
  const lines: ManifestLine[] = [];
  let isMalformed = false;
  for (const line of toLines(text)) {
    const match = /^([0-9a-fA-F]+)[ \t]+\*?([^ \t].*)$/su.exec(line);
    const [, digest = '', writtenPath = ''] = match ?? [];
    if (digest.length === digestDigits(algorithm))
      lines.push({ digest: digest.toLowerCase(), writtenPath });
    else if (line.trim() !== '') isMalformed = true;
  }
  return { lines, faults: isMalformed ? [bagFault('manifest-malformed', name)] : [] };
}

/**
 * The paths that a written one may stand for, the likeliest first: version 1.0 encodes CR, LF
 * and %, 0.97 did not encode %, and some makers never do.
 */
export function toPossiblePaths(writtenPath: string, version: '1.0' | '0.97'): readonly string[] {
  const plain = writtenPath.startsWith('./') ? writtenPath.slice(2) : writtenPath;
  const decoded = decodeManifestPath(plain);
  if (decoded === plain) return [plain];
  return version === '1.0' ? [decoded, plain] : [plain, decoded];
}

/** Writes a manifest, sorted by path in the order of UTF-16 code units. */
export function writeManifest(digests: ReadonlyMap<string, string>): string {
  return Array.from(digests)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([path, digest]) => `${digest}  ${encodeManifestPath(path)}\n`)
    .join('');
}
