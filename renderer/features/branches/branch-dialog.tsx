import { Button } from 'antd';

import { formatCell } from '@shared/statistics/statistics-table';
import { branchesColumns, toKindTitle, toTermWords } from '@shared/superior/branches-columns';
import type { BranchFigures } from '@shared/superior/branch-figures';
import type { CountedBranch } from '@shared/superior/gather-branches';

import { Dialog } from '../../ui/dialog';

interface BranchDialogProps {
  readonly branch: CountedBranch;
  readonly onClose: () => void;
}

/** Told by sentences of their own, or as the dialog's heading. */
const toldElsewhere = ['branch', 'gap-words', 'gaps', 'term', 'elected-on', 'term-state'];

const pairsExplained =
  '会议一栏的 3/4 是已开 3 次、全年应开 4 次；年度计划是已开展的和计划的项数；学时是已达到和应达到的人数。';

function Gaps({ figures }: { readonly figures: BranchFigures }) {
  const lacking = figures.meetings.filter(({ gaps }) => gaps > 0);
  return (
    <section aria-label="没有开的时段">
      <h3>没有开的时段</h3>
      {lacking.length === 0 ? <p>到{figures.asOf}没有缺的时段。</p> : null}
      <dl className="facts">
        {lacking.map(({ kind, gapWords }) => (
          <div key={kind} className="branch-pair">
            <dt>{toKindTitle(kind)}</dt>
            <dd>{gapWords}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function SealFaults({ seals: { faults, faultCount } }: Pick<BranchFigures, 'seals'>) {
  if (faultCount === 0) return null;
  return (
    <div className="note note-problem">
      <p>包里的文件都与清单一致，但封存有 {faultCount} 处对不上，请该支部在“设置—核验”里查看：</p>
      <ul className="fault-list">
        {faults.map((fault, index) => (
          <li key={`${index} ${fault}`}>{fault}</li>
        ))}
      </ul>
    </div>
  );
}

/** Everything that the package says of one branch's year. */
export function BranchDialog({ branch: { fileName, figures }, onClose }: BranchDialogProps) {
  const told = branchesColumns.filter(({ key }) => !toldElsewhere.includes(key));
  return (
    <Dialog
      title={`${figures.branchName}，${figures.year}年度`}
      className="branch-dialog"
      onClose={onClose}
      actions={
        <Button autoFocus onClick={onClose}>
          关闭
        </Button>
      }
    >
      <div className="stack branch-details" tabIndex={0} role="group" aria-label="各项数字">
        <SealFaults seals={figures.seals} />
        {figures.missingPhotos === 0 ? null : (
          <p className="note note-advice">
            保存这个包时，已有 {figures.missingPhotos} 张照片读不出来，包里没有它们。
          </p>
        )}
        <dl className="facts branch-facts">
          {told.map(({ key, title, toCell }) => (
            <div key={key} className="branch-pair">
              <dt>{title}</dt>
              <dd className="numeric">{formatCell(toCell(figures)) || '—'}</dd>
            </div>
          ))}
        </dl>
        <p className="field-hint">{pairsExplained}</p>
        <Gaps figures={figures} />
        <section aria-label="任期">
          <h3>任期</h3>
          {toTermWords(figures).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </section>
        <p className="field-hint backup-path">文件：{fileName}</p>
      </div>
    </Dialog>
  );
}
