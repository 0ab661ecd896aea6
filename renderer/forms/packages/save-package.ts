import type { OpenedFile } from '@shared/ipc/backup-host';
import type { BookCopy } from '@shared/keeping/book-copy';
import { estimateBookBytes } from '@shared/package/book-files';
import type { ByteSink } from '@shared/package/bytes';
import type { BookFile } from '@shared/package/part-writer';
import type { BagSummary } from '@shared/package/write-bag';
import { fail, succeed, type Problem, type Result } from '@shared/util/result';

import { DATA_VERSION } from '../../data/migrations/all';
import { clock } from '../../platform/clock';
import { host } from '../../platform/host';
import { RefusedFile, toHandleSink, toHandleSource } from '../../platform/package-source';
import { openPackage, writePackage, type PackageWork } from '../../workers/package/client';

/** A package that was written and read back. */
export interface SavedPackage {
  readonly location: string;
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly madeAtMs: number;
  /** How far the book reached. */
  readonly sequence: number;
  readonly tagManifestSha256: string;
}

export interface PackageOrder {
  readonly copy: BookCopy;
  /** Without its ending. */
  readonly name: string;
  /** As 另存, 移交, for people who look into the package. */
  readonly reason: string;
  readonly readMe?: string;
  /** Null: not encrypted. */
  readonly passphrase: string | null;
  readonly begin: (totalBytes: number | null) => PackageWork;
  /** Files for people that follow the book. */
  readonly toMoreFiles?: (work: PackageWork) => AsyncIterable<BookFile>;
}

/**
 * Writes a book to a file of the user's choice, opens the file anew, reads all of it and judges it.
 * Null if the user closed the dialog or cancelled.
 */
export async function savePackage(order: PackageOrder): Promise<Result<SavedPackage | null>> {
  const { copy, passphrase } = order;
  const madeAtMs = clock.nowMs();
  const ending = passphrase === null ? 'zip' : 'zip.age';
  const begun = await host.packages.beginWrite(`${order.name}.${ending}`);
  if (!begun.ok || begun.value === null) return begun.ok ? succeed(null) : begun;
  const file = begun.value;
  const work = order.begin(await estimateBookBytes(copy));
  const sink = toHandleSink(host.packages, file);
  let sizeBytes = 0;
  const counted: ByteSink = (bytes) => {
    sizeBytes += bytes.byteLength;
    return sink(bytes);
  };
  const written = await write(order, madeAtMs, counted, work);
  if (!written.ok || work.signal.aborted) {
    await host.packages.abandonWrite(file.handle);
    return work.signal.aborted || written.ok ? succeed(null) : written;
  }
  return finish(order, { ...file, sizeBytes }, madeAtMs, written.value, work);
}

async function write(
  { copy, reason, readMe, passphrase, toMoreFiles }: PackageOrder,
  madeAtMs: number,
  sink: ByteSink,
  work: PackageWork,
): Promise<Result<BagSummary>> {
  const described = await host.app.describe();
  const packaging = {
    madeAt: clock.nowLocal(),
    madeAtMs,
    reason,
    appVersion: described.ok ? described.value.appVersion : '',
    ...(readMe === undefined ? {} : { readMe }),
  };
  const moreFiles = toMoreFiles?.(work) ?? null;
  try {
    return await writePackage({ copy, packaging, passphrase, sink, moreFiles }, work);
  } catch (error) {
    return fail(toProblem(error));
  }
}

async function finish(
  { copy, passphrase }: PackageOrder,
  file: OpenedFile,
  madeAtMs: number,
  { tagManifestSha256 }: BagSummary,
  work: PackageWork,
): Promise<Result<SavedPackage | null>> {
  const finished = await host.packages.finishWrite(file.handle);
  if (!finished.ok) return finished;
  try {
    const found = await judgePackage(file, passphrase, work);
    if (work.signal.aborted) return succeed(null);
    if (!found.ok) return fail({ ...notAsWritten, next: found.error.next });
    if (found.value !== tagManifestSha256) return fail(notAsWritten);
    const { location } = finished.value;
    const { sequence } = copy.watermark;
    const fileName = location.split(/[\\/]/).at(-1) ?? file.name;
    const { sizeBytes } = file;
    return succeed({ location, fileName, sizeBytes, madeAtMs, sequence, tagManifestSha256 });
  } finally {
    await host.packages.close(file.handle);
  }
}

/**
 * Reads a whole package file and judges everything in it.
 *
 * @returns The SHA-256 of its tag manifest; null where another program made it without one.
 */
export async function judgePackage(
  file: OpenedFile,
  passphrase: string | null,
  work: PackageWork,
): Promise<Result<string | null>> {
  const source = toHandleSource(host.packages, file);
  const checked = await openPackage({ source, dataVersion: DATA_VERSION, passphrase }, work);
  if (!checked.ok) return fail(checked.error.problem);
  checked.value.close();
  return succeed(checked.value.tagManifestSha256);
}

const safe = '记录簿没有改动。';

const notAsWritten: Problem = {
  code: 'copy-not-as-written',
  what: '文件写好以后读回来核对，发现与记录簿不一致，请不要使用它。',
  safe,
  next: '请换一个地方再存一次。',
};

function toProblem(error: unknown): Problem {
  if (error instanceof RefusedFile) return error.problem;
  reportError(error);
  return {
    code: 'copy-failed',
    what: '文件没有写成，可能是写的时候记录簿又有了改动。',
    safe,
    next: '请等“已保存”出现以后再试一次。',
  };
}
