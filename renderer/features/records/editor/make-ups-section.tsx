import { Button } from 'antd';
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form';

import { isAttending } from '@shared/domain/attendance';
import { formatDate } from '@shared/domain/calendar';
import { tryParseDate } from '@shared/domain/parse-date';
import type { RecordContent } from '@shared/domain/record';
import { newId } from '@shared/util/ids';

import { Field } from '../../../ui/field';
import { ParsedField } from '../../../ui/parsed-field';
import { Section } from '../../../ui/section';
import { useUndo } from '../../../ui/use-undo';

import { usePeople } from './people';

interface MakeUpRowProps {
  readonly index: number;
  readonly offered: readonly string[];
  readonly onRemove: () => void;
}

function MakeUpRow({ index, offered, onRemove }: MakeUpRowProps) {
  const { register, setValue } = useFormContext<RecordContent>();
  const { labels, today } = usePeople();
  const makeUp = useWatch<RecordContent, `makeUps.${number}`>({ name: `makeUps.${index}` });
  const ids = offered.includes(makeUp.memberId) ? offered : [makeUp.memberId, ...offered];
  return (
    <div className="grid make-up">
      <Field label="补课的党员" className="span-3">
        {(control) => (
          <select {...control} className="select" {...register(`makeUps.${index}.memberId`)}>
            {ids.map((id) => (
              <option key={id} value={id}>
                {labels.get(id) ?? '（已不在名册）'}
              </option>
            ))}
          </select>
        )}
      </Field>
      <ParsedField
        label="日期"
        className="span-3"
        placeholder="如 6.19"
        value={makeUp.on}
        parse={(text) => tryParseDate(text, today)}
        format={formatDate}
        onChange={(on) => setValue(`makeUps.${index}.on`, on)}
      />
      <Field label="方式（如 送学上门）" className="span-3">
        {(control) => (
          <input {...control} className="input" {...register(`makeUps.${index}.how`)} />
        )}
      </Field>
      <Field label="由谁落实" className="span-2">
        {(control) => (
          <input
            {...control}
            className="input"
            list="speakers"
            {...register(`makeUps.${index}.by`)}
          />
        )}
      </Field>
      <Button className="row-button" onClick={onRemove} aria-label={`删除补课第 ${index + 1} 条`}>
        删除
      </Button>
    </div>
  );
}

/** 补课: how those who were away caught up. */
export function MakeUpsSection() {
  const { control, getValues } = useFormContext<RecordContent>();
  const { fields, append, insert, remove } = useFieldArray({
    control,
    name: 'makeUps',
    keyName: 'key',
  });
  const attendance = useWatch<RecordContent, 'attendance'>({ name: 'attendance' });
  const { convened } = usePeople();
  const offerUndo = useUndo();
  const present = new Set(
    attendance.filter((entry) => isAttending(entry.state)).map((entry) => entry.memberId),
  );
  const offered = convened.map((entry) => entry.member.id).filter((id) => !present.has(id));
  const taken = new Set(fields.map((field) => field.memberId));
  const next = offered.find((id) => !taken.has(id)) ?? offered[0];
  const takeOut = (index: number) => {
    const removed = getValues(`makeUps.${index}`);
    remove(index);
    offerUndo('已删除一条补课', () => insert(index, removed));
  };
  return (
    <Section title="补课" id="make-ups" note="可在归档后用“更正”补记">
      <div className="stack">
        {fields.map((field, index) => (
          <MakeUpRow
            key={field.key}
            index={index}
            offered={offered}
            onRemove={() => takeOut(index)}
          />
        ))}
        {next === undefined ? (
          <p className="field-hint">没有缺席的人，不用补课。</p>
        ) : (
          <div>
            <Button
              onClick={() => append({ id: newId(), memberId: next, on: null, how: '', by: '' })}
            >
              添加一条补课
            </Button>
          </div>
        )}
      </div>
    </Section>
  );
}
