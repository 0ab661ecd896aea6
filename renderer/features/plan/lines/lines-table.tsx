import { Button } from 'antd';
import { useCallback, useRef } from 'react';

import type { PlanItem } from '@shared/domain/plan';
import { emptyItem } from '@shared/plan/plan-items';
import { newId } from '@shared/util/ids';

import { goDown } from '../../../ui/go-down';
import { useUndo } from '../../../ui/use-undo';

import { LineRow } from './line-row';
import type { LinesEditor } from './use-plan-lines';

const months = Array.from({ length: 12 }, (_, index) => index + 1);

/** The year by month: a heading for each, under it its lines. */
export function LinesTable({
  year,
  editor,
}: {
  readonly year: number;
  readonly editor: LinesEditor;
}) {
  const { items, add, addAfter, setItem, remove, putBack } = editor;
  const offerUndo = useUndo();
  const table = useRef<HTMLTableElement>(null);
  const focusLine = useCallback((id: string, column: string) => {
    requestAnimationFrame(() =>
      table.current
        ?.querySelector<HTMLElement>(`[data-line="${id}"] [data-column="${column}"]`)
        ?.focus(),
    );
  }, []);
  const put = useCallback(
    (item: PlanItem, previousMonth: number) => {
      setItem(item);
      // In another month's body the row is made anew, and the focus would be lost.
      if (item.month !== previousMonth) focusLine(item.id, 'time');
    },
    [setItem, focusLine],
  );
  const takeOut = useCallback(
    (item: PlanItem) => {
      const index = remove(item.id);
      offerUndo('已删除计划里的一行', () => putBack(item, index));
    },
    [remove, putBack, offerUndo],
  );
  const insertAfter = useCallback(
    (item: PlanItem) => {
      const added = emptyItem(newId(), item.month, item.kind);
      addAfter(item, added);
      focusLine(added.id, 'theme');
    },
    [addAfter, focusLine],
  );
  const addTo = (month: number) => {
    const item = emptyItem(newId(), month, 'theme-day');
    add([item]);
    focusLine(item.id, 'day');
  };
  return (
    <table ref={table} className="entry-table plan-table" onKeyDown={goDown}>
      <caption className="visually-hidden">
        {year}年计划。回车到下一行的同一栏；Alt 加上下键移动一行。
      </caption>
      <thead>
        <tr>
          {['日子', '时间', '类别', '主题', '地点', '负责人', '备注', '会前、增删'].map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      {months.map((month) => (
        <tbody key={month}>
          <tr className="plan-month">
            <th colSpan={7} scope="rowgroup">
              {month}月
            </th>
            <td className="plan-tools">
              <Button size="small" aria-label={`在${month}月加一行`} onClick={() => addTo(month)}>
                加一行
              </Button>
            </td>
          </tr>
          {items
            .filter((item) => item.month === month)
            .map((item, index) => (
              <LineRow
                key={item.id}
                item={item}
                year={year}
                number={index + 1}
                onChange={put}
                onRemove={takeOut}
                onMove={editor.move}
                onAddAfter={insertAfter}
              />
            ))}
        </tbody>
      ))}
    </table>
  );
}
