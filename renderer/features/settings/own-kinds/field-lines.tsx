import { Button } from 'antd';
import { useState } from 'react';
import { useFieldArray, useFormContext } from 'react-hook-form';

import { useUndo } from '../../../ui/use-undo';

import { FieldLine, toMoverId } from './field-line';
import { emptyField, type OwnKindValues } from './own-kind-values';

/** A line that was moved down has lost the focus with its place in the page. */
function followFocus(index: number, by: -1 | 1): void {
  requestAnimationFrame(() => {
    const mover = document.getElementById(toMoverId(index, by));
    const isAtEnd = mover instanceof HTMLButtonElement && mover.disabled;
    (isAtEnd ? document.getElementById(toMoverId(index, by === 1 ? -1 : 1)) : mover)?.focus();
  });
}

/** The kind's fields in their order: added, moved, renamed and taken out, all by keyboard. */
export function FieldLines() {
  const { control, getValues } = useFormContext<OwnKindValues>();
  const { fields, append, insert, move, remove } = useFieldArray({
    control,
    name: 'fields',
    keyName: 'key',
  });
  const offerUndo = useUndo();
  const [moved, setMoved] = useState('');
  const takeOut = (index: number) => {
    const removed = getValues(`fields.${index}`);
    remove(index);
    const words = removed.label === '' ? '一栏' : `“${removed.label}”`;
    offerUndo(`已去掉${words}`, () => insert(index, removed));
  };
  const shift = (index: number, by: -1 | 1) => {
    const { label } = getValues(`fields.${index}`);
    move(index, index + by);
    setMoved(`${label === '' ? '这一栏' : `“${label}”`}现在是第 ${index + by + 1} 栏`);
    followFocus(index + by, by);
  };
  return (
    <fieldset className="stack plain-fieldset">
      <legend className="visually-hidden">栏目</legend>
      {fields.length === 0 ? (
        <p className="field-hint">没有专门的栏目，只用每类记录都有的那些。</p>
      ) : (
        <ol className="own-field-lines">
          {fields.map(({ key }, index) => (
            <FieldLine
              key={key}
              index={index}
              isLast={index === fields.length - 1}
              onMove={(by) => shift(index, by)}
              onRemove={() => takeOut(index)}
            />
          ))}
        </ol>
      )}
      <p className="visually-hidden" role="status">
        {moved}
      </p>
      <div>
        <Button onClick={() => append(emptyField())}>添加栏目</Button>
      </div>
    </fieldset>
  );
}
