import type { GatheredBranches } from '@shared/superior/gather-branches';
import { toSetAside } from '@shared/superior/set-aside';

import { Section } from '../../ui/section';

import { UnlockForm } from './unlock-form';

interface SetAsideSectionProps {
  readonly gathered: GatheredBranches;
  readonly onUnlock: (fileNames: readonly string[], passphrase: string) => void;
}

/** Each file that is in no line of the table, by name and with the reason. */
export function SetAsideSection({ gathered, onUnlock }: SetAsideSectionProps) {
  const files = toSetAside(gathered);
  if (files.length === 0) return null;
  const locked = gathered.refused.filter(
    ({ reason }) => reason === 'locked' || reason === 'wrong-passphrase',
  );
  return (
    <Section title={`没有列入表中的文件（${files.length} 个）`}>
      <div className="stack">
        {locked.length === 0 ? null : (
          <UnlockForm
            fileNames={locked.map(({ fileName }) => fileName)}
            wasWrong={locked.some(({ reason }) => reason === 'wrong-passphrase')}
            onUnlock={onUnlock}
          />
        )}
        <dl className="branches-aside">
          {files.map(({ fileName, words }) => (
            <div key={fileName} className="branch-pair">
              <dt>{fileName}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Section>
  );
}
