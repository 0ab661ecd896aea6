import { Button } from 'antd';
import { useState } from 'react';

import type { Problem } from '@shared/util/result';

import { useBook } from '../../data/book-context';
import { loadUnexported } from '../../data/exports';
import { useLive } from '../../data/use-live';
import { host } from '../../platform/host';
import { ProblemNote } from '../../ui/problem-note';
import { Section } from '../../ui/section';

import { PassphraseFields } from '../../forms/packages/passphrase-fields';
import { saveCopy } from './save-copy';
import type { SavedPackage } from '../../forms/packages/save-package';
import { toSizeWords } from '../../forms/packages/size-words';
import { useWork } from '../../forms/packages/use-work';
import { WorkProgress } from '../../forms/packages/work-progress';

const purpose =
  '把整本记录簿（记录、名册、照片）存成一个文件，放到 U 盘或别的电脑上。' +
  '写好以后会读回来逐个核对。';

/** Where the browser is the only place that the book is in: how much no file holds yet. */
function UnexportedWords() {
  const { db } = useBook();
  const unexported = useLive(() => loadUnexported(db), [db]);
  if (host.backups || !unexported) return null;
  return (
    <p>
      {unexported.changes === 0
        ? '所有改动都已经导出过。'
        : `有 ${unexported.changes} 次改动还没有导出。浏览器里没有自动备份，请常存一份。`}
    </p>
  );
}

function SavedNote({ saved }: { readonly saved: SavedPackage }) {
  return (
    <div className="note" role="status">
      <p>
        已存好并核对过：<span className="backup-path">{saved.location}</span>（
        {toSizeWords(saved.sizeBytes)}）
      </p>
      {host.backups ? null : <p className="field-hint">文件在浏览器的下载文件夹里。</p>}
    </div>
  );
}

/** 另存一份: the whole book as one file, wherever the user wants it; in the browser, the export. */
export function SaveCopySection() {
  const { db } = useBook();
  const { shown, begin, end, cancel } = useWork();
  const [isEncrypted, setEncrypted] = useState(false);
  const [passphrase, setPassphrase] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [saved, setSaved] = useState<SavedPackage | null>(null);
  const save = async () => {
    setProblem(null);
    setSaved(null);
    const done = await saveCopy({ db, passphrase: isEncrypted ? passphrase : null, begin });
    end();
    if (done.ok) setSaved(done.value);
    else setProblem(done.error);
  };
  return (
    <Section title="另存一份">
      <div className="stack">
        <p>{purpose}</p>
        <UnexportedWords />
        {shown === null ? (
          <>
            <label className="check">
              <input
                type="checkbox"
                checked={isEncrypted}
                onChange={(event) => setEncrypted(event.target.checked)}
              />
              加密码，没有密码的人打不开
            </label>
            {isEncrypted ? <PassphraseFields onChange={setPassphrase} /> : null}
            <div className="actions">
              <Button
                type={host.backups ? 'default' : 'primary'}
                disabled={isEncrypted && passphrase === null}
                onClick={() => void save()}
              >
                另存一份
              </Button>
            </div>
          </>
        ) : (
          <WorkProgress {...shown} onCancel={cancel} />
        )}
        {problem === null ? null : <ProblemNote problem={problem} />}
        {saved === null ? null : <SavedNote saved={saved} />}
      </div>
    </Section>
  );
}
