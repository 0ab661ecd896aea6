import { useState } from 'react';

import { isAgeFile } from '@shared/package/age-header';
import type { Problem, Result } from '@shared/util/result';

import type { BookDatabase } from '../../data/db';
import { useHeldFile } from '../../forms/packages/use-held-file';
import { useWork } from '../../forms/packages/use-work';
import { host } from '../../platform/host';

import { judgeFile } from './judge-file';
import { toChosenFile, toDroppedFile, type ReceivedFile } from './received-file';
import type { JudgedPackage, ReceivingStage } from './receiving-stage';
import { takeInForBook, takeOverAsNewBook } from './take-in';

const twoFiles: Problem = {
  code: 'more-than-one-file',
  what: '一次只能接收一个文件。',
  safe: '没有打开任何文件。',
  next: '请只拖一个移交包到这里。',
};

/** From the choice of a file to its judgement; nothing is stored. */
function useJudgedFile(openBook: BookDatabase | null) {
  const work = useWork();
  const { end } = work;
  const [stage, setStage] = useState<ReceivingStage>({ kind: 'choosing', problem: null });
  const { hold, release } = useHeldFile();

  const startOver = async (problem: Problem | null = null) => {
    end();
    await release();
    setStage({ kind: 'choosing', problem });
  };

  const check = async (file: ReceivedFile, passphrase: string | null) => {
    setStage({ kind: 'working', fileName: file.name, canCancel: true });
    const next = await judgeFile(file, passphrase, openBook, work);
    end();
    if (next === null) {
      await startOver();
      return;
    }
    if (next.kind === 'judged') hold(file, next.judged.opened);
    setStage(next);
  };

  const take = async (file: ReceivedFile) => {
    await release();
    hold(file, null);
    const isEncrypted = await isAgeFile(file.source).catch(() => false);
    if (isEncrypted) setStage({ kind: 'passphrase', file, problem: null });
    else await check(file, null);
  };

  return {
    stage,
    work,
    check,
    pick: async () => {
      const picked = await host.packages.pick();
      if (!picked.ok) setStage({ kind: 'choosing', problem: picked.error });
      else if (picked.value !== null) await take(toChosenFile(picked.value));
    },
    drop: async (files: readonly File[]) => {
      const [file] = files;
      if (files.length > 1) await startOver(twoFiles);
      else if (file) await take(toDroppedFile(file));
    },
    startOver: () => startOver(),
    setStage,
    release,
  };
}

/** @param openBook - The book that is open now; null where none is. */
export function useReceiving(openBook: BookDatabase | null) {
  const { release, setStage, ...judging } = useJudgedFile(openBook);
  const { work } = judging;
  const finish = async <Value>(
    judged: JudgedPackage,
    taking: Promise<Result<Value>>,
    toStage: (value: Value) => ReceivingStage,
  ) => {
    const canCancel = judged.supplement === null;
    setStage({ kind: 'working', fileName: judged.fileName, canCancel });
    const taken = await taking;
    work.end();
    if (taken.ok) {
      await release();
      setStage(toStage(taken.value));
      return;
    }
    const wasCancelled = taken.error.code === 'import-cancelled';
    setStage({ kind: 'judged', judged, problem: wasCancelled ? null : taken.error });
  };

  return {
    ...judging,
    takeOver: (judged: JudgedPackage) =>
      finish(judged, takeOverAsNewBook(judged, work), (book) => ({
        kind: 'taken-over',
        book,
        name: judged.manifest.branchName,
      })),
    takeInSupplement: (judged: JudgedPackage, db: BookDatabase) =>
      finish(judged, takeInForBook(judged, db, work), (takeover) => ({
        kind: 'supplemented',
        takeover,
      })),
  };
}
