import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';

import { formatDate } from '@shared/domain/calendar';
import type { Plan, PlanItem } from '@shared/domain/plan';
import { recordKindFacts } from '@shared/domain/record-kind';

import { useIsReadOnly } from '../../data/handover-context';
import { useCreateRecord } from '../../data/use-create-record';
import { Dialog } from '../../ui/dialog';
import { useTellProblem } from '../../ui/use-tell-problem';

interface PlannedRecordButtonProps {
  readonly plan: Pick<Plan, 'id'>;
  readonly item: PlanItem;
}

type Part = 'date' | 'theme' | 'place';

/** 按计划新建记录: shows what the line hands over; what is unticked stays empty. */
export function PlannedRecordButton({ plan, item }: PlannedRecordButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const isReadOnly = useIsReadOnly();
  const { name } = recordKindFacts[item.kind];
  if (isReadOnly) return null;
  return (
    <>
      <Button
        size="small"
        onClick={() => setOpen(true)}
        aria-label={`按计划新建记录：${item.month}月${name}`}
      >
        按计划新建记录
      </Button>
      {isOpen ? (
        <PlannedRecordDialog plan={plan} item={item} onClose={() => setOpen(false)} />
      ) : null}
    </>
  );
}

function toParts(item: PlanItem): readonly { part: Part; label: string; words: string }[] {
  const date = item.on === null ? '' : `${formatDate(item.on)}${item.at ?? ''}`;
  return [
    { part: 'date', label: '日期', words: date },
    { part: 'theme', label: recordKindFacts[item.kind].themeLabel, words: item.theme },
    { part: 'place', label: '地点', words: item.place },
  ];
}

interface PlannedRecordDialogProps extends PlannedRecordButtonProps {
  readonly onClose: () => void;
}

function PlannedRecordDialog({ plan, item, onClose }: PlannedRecordDialogProps) {
  const [left, setLeft] = useState<readonly Part[]>([]);
  const createRecord = useCreateRecord();
  const tellProblem = useTellProblem();
  const navigate = useNavigate();
  const isTaken = (part: Part) => !left.includes(part);
  const toggle = (part: Part) =>
    setLeft(isTaken(part) ? [...left, part] : left.filter((one) => one !== part));
  const create = async () => {
    onClose();
    const made = await createRecord(item.kind, {
      planId: plan.id,
      itemId: item.id,
      date: isTaken('date') ? item.on : null,
      at: item.at,
      theme: isTaken('theme') ? item.theme : '',
      place: isTaken('place') ? item.place : '',
    });
    tellProblem(made);
    if (made.ok) await navigate(`/records/${made.value}`);
  };
  return (
    <Dialog
      title={`按计划新建${recordKindFacts[item.kind].name}记录`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button type="primary" autoFocus onClick={() => void create()}>
            新建记录
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>从计划带到记录里的有这些，不要的去掉勾：</p>
        <ul className="stack">
          {toParts(item).map(({ part, label, words }) => (
            <li key={part}>
              {words === '' ? (
                <span className="field-hint">
                  {label}：计划里没有写{part === 'date' ? '，先记今天' : ''}
                </span>
              ) : (
                <label className="check planned-part">
                  <input type="checkbox" checked={isTaken(part)} onChange={() => toggle(part)} />
                  <span>
                    {label}：{words}
                  </span>
                </label>
              )}
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}
