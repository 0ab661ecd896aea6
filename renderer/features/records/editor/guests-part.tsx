import { Button } from 'antd';
import { useFieldArray, useFormContext } from 'react-hook-form';

import type { RecordContent } from '@shared/domain/record';
import { newId } from '@shared/util/ids';

import { useUndo } from '../../../ui/use-undo';

const columns = [
  { key: 'name', label: '姓名' },
  { key: 'unit', label: '单位' },
  { key: 'role', label: '身份（如 积极分子、上级指导）' },
] as const;

/** 列席人员: people who are not on the roster. */
export function GuestsPart() {
  const { control, register, getValues } = useFormContext<RecordContent>();
  const { fields, append, insert, remove } = useFieldArray({
    control,
    name: 'guests',
    keyName: 'key',
  });
  const offerUndo = useUndo();
  const takeOut = (index: number) => {
    const removed = getValues(`guests.${index}`);
    remove(index);
    offerUndo('已删除一位列席人员', () => insert(index, removed));
  };
  return (
    <div className="stack">
      <h3 className="part-heading">列席人员</h3>
      {fields.map((field, index) => (
        <div key={field.key} className="line-item">
          {columns.map(({ key, label }) => (
            <input
              key={key}
              className="input"
              placeholder={label}
              aria-label={`列席第 ${index + 1} 人的${label.replace(/（.*/, '')}`}
              {...register(`guests.${index}.${key}`)}
            />
          ))}
          <Button onClick={() => takeOut(index)} aria-label={`删除列席第 ${index + 1} 人`}>
            删除
          </Button>
        </div>
      ))}
      <div>
        <Button onClick={() => append({ id: newId(), name: '', unit: '', role: '' })}>
          添加列席人员
        </Button>
      </div>
    </div>
  );
}
