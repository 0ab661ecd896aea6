import type { OpenedFile } from '@shared/ipc/backup-host';
import type { ByteSink } from '@shared/package/bytes';
import { estimateBookBytes, loadBranchName } from '@shared/package/book-files';
import { toFileNamePart } from '@shared/util/file-name';
import { fail, succeed, type Problem, type Result } from '@shared/util/result';

import type { BookDatabase } from '../../data/db';
import { markExported } from '../../data/exports';
import { DATA_VERSION } from '../../data/migrations/all';
import { toBookCopy } from '../../data/to-book-copy';
import { clock } from '../../platform/clock';
import { host } from '../../platform/host';
import { RefusedFile, toHandleSink, toHandleSource } from '../../platform/package-source';
import { openPackage, writePackage, type PackageWork } from '../../workers/package/client';

/** A copy that was written and read back. */
export interface SavedCopy {
  readonly location: string;
  readonly sizeBytes: number;
}

interface SaveMeans {
  readonly db: BookDatabase;
  /** Null: not encrypted. */
  readonly passphrase: string | null;
  readonly begin: (totalBytes: number | null) => PackageWork;
}

/**
 * Writes the whole book to a file of the user's choice, reads it back, and remembers how far it
 * reaches. Null if the user closed the dialog or cancelled.
 */
export async function saveCopy(means: SaveMeans): Promise<Result<SavedCopy | null>> {
  const { db, passphrase } = means;
  const copy = await toBookCopy(db);
  if (!copy.ok) return copy;
  const madeAtMs = clock.nowMs();
  const madeAt = clock.nowLocal();
  const name = `支部记录簿 ${await loadBranchName(copy.value)} ${madeAt.slice(0, 10)}`;
  const ending = passphrase === null ? 'zip' : 'zip.age';
  const begun = await host.packages.beginWrite(`${toFileNamePart(name)}.${ending}`);
  if (!begun.ok || begun.value === null) return begun.ok ? succeed(null) : begun;
  const file = begun.value;
  const work = means.begin(await estimateBookBytes(copy.value));
  const described = await host.app.describe();
  const appVersion = described.ok ? described.value.appVersion : '';
  const sink = toHandleSink(host.packages, file);
  let sizeBytes = 0;
  const counted: ByteSink = (bytes) => {
    sizeBytes += bytes.byteLength;
    return sink(bytes);
  };
  try {
    const packaging = { madeAt, madeAtMs, reason: '另存', appVersion };
    const written = await writePackage(
      { copy: copy.value, packaging, passphrase, sink: counted },
      work,
    );
    if (!written.ok || work.signal.aborted) return await abandon(file, written, work.signal);
  } catch (error) {
    return abandon(file, fail(toProblem(error)), work.signal);
  }
  return finish(means, { ...file, sizeBytes }, copy.value.watermark.sequence, work);
}

async function abandon(
  file: OpenedFile,
  written: Result<null>,
  signal: AbortSignal,
): Promise<Result<null>> {
  await host.packages.abandonWrite(file.handle);
  return signal.aborted ? succeed(null) : written;
}

async function finish(
  { db, passphrase }: SaveMeans,
  file: OpenedFile,
  sequence: number,
  work: PackageWork,
): Promise<Result<SavedCopy | null>> {
  const finished = await host.packages.finishWrite(file.handle);
  if (!finished.ok) return finished;
  try {
    const source = toHandleSource(host.packages, file);
    const checked = await openPackage({ source, dataVersion: DATA_VERSION, passphrase }, work);
    if (work.signal.aborted) return succeed(null);
    if (!checked.ok) return fail({ ...notAsWritten, next: checked.error.problem.next });
    const isSame = checked.value.copy.watermark.sequence === sequence;
    checked.value.close();
    if (!isSame) return fail(notAsWritten);
    const marked = await markExported(db, sequence, clock.nowMs());
    return marked.ok
      ? succeed({ location: finished.value.location, sizeBytes: file.sizeBytes })
      : marked;
  } finally {
    await host.packages.close(file.handle);
  }
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
    what: '没有另存成功，可能是另存时记录簿又有了改动。',
    safe,
    next: '请等“已保存”出现以后再试一次。',
  };
}
