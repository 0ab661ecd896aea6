import { sha256Hex } from '../util/hash';
import { fail, succeed, type Result } from '../util/result';
import { INFO_NAME, isWritableInfo, OXUM_LABEL, writeBagInfo, type BagInfo } from './bag-info';
import { PAYLOAD_FOLDER, TAG_MANIFEST_NAME } from './bag-layout';
import { isPortablePath } from './bag-path';
import type { ByteSink, LongWork } from './bytes';
import { DECLARATION, DECLARATION_NAME } from './declaration';
import { writeManifest } from './manifest';
import { packageLimits } from './package-limits';
import { hasRoom, toManifestBytes, type Filling } from './package-room';
import { toBaggingDate } from './package-time';
import { makePathClaims, type PathClaims } from './path-claims';
import {
  toClashProblem,
  toFileSizeProblem,
  toInfoProblem,
  toNameProblem,
  packageTooLarge,
  writingCancelled,
} from './write-problems';
import { openZipWriter, type ZipWriter } from './zip-writer';

/** One file that goes into a bag. */
export interface BagFile {
  /** With `/`, composed (NFC); for payload, inside `data/`. */
  readonly path: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What a package is made of. */
export interface BagContents {
  /** Top folder in the ZIP, so that unpacking makes one folder. */
  readonly folderName: string;
  /**
   * Labels and values of `bag-info.txt`, one line each. `Payload-Oxum` and `Bagging-Date` are
   * added; a caller does not give them.
   */
  readonly info: BagInfo;
  /** Files beside `bagit.txt`, for people to read. */
  readonly tagFiles: readonly BagFile[];
  /** The payload, one file in memory at a time, written in this order. */
  readonly files: AsyncIterable<BagFile>;
  /** Time that everything in the package bears; milliseconds since 1970-01-01T00:00Z. */
  readonly atMs: number;
}

/** What was written. */
export interface BagSummary {
  readonly fileCount: number;
  readonly payloadBytes: number;
  /** Of the whole ZIP. */
  readonly sizeBytes: number;
  /** SHA-256 of `tagmanifest-sha256.txt`: stands for every byte of the bag's files. */
  readonly tagManifestSha256: string;
}

const manifestName = 'manifest-sha256.txt';

/** The state of one writing. */
interface Writing {
  readonly zip: ZipWriter;
  readonly root: string;
  readonly work: LongWork;
  readonly claims: PathClaims;
  readonly tagDigests: Map<string, string>;
  readonly payloadDigests: Map<string, string>;
  payloadBytes: number;
  tagBytes: number;
  manifestBytes: number;
}

/**
 * Writes a BagIt 1.0 bag in a ZIP as a stream: memory is bounded by the largest file, and the
 * next file is asked for only when the sink has taken the last. Same input, same bytes.
 *
 * Refuses, before it writes the file in question, whatever `openBag` or a common computer could
 * not read back: names, clashes, too many files, too large. After a refusal what the sink holds
 * is no package.
 *
 * @returns A problem with code `cancelled` or one that begins with `package-`.
 * @throws Whatever `sink` or `files` throw, unchanged; they know what it means.
 */
export async function writeBag(
  contents: BagContents,
  sink: ByteSink,
  work: LongWork = {},
): Promise<Result<BagSummary>> {
  const writing: Writing = {
    zip: openZipWriter(sink, contents.atMs),
    root: `${contents.folderName}/`,
    work,
    claims: makePathClaims(),
    tagDigests: new Map(),
    payloadDigests: new Map(),
    payloadBytes: 0,
    tagBytes: 0,
    manifestBytes: 0,
  };
  const begun = await begin(contents, writing);
  if (!begun.ok) return begun;
  for await (const { path, bytes } of contents.files) {
    const added = await addFile(`${PAYLOAD_FOLDER}${path}`, bytes, writing.payloadDigests, writing);
    if (!added.ok) return added;
    writing.payloadBytes += bytes.length;
    work.onProgress?.(writing.zip.sizeBytes(), null);
  }
  return finish(contents, writing);
}

async function begin(contents: BagContents, writing: Writing): Promise<Result<null>> {
  const { folderName, info, tagFiles } = contents;
  if (folderName.includes('/') || !isPortablePath(folderName))
    return fail(toNameProblem(folderName));
  const badInfo = info.find((line) => isOwnLabel(line[0]) || !isWritableInfo(line));
  if (badInfo !== undefined) return fail(toInfoProblem(badInfo[0]));
  const declaration = { path: DECLARATION_NAME, bytes: new TextEncoder().encode(DECLARATION) };
  for (const { path, bytes } of [declaration, ...tagFiles]) {
    // A manifest cannot tell a space before a name from the spaces that set it off.
    if (isOwnTagFile(path) || path.startsWith(' ')) return fail(toNameProblem(path));
    const added = await addFile(path, bytes, writing.tagDigests, writing);
    if (!added.ok) return added;
    writing.tagBytes += bytes.length;
  }
  return succeed(null);
}

function isOwnLabel(label: string): boolean {
  return ['payload-oxum', 'bagging-date'].includes(label.toLowerCase());
}

/** Names that mean something to a reader and are not for the caller to fill. */
function isOwnTagFile(path: string): boolean {
  return /^(data(\/.*)?|bag-info\.txt|fetch\.txt|(tag)?manifest-.*)$/is.test(path);
}

/** Adds one file after judging its name and size against all that came before. */
async function addFile(
  path: string,
  bytes: Uint8Array<ArrayBuffer>,
  digests: Map<string, string>,
  writing: Writing,
): Promise<Result<null>> {
  const { zip, root, work, claims } = writing;
  const zipPath = `${root}${path}`;
  if (work.signal?.aborted === true) return fail(writingCancelled);
  const isTooLong = new TextEncoder().encode(zipPath).length > packageLimits.nameBytes;
  if (isTooLong || !isPortablePath(path)) return fail(toNameProblem(path));
  if (!claims.claim(path)) return fail(toClashProblem(path));
  if (bytes.length > packageLimits.fileBytes) return fail(toFileSizeProblem(path));
  if (!hasRoom(toFilling(writing), zipPath, bytes.length)) return fail(packageTooLarge);
  digests.set(path, await sha256Hex(bytes));
  writing.manifestBytes += toManifestBytes(path);
  await zip.add(zipPath, bytes);
  return succeed(null);
}

function toFilling({ zip, claims, manifestBytes, tagBytes, payloadBytes }: Writing): Filling {
  return {
    fileCount: claims.count(),
    zipBytes: zip.sizeBytes(),
    directoryBytes: zip.directoryBytes(),
    manifestBytes,
    unpackedBytes: tagBytes + payloadBytes,
  };
}

async function finish(contents: BagContents, writing: Writing): Promise<Result<BagSummary>> {
  const { zip, root, work, payloadDigests, tagDigests, payloadBytes } = writing;
  if (work.signal?.aborted === true) return fail(writingCancelled);
  const fileCount = payloadDigests.size;
  if (fileCount === 0) await zip.add(`${root}${PAYLOAD_FOLDER}`, new Uint8Array(0));
  const info = writeBagInfo([
    ...contents.info,
    ['Bagging-Date', toBaggingDate(contents.atMs)],
    [OXUM_LABEL, `${payloadBytes}.${fileCount}`],
  ]);
  const texts = [
    [INFO_NAME, info],
    [manifestName, writeManifest(payloadDigests)],
  ] as const;
  for (const [path, text] of texts) {
    const bytes = new TextEncoder().encode(text);
    tagDigests.set(path, await sha256Hex(bytes));
    await zip.add(`${root}${path}`, bytes);
  }
  const tagManifest = new TextEncoder().encode(writeManifest(tagDigests));
  await zip.add(`${root}${TAG_MANIFEST_NAME}`, tagManifest);
  await zip.finish();
  work.onProgress?.(zip.sizeBytes(), zip.sizeBytes());
  const tagManifestSha256 = await sha256Hex(tagManifest);
  return succeed({ fileCount, payloadBytes, sizeBytes: zip.sizeBytes(), tagManifestSha256 });
}
