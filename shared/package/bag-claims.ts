import { fail, succeed, type Result } from '../util/result';
import { bagFault, endsReading, type BagFault, type FaultList } from './bag-fault';
import { INFO_NAME, OXUM_LABEL, tryBagInfo, tryOxum, type BagInfo } from './bag-info';
import type { BagLayout } from './bag-layout';
import {
  checkCompleteness,
  listManifests,
  resolveManifest,
  type ExpectedDigest,
  type ManifestFile,
} from './bag-manifests';
import { DECLARATION_NAME, readDeclaration, type Declaration } from './declaration';
import { FETCH_NAME, readFetchList } from './fetch-list';
import type { PlacedEntry } from './zip-directory';

/** What a bag says of itself, before any payload is read. */
export interface BagClaims {
  readonly version: Declaration['version'];
  readonly info: BagInfo;
  /** Digests demanded of files by their path in the bag. */
  readonly expected: ReadonlyMap<string, readonly ExpectedDigest[]>;
}

/** How the claims are read: `unpack` gives a tag file's bytes or says why it cannot. */
export interface ClaimsReading {
  readonly layout: BagLayout;
  readonly unpack: (
    entry: PlacedEntry,
    limit: 'infoBytes' | 'tagFileBytes',
  ) => Promise<Result<Uint8Array<ArrayBuffer>, BagFault>>;
  readonly faults: FaultList;
  readonly warnings: FaultList;
}

/**
 * Reads `bagit.txt`, `bag-info.txt`, `fetch.txt` and all manifests, and reports what is wrong
 * among them.
 *
 * @returns A fault if `bagit.txt` cannot be read or the reading ended; nothing else stops it.
 */
export async function readClaims(reading: ClaimsReading): Promise<Result<BagClaims, BagFault>> {
  const { layout, faults, warnings } = reading;
  const declared = await readBagDeclaration(reading);
  if (!declared.ok) return declared;
  const { version, readText } = declared.value;
  if (version !== '1.0') warnings.add(bagFault('version-older', DECLARATION_NAME));
  const loadText = (name: string) => loadTagText(name, readText, reading);
  const infoText = await loadText(INFO_NAME);
  if (!infoText.ok) return infoText;
  const fetchText = await loadText(FETCH_NAME);
  if (!fetchText.ok) return fetchText;
  const remotePaths =
    fetchText.value === null
      ? new Set<string>()
      : readFetchList(fetchText.value, layout, version, faults, warnings);
  const manifests = new Map<ManifestFile, ReadonlyMap<string, ExpectedDigest>>();
  for (const file of listManifests(layout.tagFiles.keys(), faults, warnings)) {
    const text = await loadText(file.name);
    if (!text.ok) return text;
    if (text.value === null) continue;
    const paths = { layout, version, remotePaths, faults, warnings };
    manifests.set(file, resolveManifest(file, text.value, paths));
  }
  checkCompleteness(manifests, { layout, version, remotePaths, faults, warnings });
  const info = readInfo(infoText.value, reading);
  return succeed({ version, info, expected: gatherDigests(manifests.values()) });
}

async function readBagDeclaration({ layout, unpack }: ClaimsReading) {
  const entry = layout.tagFiles.get(DECLARATION_NAME);
  if (entry === undefined) return fail(bagFault('no-bag'));
  const bytes = await unpack(entry, 'infoBytes');
  return bytes.ok ? readDeclaration(bytes.value) : bytes;
}

/** A tag file's text; null if it is not there or its fault was reported. */
async function loadTagText(
  name: string,
  readText: Declaration['readText'],
  { layout, unpack, faults }: ClaimsReading,
): Promise<Result<string | null, BagFault>> {
  const entry = layout.tagFiles.get(name);
  if (entry === undefined) return succeed(null);
  const bytes = await unpack(entry, name === INFO_NAME ? 'infoBytes' : 'tagFileBytes');
  if (!bytes.ok) {
    if (endsReading(bytes.error)) return bytes;
    faults.add(bytes.error);
    return succeed(null);
  }
  const text = readText(bytes.value);
  if (text === null) faults.add(bagFault('text-damaged', name));
  return succeed(text);
}

function readInfo(text: string | null, { layout, faults }: ClaimsReading): BagInfo {
  if (text === null) return [];
  const info = tryBagInfo(text);
  if (info === null) {
    faults.add(bagFault('info-malformed', INFO_NAME));
    return [];
  }
  for (const [label, value] of info) {
    // Labels are told apart without regard to case (RFC 8493, 2.2.2).
    if (label.toLowerCase() !== OXUM_LABEL.toLowerCase()) continue;
    const oxum = tryOxum(value);
    const octets = Array.from(layout.payload.values()).reduce(
      (total, { sizeBytes }) => total + sizeBytes,
      0,
    );
    if (oxum === null) faults.add(bagFault('oxum-malformed', INFO_NAME));
    else if (oxum.octets !== octets || oxum.files !== layout.payload.size)
      faults.add(bagFault('oxum-mismatch', INFO_NAME));
  }
  return info;
}

function gatherDigests(
  manifests: Iterable<ReadonlyMap<string, ExpectedDigest>>,
): ReadonlyMap<string, readonly ExpectedDigest[]> {
  const expected = new Map<string, ExpectedDigest[]>();
  for (const digests of manifests) {
    for (const [path, digest] of digests) {
      const of = expected.get(path);
      if (of === undefined) expected.set(path, [digest]);
      else of.push(digest);
    }
  }
  return expected;
}
