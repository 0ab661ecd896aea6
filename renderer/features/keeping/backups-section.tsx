import { Button } from 'antd';
import { useState } from 'react';

import { formatDateTime } from '@shared/domain/calendar';
import type { BackupHost, BackupState } from '@shared/ipc/backup-host';
import type { Problem } from '@shared/util/result';

import { useBook } from '../../data/book-context';
import { clock, toLocal } from '../../platform/clock';
import { useBackupState } from '../../platform/use-backup-state';
import { ProblemNote } from '../../ui/problem-note';
import { Section } from '../../ui/section';

import { BackupTable } from './backup-table';
import { WorkProgress } from '../../forms/packages/work-progress';

function PlaceWords({ state }: { readonly state: BackupState }) {
  return (
    <>
      <dl className="facts">
        <dt>放在</dt>
        <dd className="backup-path">{state.folder}</dd>
        <dt>多久一次</dt>
        <dd>有改动的日子每天一次，升级和导入之前另做一次；每次都读回来核对</dd>
        <dt>保留</dt>
        <dd>最近 7 天、8 周、24 个月里各最新的一份</dd>
      </dl>
      {state.place === 'substitute' ? (
        <div className="note note-advice">
          <p>这个文件夹现在找不到，可能是 U 盘没有插好。</p>
          <p>备份先存在这台电脑的“文档”文件夹里。插好以后，下一次备份还存到原来的地方。</p>
        </div>
      ) : null}
    </>
  );
}

function LastProblem({ state }: { readonly state: BackupState }) {
  if (state.lastProblem === null) return null;
  const { atMs, sentence } = state.lastProblem;
  return (
    <div className="note note-problem" role="alert">
      <p>
        <strong>{formatDateTime(toLocal(atMs))}的备份没有做成。</strong>
      </p>
      <p>{sentence}</p>
    </div>
  );
}

interface RunningSince {
  readonly atMs: number;
}

/** 自动备份: where they go, what there is, and making one now. Desktop only. */
export function BackupsSection({ backups }: { readonly backups: BackupHost }) {
  const { db } = useBook();
  const { state, refresh } = useBackupState(db.bookId);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [begun, setBegun] = useState<RunningSince | null>(null);
  if (state === null) return <p>正在读取……</p>;
  if (!state.ok) return <ProblemNote problem={state.error} />;
  const { running } = state.value;
  const tell = async (work: Promise<{ readonly ok: boolean; readonly error?: Problem }>) => {
    setProblem(null);
    const done = await work;
    if (!done.ok && done.error && done.error.code !== 'backup-cancelled') setProblem(done.error);
    await refresh();
  };
  const make = async () => {
    setBegun({ atMs: clock.nowMs() });
    const making = tell(backups.make(db.bookId, 'by-hand'));
    await refresh();
    await making;
    setBegun(null);
  };
  return (
    <Section title="自动备份" note={`${state.value.backups.length} 份`}>
      <div className="stack">
        <PlaceWords state={state.value} />
        {running === null && begun === null ? (
          <div className="actions">
            <Button type="primary" onClick={() => void make()}>
              现在备份
            </Button>
            <Button onClick={() => void tell(backups.chooseFolder(db.bookId))}>换一个文件夹</Button>
            <Button onClick={() => void tell(backups.openFolder(db.bookId))}>打开文件夹</Button>
          </div>
        ) : (
          <WorkProgress
            words="正在备份"
            part={running === null ? null : running.doneBytes / running.totalBytes}
            elapsedMs={begun === null ? 0 : clock.nowMs() - begun.atMs}
            onCancel={() => void backups.cancel(db.bookId)}
          />
        )}
        {problem === null ? <LastProblem state={state.value} /> : <ProblemNote problem={problem} />}
        {state.value.backups.length === 0 ? (
          <p className="field-hint">还没有备份。</p>
        ) : (
          <BackupTable backups={state.value.backups} />
        )}
      </div>
    </Section>
  );
}
