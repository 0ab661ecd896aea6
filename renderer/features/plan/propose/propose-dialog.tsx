import { Button } from 'antd';
import { useMemo, useState } from 'react';

import { formatMonthDay, toWeekday, weekdayCharacter } from '@shared/domain/calendar';
import {
  holidayShiftNames,
  holidayShifts,
  type HolidayShift,
  type PlanItem,
} from '@shared/domain/plan';
import { recordKindFacts } from '@shared/domain/record-kind';
import { proposePlan } from '@shared/plan/propose-plan';
import type { Expectation } from '@shared/rules/expectations';
import { newId } from '@shared/util/ids';

import { useBook } from '../../../data/book-context';
import { Dialog } from '../../../ui/dialog';

interface ProposeDialogProps {
  readonly year: number;
  readonly items: readonly PlanItem[];
  readonly expectations: readonly Expectation[];
  readonly holidayShift: HolidayShift;
  readonly onTake: (items: readonly PlanItem[], holidayShift: HolidayShift) => void;
  readonly onClose: () => void;
}

function toDay({ month, on }: PlanItem): string {
  if (on === null) return `${month}月，日子未定`;
  return `${formatMonthDay(on)}（周${weekdayCharacter(toWeekday(on))}）`;
}

/** Shows every line that would be added, with its ground; only what stays ticked is taken. */
export function ProposeDialog(props: ProposeDialogProps) {
  const { year, items, expectations } = props;
  const { branch } = useBook();
  const [holidayShift, setHolidayShift] = useState(props.holidayShift);
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const { lines, remarks } = useMemo(
    () =>
      proposePlan({
        ...{ year, items, expectations, holidayShift, newId },
        fixedDay: branch.fixedDay,
      }),
    [year, items, expectations, holidayShift, branch.fixedDay],
  );
  const taken = lines.filter((_, index) => !left.has(index)).map(({ item }) => item);
  const toggle = (index: number, isTaken: boolean) => {
    const next = new Set(left);
    if (isTaken) next.delete(index);
    else next.add(index);
    setLeft(next);
  };
  return (
    <Dialog
      title={`拟${year}年计划`}
      className="dialog-wide"
      onClose={props.onClose}
      actions={
        <>
          <Button onClick={props.onClose}>取消</Button>
          <Button
            type="primary"
            disabled={taken.length === 0}
            onClick={() => props.onTake(taken, holidayShift)}
          >
            放进计划（{taken.length}行）
          </Button>
        </>
      }
    >
      <div className="stack">
        <label className="check">
          主题党日遇到休息日
          <select
            className="select plan-shift"
            value={holidayShift}
            onChange={(event) => setHolidayShift(event.target.value as HolidayShift)}
          >
            {holidayShifts.map((shift) => (
              <option key={shift} value={shift}>
                {holidayShiftNames[shift]}
              </option>
            ))}
          </select>
        </label>
        {remarks.map((remark) => (
          <p key={remark} className="note note-advice">
            {remark}
          </p>
        ))}
        {lines.length === 0 ? (
          <p>按支部的固定日和规定的次数，计划里都有了，没有要补的。</p>
        ) : (
          <>
            <p className="field-hint">
              只补计划里还没有的，已有的行不会改动；主题空着，由支部自己定。不要的去掉勾。
            </p>
            <div
              className="paste-scroll plan-scroll"
              role="region"
              aria-label="要放进计划的"
              tabIndex={0}
            >
              <table className="plain-table">
                <thead>
                  <tr>
                    <th scope="col">放进去</th>
                    <th scope="col">日子</th>
                    <th scope="col">类别</th>
                    <th scope="col">依据</th>
                  </tr>
                </thead>
                <tbody>
                  {lines.map(({ item, basis, remark }, index) => (
                    <tr key={`${item.kind} ${item.month} ${index}`}>
                      <td>
                        <input
                          type="checkbox"
                          aria-label={`${item.month}月 ${recordKindFacts[item.kind].name}`}
                          checked={!left.has(index)}
                          onChange={(event) => toggle(index, event.target.checked)}
                        />
                      </td>
                      <td className="numeric nowrap">{toDay(item)}</td>
                      <td className="nowrap">{recordKindFacts[item.kind].name}</td>
                      <td>
                        {basis}
                        {remark === '' ? null : <strong className="plan-remark">{remark}</strong>}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </>
        )}
      </div>
    </Dialog>
  );
}
