import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';

import type { Handover } from '@shared/domain/handover';
import { fail, succeed, type Problem, type Result } from '@shared/util/result';
import { findLastPackage } from '@shared/handover/packages-of-handover';

import { useBook } from '../../../data/book-context';
import type { BookDatabase } from '../../../data/db';
import { loadExportedSequence } from '../../../data/exports';
import { removeBook } from '../../../data/remove-book';
import { loadChangesSince } from '../../../data/repositories/handover-state';
import { useLive } from '../../../data/use-live';
import { host } from '../../../platform/host';
import { usePreferences } from '../../../platform/preferences-context';
import { ProblemNote } from '../../../ui/problem-note';
import { useQuestion } from '../../../ui/questions';
import { Section } from '../../../ui/section';

/** Whether a file that was written and read back holds all of the book. */
async function isSaved(db: BookDatabase): Promise<boolean> {
  return (await loadChangesSince(db, { sequence: await loadExportedSequence(db) })) === 0;
}

/** Makes a backup, which is read back as it is made; says in words where it lies. */
async function backUp(db: BookDatabase, handover: Handover): Promise<Result<string>> {
  const { backups } = host;
  if (backups === null) {
    const name = findLastPackage(handover)?.fileName;
    return succeed(`您存过的文件里有全部内容${name === undefined ? '' : `，如移交包“${name}”`}。`);
  }
  const made = await backups.make(db.bookId, 'by-hand');
  if (!made.ok) return made;
  const state = await backups.describe(db.bookId);
  if (!state.ok) return fail(state.error);
  return succeed(`备份在“${state.value.folder}”，文件名“${made.value.name}”。`);
}

/** 从这台电脑移除: only once a copy was made and read back, and it is said where that lies. */
export function RemoveSection({ handover }: { readonly handover: Handover }) {
  const { db, branch } = useBook();
  const ask = useQuestion();
  const { change } = usePreferences();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isBusy, setBusy] = useState(false);
  const isKnownSaved = useLive(() => isSaved(db), [db]) ?? false;
  const canRemove = host.backups !== null || isKnownSaved;
  const remove = async () => {
    setProblem(null);
    setBusy(true);
    const saved = await backUp(db, handover);
    setBusy(false);
    if (!saved.ok) {
      setProblem(saved.error);
      return;
    }
    const isSure = await ask({
      title: `把“${branch.name}”的记录簿从这台电脑移除？`,
      text: `${saved.value}移除后这里不再列出它，也不能打开；要再看，用“恢复”打开上面的文件。`,
      yes: '移除',
      no: '不移除',
    });
    if (!isSure) return;
    db.delivery?.stop();
    const removed = await removeBook(db.bookId, host.journal);
    if (!removed.ok) {
      setProblem(removed.error);
      return;
    }
    change({ lastBookId: null });
    location.reload();
  };
  return (
    <Section title="从这台电脑移除">
      <div className="stack">
        <p>
          {host.backups === null
            ? '接收人已经接过去，这台电脑上可以不再留它。'
            : '接收人已经接过去，这台电脑上可以不再留它。移除前会先做一份备份，读回核对。'}
        </p>
        {problem === null ? null : <ProblemNote problem={problem} />}
        {canRemove ? (
          <div className="actions">
            <Button disabled={isBusy} onClick={() => void remove()}>
              {isBusy ? '正在备份……' : '从这台电脑移除'}
            </Button>
          </div>
        ) : (
          <p>
            还没有一个文件里有全部内容，请先<Link to="/settings/backups">另存一份</Link>。
          </p>
        )}
      </div>
    </Section>
  );
}
