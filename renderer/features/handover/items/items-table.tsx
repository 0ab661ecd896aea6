import { useCallback, useRef, type ClipboardEvent } from 'react';

import type { HandoverItem } from '@shared/domain/handover';
import { emptyItem } from '@shared/handover/items/offered-items';
import { readPastedItems } from '@shared/handover/items/read-pasted-items';
import { newId } from '@shared/util/ids';

import { goDown } from '../../../ui/go-down';
import { useUndo } from '../../../ui/use-undo';

import { ItemRow } from './item-row';
import type { ItemsEditor } from './use-items';

const titles = [
  '序号',
  '名称',
  '年度',
  '载体',
  '数量',
  '单位',
  '起止页',
  '保管期限',
  '存放位置',
  '完好情况',
  '备注',
  '移动、增删',
];

/** Paper and things, a row for each; several rows can be pasted into any cell. */
export function ItemsTable({ editor }: { readonly editor: ItemsEditor }) {
  const { items, set, addAfter, remove, putBack, move } = editor;
  const offerUndo = useUndo();
  const table = useRef<HTMLTableElement>(null);
  const insertAfter = useCallback(
    (id: string) => {
      const added = emptyItem(newId());
      addAfter(id, [added]);
      requestAnimationFrame(() => focusTitle(table.current, added.id));
    },
    [addAfter],
  );
  const takeOut = (item: HandoverItem) => {
    const index = items.indexOf(item);
    remove(item.id);
    offerUndo('已删除清单里的一行', () => putBack(item, index));
  };
  const paste = (event: ClipboardEvent<HTMLTableElement>) => {
    const text = event.clipboardData.getData('text/plain');
    const row = event.target instanceof HTMLElement ? event.target.closest('tr') : null;
    const id = row?.dataset['item'];
    // One cell alone is text for the field in which the cursor stands.
    if (id === undefined || !/[\t\n]/.test(text.trimEnd())) return;
    event.preventDefault();
    addAfter(id, readPastedItems(text, newId));
  };
  return (
    <table ref={table} className="entry-table handover-items" onKeyDown={goDown} onPaste={paste}>
      <caption className="visually-hidden">
        纸质材料和实物。回车到下一行的同一栏；Alt 加上下键移动一行。
      </caption>
      <thead>
        <tr>
          {titles.map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((item, index) => (
          <ItemRow
            key={item.id}
            item={item}
            number={index + 1}
            onChange={set}
            onRemove={takeOut}
            onMove={move}
            onAddAfter={insertAfter}
          />
        ))}
      </tbody>
    </table>
  );
}

/** Puts the cursor into the name of a row. */
export function focusTitle(within: HTMLElement | null, id: string): void {
  within?.querySelector<HTMLElement>(`[data-item="${id}"] [data-column="title"]`)?.focus();
}
