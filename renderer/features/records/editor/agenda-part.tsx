import { Button } from 'antd';
import { useFieldArray, useFormContext } from 'react-hook-form';

import type { RecordContent } from '@shared/domain/record';
import { newId } from '@shared/util/ids';

import { useUndo } from '../../../ui/use-undo';

/** 议程: numbered lines; Enter adds the next one. */
export function AgendaPart() {
  const { register, control, setFocus } = useFormContext<RecordContent>();
  const { fields, insert, remove } = useFieldArray({ control, name: 'agenda', keyName: 'key' });
  const { getValues } = useFormContext<RecordContent>();
  const offerUndo = useUndo();
  const add = (index: number) => {
    insert(index, { id: newId(), text: '' }, { focusName: `agenda.${index}.text` });
    setTimeout(() => setFocus(`agenda.${index}.text`), 0);
  };
  const takeOut = (index: number) => {
    const removed = getValues(`agenda.${index}`);
    remove(index);
    offerUndo('已删除一项议程', () => insert(index, removed));
  };
  return (
    <div className="stack">
      <h3 className="part-heading">议程</h3>
      {fields.map((field, index) => (
        <div key={field.key} className="line-item">
          <span className="line-number numeric">{index + 1}.</span>
          <input
            className="input"
            aria-label={`议程第 ${index + 1} 项`}
            {...register(`agenda.${index}.text`)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
                event.preventDefault();
                add(index + 1);
              }
            }}
          />
          <Button onClick={() => takeOut(index)} aria-label={`删除议程第 ${index + 1} 项`}>
            删除
          </Button>
        </div>
      ))}
      <div>
        <Button onClick={() => add(fields.length)}>添加一项议程</Button>
      </div>
    </div>
  );
}
