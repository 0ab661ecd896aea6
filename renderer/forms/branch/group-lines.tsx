import { Button } from 'antd';
import { useFieldArray, useFormContext } from 'react-hook-form';

import { newId } from '@shared/util/ids';

import { useUndo } from '../../ui/use-undo';

import type { BranchValues } from './branch-values';

interface GroupLinesProps {
  /** How many members are or were in a group, by its id; such a group is not removed. */
  readonly membersIn: ReadonlyMap<string, number>;
}

/** 党小组: one line each; none is a right answer for a small branch. */
export function GroupLines({ membersIn }: GroupLinesProps) {
  const { control, register, getValues, formState } = useFormContext<BranchValues>();
  const { fields, append, insert, remove } = useFieldArray({
    control,
    name: 'groups',
    keyName: 'key',
  });
  const offerUndo = useUndo();
  const takeOut = (index: number) => {
    const removed = getValues(`groups.${index}`);
    remove(index);
    offerUndo('已去掉一个党小组', () => insert(index, removed));
  };
  return (
    <fieldset className="stack plain-fieldset">
      <legend className="field-label">党小组（没有就不填）</legend>
      {fields.map((field, index) => {
        const members = membersIn.get(field.id) ?? 0;
        const error = formState.errors.groups?.[index]?.name?.message;
        const noteId = `group-note-${field.key}`;
        const note = error ?? (members > 0 ? `登记过 ${members} 人` : '');
        return (
          <div key={field.key} className="group-line">
            <input
              className="input"
              aria-label={`第 ${index + 1} 个党小组的名称`}
              aria-invalid={error !== undefined}
              aria-describedby={noteId}
              autoComplete="off"
              placeholder="如 第一党小组"
              {...register(`groups.${index}.name`)}
            />
            <Button
              disabled={members > 0}
              onClick={() => takeOut(index)}
              aria-label={`去掉第 ${index + 1} 个党小组`}
            >
              去掉
            </Button>
            <span id={noteId} className={error === undefined ? 'field-hint' : 'field-error'}>
              {note}
            </span>
          </div>
        );
      })}
      <div>
        <Button onClick={() => append({ id: newId(), name: '' })}>添加党小组</Button>
      </div>
    </fieldset>
  );
}
