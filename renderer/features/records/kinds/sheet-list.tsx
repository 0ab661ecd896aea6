import { Button } from 'antd';
import { useFieldArray, useFormContext } from 'react-hook-form';

import type { SheetRow } from '@shared/domain/sheets/field-values';
import { toEmptyRow, type SheetRows } from '@shared/domain/sheets/sheet';
import { sortByStrokes } from '@shared/roster/stroke-order';
import { newId } from '@shared/util/ids';

import { useUndo } from '../../../ui/use-undo';
import { usePeople } from '../editor/people';

import { SheetFieldInput } from './sheet-field';
import { SheetLines } from './sheet-lines';

interface SheetListProps {
  readonly name: string;
  readonly list: SheetRows;
}

/** A list of a kind's sheet: rows are added and taken out, and taken back. */
export function SheetList({ name, list }: SheetListProps) {
  const { control, getValues } = useFormContext();
  const { fields, append, insert, remove, replace } = useFieldArray({
    control,
    name,
    keyName: 'key',
  });
  const { convened } = usePeople();
  const offerUndo = useUndo();
  const takeOut = (index: number) => {
    const removed: unknown = getValues(`${name}.${index}`);
    remove(index);
    offerUndo(`已删除一条${list.rowName}`, () => insert(index, removed));
  };
  const listEverybody = () => {
    const member = list.fields[0]?.key ?? '';
    const rows = getValues(name) as readonly Readonly<Record<string, unknown>>[];
    const listed = new Set(rows.map((row) => row[member]));
    const missing = convened
      .filter((one) => one.isExpected && !listed.has(one.member.id))
      .map((one) => ({ ...toEmptyRow(list, newId()), [member]: one.member.id }));
    append(missing, { shouldFocus: false });
  };
  const orderByStrokes = () => {
    const key = list.fields[0]?.key ?? '';
    const rows = getValues(name) as readonly SheetRow[];
    const nameOf = (row: SheetRow) => {
      const value = row[key];
      return typeof value === 'string' ? value : '';
    };
    replace(sortByStrokes(rows, nameOf));
    offerUndo('已按姓氏笔画排序', () => replace([...rows]));
  };
  return (
    <div className="stack">
      <h3 className="part-heading">{list.label}</h3>
      {list.form === 'lines' ? (
        <SheetLines
          name={name}
          list={list}
          rowKeys={fields.map(({ key }) => key)}
          onRemove={takeOut}
        />
      ) : (
        fields.map((row, index) => (
          <fieldset key={row.key} className="matter">
            <legend className="part-heading">
              {list.rowName} {index + 1}
            </legend>
            <div className="grid">
              {list.fields.map((field) => (
                <SheetFieldInput
                  key={field.key}
                  name={`${name}.${index}.${field.key}`}
                  field={field}
                />
              ))}
            </div>
            <Button onClick={() => takeOut(index)} aria-label={`删除${list.rowName} ${index + 1}`}>
              删除这一条
            </Button>
          </fieldset>
        ))
      )}
      <div className="actions">
        <Button onClick={() => append(toEmptyRow(list, newId()))}>添加{list.rowName}</Button>
        {list.offersRoster === true ? (
          <Button onClick={listEverybody}>列出应到的全体党员</Button>
        ) : null}
        {list.ordersByStrokes === true && fields.length > 1 ? (
          <Button onClick={orderByStrokes}>按姓氏笔画排序</Button>
        ) : null}
      </div>
    </div>
  );
}
