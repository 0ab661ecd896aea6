import { Button } from 'antd';
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form';

import { voteMethodNames, voteMethods, type RecordContent } from '@shared/domain/record';
import { newId } from '@shared/util/ids';

import { Field } from '../../../ui/field';
import { Section } from '../../../ui/section';
import { useUndo } from '../../../ui/use-undo';

import { CountField } from './count-field';

interface MatterRowProps {
  readonly index: number;
  readonly voters: number;
  readonly onRemove: () => void;
}

function VotePart({ index, voters }: Omit<MatterRowProps, 'onRemove'>) {
  const { register } = useFormContext<RecordContent>();
  return (
    <>
      <Field label="表决方式" className="span-3">
        {(control) => (
          <select {...control} className="select" {...register(`matters.${index}.vote.method`)}>
            {voteMethods.map((method) => (
              <option key={method} value={method}>
                {voteMethodNames[method]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <CountField name={`matters.${index}.vote.inFavour`} label="赞成" />
      <CountField name={`matters.${index}.vote.against`} label="反对" />
      <CountField name={`matters.${index}.vote.abstained`} label="弃权" />
      <p className="field-hint span-3 vote-base">有表决权的到会 {voters} 人</p>
    </>
  );
}

function MatterRow({ index, voters, onRemove }: MatterRowProps) {
  const { register, setValue } = useFormContext<RecordContent>();
  const vote = useWatch<RecordContent, `matters.${number}.vote`>({ name: `matters.${index}.vote` });
  const setHasVote = (hasVote: boolean) => {
    setValue(
      `matters.${index}.vote`,
      hasVote ? { method: 'show-of-hands', inFavour: 0, against: 0, abstained: 0 } : null,
    );
  };
  return (
    <fieldset className="matter">
      <legend className="part-heading">事项 {index + 1}</legend>
      <div className="grid">
        <Field label="议题" className="span-12">
          {(control) => (
            <input {...control} className="input" {...register(`matters.${index}.title`)} />
          )}
        </Field>
        <Field label="决定" className="span-12">
          {(control) => (
            <textarea
              {...control}
              className="textarea textarea-short printed"
              {...register(`matters.${index}.decision`)}
            />
          )}
        </Field>
        <label className="check span-12">
          <input
            type="checkbox"
            checked={vote !== null}
            onChange={(event) => setHasVote(event.target.checked)}
          />
          进行了表决
        </label>
        {vote === null ? null : <VotePart index={index} voters={voters} />}
      </div>
      <Button onClick={onRemove} aria-label={`删除事项 ${index + 1}`}>
        删除这一项
      </Button>
    </fieldset>
  );
}

/** 决议: what was decided, with its vote where one was taken. */
export function MattersSection({ voters }: { readonly voters: number }) {
  const { control, getValues } = useFormContext<RecordContent>();
  const { fields, append, insert, remove } = useFieldArray({
    control,
    name: 'matters',
    keyName: 'key',
  });
  const offerUndo = useUndo();
  const takeOut = (index: number) => {
    const removed = getValues(`matters.${index}`);
    remove(index);
    offerUndo('已删除一个事项', () => insert(index, removed));
  };
  return (
    <Section title="决议" id="matters" note="没有议定事项就空着">
      <div className="stack">
        {fields.map((field, index) => (
          <MatterRow
            key={field.key}
            index={index}
            voters={voters}
            onRemove={() => takeOut(index)}
          />
        ))}
        <div>
          <Button onClick={() => append({ id: newId(), title: '', decision: '', vote: null })}>
            添加议定事项
          </Button>
        </div>
      </div>
    </Section>
  );
}
