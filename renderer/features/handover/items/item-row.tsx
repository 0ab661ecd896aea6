import { Button } from 'antd';
import { memo, type KeyboardEvent } from 'react';

import {
  handoverMedia,
  handoverMediumNames,
  type HandoverItem,
  type HandoverMedium,
} from '@shared/domain/handover';
import { tryParseCount } from '@shared/handover/items/parse-count';
import { seemsPassword } from '@shared/handover/items/password-words';

import { ParsedCell } from '../../../ui/parsed-cell';
import { TextCell } from '../../../ui/text-cell';

import { itemColumns, type TextColumn } from './item-columns';

interface ItemRowProps {
  readonly item: HandoverItem;
  /** From 1. */
  readonly number: number;
  readonly onChange: (item: HandoverItem) => void;
  readonly onRemove: (item: HandoverItem) => void;
  readonly onMove: (id: string, step: 1 | -1) => void;
  readonly onAddAfter: (id: string) => void;
}

/** One row of paper or things; its cells are reached by Tab, and those below by Enter. */
export const ItemRow = memo(function ItemRow(props: ItemRowProps) {
  const { item, number, onChange } = props;
  const label = (name: string) => `${name}（第${number}行）`;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || !event.altKey) return;
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    props.onMove(item.id, event.key === 'ArrowUp' ? -1 : 1);
  };
  const toTextCell = ({ column, name, offered }: TextColumn) => (
    <td key={column} className={`handover-${column}`}>
      {offered === undefined ? (
        <TextCell
          label={label(name)}
          column={column}
          placeholder={name}
          value={item[column]}
          onChange={(value) => onChange({ ...item, [column]: value })}
        />
      ) : (
        <input
          className="entry-input"
          maxLength={200}
          autoComplete="off"
          aria-label={label(name)}
          data-column={column}
          placeholder={name}
          list={offered}
          value={item[column]}
          onChange={(event) => onChange({ ...item, [column]: event.target.value })}
        />
      )}
      {(column === 'title' || column === 'note') && seemsPassword(item[column]) ? (
        <p className="field-error" role="alert">
          像是密码，请不要写在清单里。
        </p>
      ) : null}
    </td>
  );
  return (
    <tr className="entry-line handover-item" data-item={item.id} onKeyDown={onKeyDown}>
      <th scope="row" className="handover-number numeric">
        {number}
      </th>
      {toTextCell(itemColumns.title)}
      {toTextCell(itemColumns.year)}
      <td className="handover-medium">
        <select
          className="entry-input"
          aria-label={label('载体')}
          data-column="medium"
          value={item.medium}
          onChange={(event) => onChange({ ...item, medium: event.target.value as HandoverMedium })}
        >
          {handoverMedia.map((medium) => (
            <option key={medium} value={medium}>
              {handoverMediumNames[medium]}
            </option>
          ))}
        </select>
      </td>
      <td className="handover-count">
        <ParsedCell
          className="entry-input"
          label={label('数量')}
          column="count"
          placeholder="数量"
          shown={item.count === null ? '' : String(item.count)}
          parse={tryParseCount}
          onChange={({ count, unit }) => onChange({ ...item, count, unit: unit ?? item.unit })}
        />
      </td>
      {itemColumns.rest.map(toTextCell)}
      <td className="handover-tools">
        <span className="entry-tool-row">
          <Tool name="上" label={label('上移')} onClick={() => props.onMove(item.id, -1)} />
          <Tool name="下" label={label('下移')} onClick={() => props.onMove(item.id, 1)} />
          <Tool name="加" label={label('在下面加一行')} onClick={() => props.onAddAfter(item.id)} />
          <Tool name="删" label={label('删除')} onClick={() => props.onRemove(item)} />
        </span>
      </td>
    </tr>
  );
});

interface ToolProps {
  readonly name: string;
  readonly label: string;
  readonly onClick: () => void;
}

function Tool({ name, label, onClick }: ToolProps) {
  return (
    <Button size="small" type="text" aria-label={label} title={label} onClick={onClick}>
      {name}
    </Button>
  );
}
