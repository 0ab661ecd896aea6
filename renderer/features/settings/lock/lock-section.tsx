import { useState } from 'react';

import type { NewLock } from '@shared/lock/window-lock';
import type { Problem } from '@shared/util/result';

import { useWindowLock } from '../../../platform/window-lock-context';
import { ProblemNote } from '../../../ui/problem-note';
import { Section } from '../../../ui/section';

import { LockSettings } from './lock-settings';
import { RecoveryStep } from './recovery-step';
import { SetUpLock } from './set-up-lock';
import './lock-section.css';

const notStored: Problem = {
  code: 'lock-not-stored',
  what: '窗口口令没有存下来，下次打开程序就没有了。',
  safe: '记录没有受影响；这一次打开期间口令有效。',
  next: '请看一下磁盘是否已满，再停用后重新设置。',
};

/** 窗口口令: set up in two steps, then its settings. */
export function LockSection() {
  const { lock, change } = useWindowLock();
  const [made, setMade] = useState<NewLock | null>(null);
  const [isStored, setStored] = useState(true);
  const finish = (done: NewLock) => {
    setStored(change(done.lock));
    setMade(null);
  };
  return (
    <Section title="窗口口令">
      <div className="stack">
        {isStored ? null : <ProblemNote problem={notStored} />}
        {lock !== null ? <LockSettings lock={lock} /> : null}
        {lock === null && made !== null ? (
          <RecoveryStep
            code={made.recoveryCode}
            onDone={() => finish(made)}
            onCancel={() => setMade(null)}
          />
        ) : null}
        {lock === null && made === null ? <SetUpLock onMade={setMade} /> : null}
      </div>
    </Section>
  );
}
