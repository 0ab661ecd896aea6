import { Button } from 'antd';

import type { BackupFile } from '@shared/ipc/backup-host';
import type { BookRefusal } from '@shared/package/open-book';

import type { BookDatabase } from '../../data/db';
import { host } from '../../platform/host';
import { useBackupState } from '../../platform/use-backup-state';
import { ProblemNote } from '../../ui/problem-note';
import { Section } from '../../ui/section';

import { BackupTable } from './backup-table';
import { DifferenceView } from './difference-view';
import { PackageFacts } from './package-facts';
import { PassphraseForm } from '../../forms/packages/passphrase-form';
import { useRestore, type RestoreStage } from './use-restore';
import { WorkProgress } from '../../forms/packages/work-progress';
import './keeping.css';

interface RestoreFlowProps {
  /** Whose backups are offered; null where no book is known. */
  readonly bookId: string | null;
  /** The open book, to compare with; null where none is open. */
  readonly openBook: BookDatabase | null;
  readonly onOpen: (bookId: string) => void;
}

function OwnBackups({
  bookId,
  onPick,
}: {
  readonly bookId: string;
  readonly onPick: (backup: BackupFile) => void;
}) {
  const { state } = useBackupState(bookId);
  if (state === null) return null;
  if (!state.ok) return <ProblemNote problem={state.error} />;
  if (state.value.backups.length === 0) return <p className="field-hint">还没有自动备份。</p>;
  return <BackupTable backups={state.value.backups} onPick={onPick} />;
}

interface ChoosingProps {
  readonly bookId: string | null;
  readonly stage: Extract<RestoreStage, { kind: 'choosing' }>;
  readonly onPick: () => void;
  readonly onPickBackup: (bookId: string, backup: BackupFile) => void;
}

function Choosing({ bookId, stage, onPick, onPickBackup }: ChoosingProps) {
  return (
    <>
      {stage.problem === null ? null : <ProblemNote problem={stage.problem} />}
      {host.backups === null || bookId === null ? null : (
        <Section title="从自动备份恢复">
          <OwnBackups bookId={bookId} onPick={(backup) => onPickBackup(bookId, backup)} />
        </Section>
      )}
      <Section title="从文件恢复">
        <div className="stack">
          <p>选择以前另存的文件，或者别处拷来的备份。先核验、看内容，再决定要不要恢复。</p>
          <div className="actions">
            <Button type="primary" onClick={onPick}>
              选择文件
            </Button>
          </div>
        </div>
      </Section>
    </>
  );
}

function Refused({
  fileName,
  refusal,
  onBack,
}: {
  readonly fileName: string;
  readonly refusal: BookRefusal;
  readonly onBack: () => void;
}) {
  return (
    <Section title="不能用来恢复">
      <div className="stack">
        <p className="backup-path">{fileName}</p>
        <ProblemNote problem={refusal.problem} />
        {refusal.faults.length === 0 ? null : (
          <ul className="fault-list" aria-label="发现的问题">
            {refusal.faults.map(({ code, sentence }, index) => (
              <li key={`${code} ${index}`}>{sentence}</li>
            ))}
          </ul>
        )}
        <div className="actions">
          <Button type="primary" onClick={onBack}>
            换一个文件
          </Button>
        </div>
      </div>
    </Section>
  );
}

interface ReadyProps {
  readonly stage: Extract<RestoreStage, { kind: 'ready' }>;
  readonly hasOpenBook: boolean;
  readonly onRestore: () => void;
  readonly onBack: () => void;
}

function Ready({ stage, hasOpenBook, onRestore, onBack }: ReadyProps) {
  return (
    <Section title="核验通过">
      <div className="stack">
        <PackageFacts fileName={stage.fileName} manifest={stage.opened.manifest} />
        {stage.difference === null ? null : <DifferenceView difference={stage.difference} />}
        {stage.problem === null ? null : <ProblemNote problem={stage.problem} />}
        <p>
          恢复会另建一本新的记录簿。
          {hasOpenBook ? '现在打开的这本不会改动，以后在“设置”里随时可以换回来。' : ''}
        </p>
        <div className="actions">
          <Button type="primary" onClick={onRestore}>
            恢复成一本新的记录簿
          </Button>
          <Button onClick={onBack}>换一个文件</Button>
        </div>
      </div>
    </Section>
  );
}

function Done({
  stage: { book, name },
  onOpen,
}: {
  readonly stage: Extract<RestoreStage, { kind: 'done' }>;
  readonly onOpen: (bookId: string) => void;
}) {
  return (
    <Section title="恢复好了">
      <div className="stack">
        <p role="status">新的记录簿：{name}</p>
        {book.missingPhotos.length === 0 ? null : (
          <div className="note note-advice">
            <p>有 {book.missingPhotos.length} 张照片在文件里没有，恢复后也看不到：</p>
            <ul className="restore-list" tabIndex={0} aria-label="没有的照片">
              {book.missingPhotos.map(({ originalName, theme }, index) => (
                <li key={`${originalName} ${index}`}>
                  <span>{originalName}</span>
                  <span>{theme}</span>
                </li>
              ))}
            </ul>
          </div>
        )}
        <div className="actions">
          <Button type="primary" onClick={() => onOpen(book.bookId)}>
            打开新的记录簿
          </Button>
        </div>
      </div>
    </Section>
  );
}

/** 恢复: choose, check, see what is in it, then make a new book of it. Never overwrites one. */
export function RestoreFlow({ bookId, openBook, onOpen }: RestoreFlowProps) {
  const { stage, work, pick, pickBackup, check, restore, startOver } = useRestore(openBook);
  const startAgain = () => void startOver();
  switch (stage.kind) {
    case 'choosing':
      return (
        <Choosing
          bookId={bookId}
          stage={stage}
          onPick={() => void pick()}
          onPickBackup={(id, backup) => void pickBackup(id, backup)}
        />
      );
    case 'passphrase':
      return (
        <Section title="需要密码">
          <PassphraseForm
            fileName={stage.file.name}
            problem={stage.problem}
            onOpen={(passphrase) => void check(stage.file, passphrase)}
            onBack={startAgain}
          />
        </Section>
      );
    case 'working':
      return (
        <Section title="请稍候">
          <p className="backup-path">{stage.fileName}</p>
          {work.shown === null ? null : <WorkProgress {...work.shown} onCancel={work.cancel} />}
        </Section>
      );
    case 'refused':
      return <Refused fileName={stage.fileName} refusal={stage.refusal} onBack={startAgain} />;
    case 'ready':
      return (
        <Ready
          stage={stage}
          hasOpenBook={openBook !== null}
          onRestore={() => void restore(stage)}
          onBack={startAgain}
        />
      );
    case 'done':
      return <Done stage={stage} onOpen={onOpen} />;
  }
}
