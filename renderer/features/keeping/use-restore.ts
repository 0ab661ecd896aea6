import { useState } from 'react';

import { toDatePart } from '@shared/domain/calendar';
import type { BackupFile, OpenedFile } from '@shared/ipc/backup-host';
import type { BookDifference } from '@shared/keeping/compare-books';
import { isAgeFile } from '@shared/package/age-header';
import type { BookRefusal } from '@shared/package/open-book';
import { newId } from '@shared/util/ids';
import { fail, succeed, type Problem, type Result } from '@shared/util/result';

import type { BookDatabase } from '../../data/db';
import type { FillProgress } from '../../data/fill-database';
import { importBook, type ImportedBook } from '../../data/import-book';
import { DATA_VERSION } from '../../data/migrations/all';
import { enterBook } from '../../data/registry';
import { toBookCopy } from '../../data/to-book-copy';
import { useHeldFile, type OpenFile } from '../../forms/packages/use-held-file';
import { useWork, type FollowedWork } from '../../forms/packages/use-work';
import { clock } from '../../platform/clock';
import { host } from '../../platform/host';
import { toHandleSource } from '../../platform/package-source';
import { openPackage, type OpenedPackage } from '../../workers/package/client';

/** A restore, step by step; nothing is written before the user has seen what is in the file. */
export type RestoreStage =
  | { readonly kind: 'choosing'; readonly problem: Problem | null }
  /** `problem` says why the passphrase before did not open it. */
  | { readonly kind: 'passphrase'; readonly file: OpenedFile; readonly problem: Problem | null }
  | { readonly kind: 'working'; readonly fileName: string }
  | { readonly kind: 'refused'; readonly fileName: string; readonly refusal: BookRefusal }
  | {
      readonly kind: 'ready';
      readonly fileName: string;
      readonly opened: OpenedPackage;
      /** Against the open book; null where none is open. */
      readonly difference: BookDifference | null;
      readonly problem: Problem | null;
    }
  | { readonly kind: 'done'; readonly book: ImportedBook; readonly name: string };

const fillWords: Readonly<Record<FillProgress['step'], string>> = {
  rows: '正在放进记录和名册',
  photos: '正在放进照片',
};

const stoppedCodes = ['cancelled', 'check-cancelled', 'import-cancelled'];

function toOpenFile({ handle }: OpenedFile): OpenFile {
  return { close: () => host.packages.close(handle) };
}

/** @param openBook - The book that is open now, to compare with; null where none can be. */
export function useRestore(openBook: BookDatabase | null) {
  const work = useWork();
  const { begin, show, end } = work;
  const [stage, setStage] = useState<RestoreStage>({ kind: 'choosing', problem: null });
  const { hold, release } = useHeldFile();

  const startOver = async (problem: Problem | null = null) => {
    end();
    await release();
    setStage({ kind: 'choosing', problem });
  };

  const check = async (file: OpenedFile, passphrase: string | null) => {
    setStage({ kind: 'working', fileName: file.name });
    const checked = await openAndCompare(file, passphrase, openBook, work);
    end();
    if (checked?.kind === 'ready') hold(toOpenFile(file), checked.opened);
    if (checked === null) await startOver();
    else setStage(checked);
  };

  const take = async (picked: Promise<Result<OpenedFile | null>>) => {
    await release();
    const file = await picked;
    if (!file.ok) {
      setStage({ kind: 'choosing', problem: file.error });
      return;
    }
    if (file.value === null) return;
    hold(toOpenFile(file.value), null);
    const isEncrypted = await isAgeFile(toHandleSource(host.packages, file.value));
    if (isEncrypted) setStage({ kind: 'passphrase', file: file.value, problem: null });
    else await check(file.value, null);
  };

  const restore = async (ready: Extract<RestoreStage, { kind: 'ready' }>) => {
    setStage({ kind: 'working', fileName: ready.fileName });
    show('正在备份现在的记录簿', null);
    // What fails is shown among the backups; the restore itself leaves the present book alone.
    if (openBook) await host.backups?.make(openBook.bookId, 'before-import');
    const restored = await importAsNewBook(ready.opened, begin(null).signal, (words, part) =>
      show(words, part),
    );
    end();
    if (restored.ok) {
      await release();
      setStage({ kind: 'done', ...restored.value });
    } else if (stoppedCodes.includes(restored.error.code)) await startOver();
    else setStage({ ...ready, problem: restored.error });
  };

  return {
    stage,
    work,
    pick: () => take(host.packages.pick()),
    pickBackup: (bookId: string, { name }: BackupFile) =>
      take(host.packages.openBackup(bookId, name)),
    check,
    restore,
    startOver: () => startOver(),
  };
}

/** What a file turns out to be; null where the user cancelled. */
async function openAndCompare(
  file: OpenedFile,
  passphrase: string | null,
  openBook: BookDatabase | null,
  { begin, show }: FollowedWork,
): Promise<RestoreStage | null> {
  show('正在打开', null);
  const source = toHandleSource(host.packages, file);
  const following = begin(null);
  const opened = await openPackage({ source, dataVersion: DATA_VERSION, passphrase }, following);
  if (following.signal.aborted) {
    if (opened.ok) opened.value.close();
    return null;
  }
  const fileName = file.name;
  if (!opened.ok) {
    const { problem } = opened.error;
    const isWrong = problem.code === 'age-wrong-passphrase';
    if (isWrong) return { kind: 'passphrase', file, problem };
    return { kind: 'refused', fileName, refusal: opened.error };
  }
  show('正在和现在的记录簿比较', null);
  const difference = openBook ? await compare(opened.value, openBook) : succeed(null);
  return {
    kind: 'ready',
    fileName,
    opened: opened.value,
    difference: difference.ok ? difference.value : null,
    problem: difference.ok ? null : difference.error,
  };
}

async function compare(
  opened: OpenedPackage,
  openBook: BookDatabase,
): Promise<Result<BookDifference>> {
  const present = await toBookCopy(openBook);
  if (!present.ok) return present;
  try {
    return succeed(await opened.compare(present.value));
  } catch (error) {
    reportError(error);
    return fail(notCompared);
  }
}

async function importAsNewBook(
  { manifest, copy }: OpenedPackage,
  signal: AbortSignal,
  show: (words: string, part: number | null) => void,
): Promise<Result<{ readonly book: ImportedBook; readonly name: string }>> {
  const imported = await importBook(copy, {
    newBookId: newId(),
    journal: host.journal,
    nowMs: clock.nowMs,
    onProgress: ({ step, done, total }) => show(fillWords[step], total === 0 ? null : done / total),
    signal,
  });
  if (!imported.ok) return imported;
  const { branchName, madeAt: restoredFrom } = manifest;
  const entry = { id: imported.value.bookId, createdAtMs: clock.nowMs(), branchName, restoredFrom };
  const named = await enterBook(entry);
  const name = `${branchName}（恢复自 ${toDatePart(restoredFrom)}）`;
  return named.ok ? succeed({ book: imported.value, name }) : named;
}

const notCompared: Problem = {
  code: 'not-compared',
  what: '没能和现在的记录簿比较。',
  safe: '备份文件已经核验过，是完整的。',
  next: '仍然可以恢复成一本新的记录簿。',
};
