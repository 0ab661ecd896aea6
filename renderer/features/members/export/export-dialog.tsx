import { App, Button } from 'antd';
import { useState } from 'react';

import { formatDate } from '@shared/domain/calendar';
import type { Member } from '@shared/domain/member';
import type { LocalDate } from '@shared/domain/schema';
import { toRosterCsv, toRosterWorkbook } from '@shared/roster/export/roster-sheet';
import { toFileNamePart } from '@shared/util/file-name';
import type { Problem } from '@shared/util/result';

import { useBook } from '../../../data/book-context';
import { host } from '../../../platform/host';
import { Dialog } from '../../../ui/dialog';
import { ProblemNote } from '../../../ui/problem-note';
import { RadioChoice } from '../../../ui/radio-choice';

interface ExportDialogProps {
  readonly members: readonly Member[];
  readonly date: LocalDate;
  readonly count: number;
  readonly onClose: () => void;
}

const kinds = [
  ['xlsx', 'Excel 表格（.xlsx）', 'WPS 和 Excel 都能打开，身份证号和电话不会变样'],
  ['csv', 'CSV 文本（.csv）', '给别的程序用；不要用 Excel 改了再存，长号码会被改掉'],
] as const;
type Kind = (typeof kinds)[number][0];

/** In which form the roster of the shown day is saved. */
export function ExportDialog({ members, date, count, onClose }: ExportDialogProps) {
  const { branch } = useBook();
  const { message } = App.useApp();
  const [kind, setKind] = useState<Kind>('xlsx');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isBusy, setBusy] = useState(false);

  const save = async () => {
    setBusy(true);
    const roster = { branch, members, date };
    const bytes = kind === 'xlsx' ? toRosterWorkbook(roster) : toRosterCsv(roster);
    const suggestedName = `${toFileNamePart(`党员名册 ${date} ${branch.name}`)}.${kind}`;
    const saved = await host.files.save({ suggestedName, kind, bytes });
    setBusy(false);
    if (!saved.ok) setProblem(saved.error);
    else if (saved.value.outcome === 'saved') {
      void message.success(`已导出 ${count} 人：${saved.value.location}`);
      onClose();
    }
  };

  return (
    <Dialog
      title="导出名册"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button type="primary" autoFocus disabled={isBusy} onClick={() => void save()}>
            导出 {count} 人
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>截至{formatDate(date)}在册的党员，一人一行，含身份证号和电话，请妥善保管。</p>
        <RadioChoice
          legend="存成"
          name="export-kind"
          options={kinds}
          chosen={kind}
          onChoose={setKind}
        />
        {problem === null ? null : <ProblemNote problem={problem} />}
      </div>
    </Dialog>
  );
}
