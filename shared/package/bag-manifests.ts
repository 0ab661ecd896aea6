import { bagFault, type FaultList } from './bag-fault';
import { isUnsafePath } from './bag-path';
import { PAYLOAD_FOLDER, type BagLayout } from './bag-layout';
import type { Declaration } from './declaration';
import { toDigestAlgorithm, type DigestAlgorithm } from './digest';
import { readManifest, toPossiblePaths } from './manifest';

/** A digest that a manifest demands of a file. */
export interface ExpectedDigest {
  readonly algorithm: DigestAlgorithm;
  /** Lower-case hex. */
  readonly digest: string;
}

/** A manifest's file beside `data/`. */
export interface ManifestFile {
  readonly name: string;
  readonly isTagManifest: boolean;
  readonly algorithm: DigestAlgorithm;
}

/** What is known of a bag while its manifests are read. */
export interface ManifestReading {
  readonly layout: BagLayout;
  readonly version: Declaration['version'];
  /** Paths of `fetch.txt` that are not in the bag; each was reported already. */
  readonly remotePaths: ReadonlySet<string>;
  readonly faults: FaultList;
  readonly warnings: FaultList;
}

/**
 * Names the manifests that can be checked. A payload manifest is needed (RFC 8493, 2.1.3), one
 * for each algorithm at most; those of unknown algorithms are told and left.
 */
export function listManifests(
  names: Iterable<string>,
  faults: FaultList,
  warnings: FaultList,
): readonly ManifestFile[] {
  const manifests: ManifestFile[] = [];
  let isUnknownPresent = false;
  for (const name of Array.from(names).toSorted()) {
    const match = /^(tag)?manifest-([^/]+)\.txt$/.exec(name);
    if (match === null) continue;
    const isTagManifest = match[1] !== undefined;
    const algorithm = toDigestAlgorithm(match[2] ?? '');
    const isTwice = manifests.some(
      (other) => other.algorithm === algorithm && other.isTagManifest === isTagManifest,
    );
    if (isTwice) faults.add(bagFault('manifest-twice', name));
    else if (algorithm !== null) manifests.push({ name, isTagManifest, algorithm });
    else {
      warnings.add(bagFault('unknown-algorithm', name));
      isUnknownPresent ||= !isTagManifest;
    }
  }
  if (!manifests.some(({ isTagManifest }) => !isTagManifest))
    faults.add(bagFault(isUnknownPresent ? 'no-known-manifest' : 'no-manifest'));
  return manifests;
}

/** Reads one manifest into digests by path in the bag; every line must stand for a file. */
export function resolveManifest(
  { name, isTagManifest, algorithm }: ManifestFile,
  text: string,
  reading: ManifestReading,
): ReadonlyMap<string, ExpectedDigest> {
  const { layout, faults } = reading;
  const files = isTagManifest ? layout.tagFiles : layout.payload;
  const { lines, faults: textFaults } = readManifest(name, text, algorithm);
  faults.add(...textFaults);
  const digests = new Map<string, ExpectedDigest>();
  for (const { digest, writtenPath } of lines) {
    const candidates = toPossiblePaths(writtenPath, reading.version).map((path) =>
      path.normalize('NFC'),
    );
    const [likeliest = ''] = candidates;
    const path = candidates.find((candidate) => files.has(candidate)) ?? null;
    if (path === null) reportStray(likeliest, isTagManifest, reading);
    else if (isTagManifest && isTagManifestName(path))
      faults.add(bagFault('tag-manifest-outside', path));
    else if (digests.has(path)) faults.add(bagFault('manifest-duplicate', path));
    else {
      if (path !== likeliest) reading.warnings.add(bagFault('name-not-encoded', path));
      digests.set(path, { algorithm, digest });
    }
  }
  return digests;
}

function isTagManifestName(path: string): boolean {
  return /^tagmanifest-[^/]+\.txt$/.test(path);
}

/** A line whose file is not there: out of bounds, on the net, or missing. */
function reportStray(path: string, isTagManifest: boolean, reading: ManifestReading): void {
  const { faults, remotePaths } = reading;
  const isPayload = path.startsWith(PAYLOAD_FOLDER);
  if (isUnsafePath(path)) faults.add(bagFault('name-unsafe', path));
  else if (isTagManifest && isPayload) faults.add(bagFault('tag-manifest-outside', path));
  else if (!isTagManifest && !isPayload) faults.add(bagFault('manifest-outside', path));
  else if (!remotePaths.has(path)) faults.add(bagFault('missing-file', path));
}

/**
 * Reports payload that manifests leave out. In 1.0 every payload manifest lists every payload
 * file and every tag manifest every payload manifest; in 0.97 one payload manifest is enough.
 */
export function checkCompleteness(
  manifests: ReadonlyMap<ManifestFile, ReadonlyMap<string, ExpectedDigest>>,
  { layout, version, faults }: ManifestReading,
): void {
  const all = Array.from(manifests);
  const payloadManifests = all.filter(([{ isTagManifest }]) => !isTagManifest);
  if (payloadManifests.length === 0) return;
  for (const path of layout.payload.keys()) {
    const listed = payloadManifests.filter(([, digests]) => digests.has(path)).length;
    if (listed === 0) faults.add(bagFault('unlisted-file', path));
    else if (version === '1.0' && listed < payloadManifests.length)
      faults.add(bagFault('not-in-every-manifest', path));
  }
  if (version !== '1.0') return;
  for (const [{ name, isTagManifest }, digests] of all) {
    const isIncomplete =
      isTagManifest && payloadManifests.some(([payload]) => !digests.has(payload.name));
    if (isIncomplete) faults.add(bagFault('tag-manifest-incomplete', name));
  }
}
