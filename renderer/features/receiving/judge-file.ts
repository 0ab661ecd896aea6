import { judgePackage } from '@shared/receiving/judge-package';
import { fail, succeed, type Problem, type Result } from '@shared/util/result';

import type { BookDatabase } from '../../data/db';
import { DATA_VERSION } from '../../data/migrations/all';
import { loadLocalBooks } from '../../data/receiving/local-books';
import { readSupplement, type Supplement } from '../../data/receiving/read-supplement';
import type { FollowedWork } from '../../forms/packages/use-work';
import { openPackage, type OpenedPackage } from '../../workers/package/client';

import type { ReceivedFile } from './received-file';
import type { JudgedPackage, ReceivingStage } from './receiving-stage';

const notRead: Problem = {
  code: 'package-not-examined',
  what: '没能读完包里的内容。',
  safe: '这台电脑上的记录簿没有改动。',
  next: '请把文件复制到电脑上，再选择一次。',
};

/** Opens a file and judges all of it; null where the user cancelled. */
export async function judgeFile(
  file: ReceivedFile,
  passphrase: string | null,
  openBook: BookDatabase | null,
  { begin, show }: FollowedWork,
): Promise<ReceivingStage | null> {
  show('正在打开', null);
  const following = begin(null);
  const isCancelled = () => following.signal.aborted;
  const order = { source: file.source, dataVersion: DATA_VERSION, passphrase };
  const opened = await openPackage(order, following);
  if (isCancelled()) {
    if (opened.ok) opened.value.close();
    return null;
  }
  if (!opened.ok) {
    const { problem } = opened.error;
    return problem.code === 'age-wrong-passphrase'
      ? { kind: 'passphrase', file, problem }
      : { kind: 'refused', fileName: file.name, refusal: opened.error };
  }
  show('正在核对封存链', null);
  const judged = await examine(file, opened.value, openBook);
  if (!judged.ok || isCancelled()) opened.value.close();
  if (isCancelled()) return null;
  return judged.ok
    ? { kind: 'judged', judged: judged.value, problem: null }
    : { kind: 'choosing', problem: judged.error };
}

async function examine(
  { name: fileName, source }: ReceivedFile,
  opened: OpenedPackage,
  openBook: BookDatabase | null,
): Promise<Result<JudgedPackage>> {
  try {
    const { manifest, tagManifestSha256 } = opened;
    const facts = await opened.examine();
    const books = await loadLocalBooks();
    if (!books.ok) return books;
    const { bookId, watermark } = manifest;
    const received = { bookId, sequence: watermark.sequence, tagManifestSha256, facts };
    const judgement = judgePackage(received, books.value);
    const supplement = await readForOpenBook(opened, judgement, openBook);
    if (!supplement.ok) return supplement;
    const { sizeBytes } = source;
    return succeed({
      ...{ fileName, sizeBytes, opened, manifest, facts, judgement },
      supplement: supplement.value,
    });
  } catch (error) {
    reportError(error);
    return fail(notRead);
  }
}

/** A 补交 is read against the book that it completes, which must be the open one. */
async function readForOpenBook(
  { copy }: OpenedPackage,
  { standing }: JudgedPackage['judgement'],
  openBook: BookDatabase | null,
): Promise<Result<Supplement | null>> {
  const isForOpen = standing.kind === 'newer' && standing.book.id === openBook?.bookId;
  return isForOpen ? readSupplement(openBook, copy, standing.takeover) : succeed(null);
}
