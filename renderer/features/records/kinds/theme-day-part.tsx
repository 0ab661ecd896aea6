import { useController, useFormContext } from 'react-hook-form';

import type { RecordContent } from '@shared/domain/record';

import { useBook } from '../../../data/book-context';
import { Field } from '../../../ui/field';

interface ActionTicksProps {
  readonly name: 'themeDay.requiredActions' | 'themeDay.optionalActions';
  readonly legend: string;
  readonly offered: readonly string[];
}

/** Ticks of the branch's own list; an action ticked before and since dropped stays visible. */
function ActionTicks({ name, legend, offered }: ActionTicksProps) {
  const { field } = useController<RecordContent, typeof name>({ name });
  const ticked: readonly string[] = field.value;
  const all = [...offered, ...ticked.filter((action) => !offered.includes(action))];
  if (all.length === 0) {
    return (
      <p className="field-hint span-12">
        {legend}：还没有列出。可以在“设置”里写上本支部的{legend}。
      </p>
    );
  }
  return (
    <fieldset className="choices span-12">
      <legend className="field-label">{legend}</legend>
      {all.map((action) => (
        <label key={action} className="check">
          <input
            type="checkbox"
            checked={ticked.includes(action)}
            onChange={(event) =>
              field.onChange(
                all.filter((one) => (one === action ? event.target.checked : ticked.includes(one))),
              )
            }
          />
          {action}
        </label>
      ))}
    </fieldset>
  );
}

/** 主题党日's own part: 规定动作, 自选动作, 联合单位. */
export function ThemeDayPart() {
  const { branch } = useBook();
  const { register } = useFormContext<RecordContent>();
  return (
    <div className="grid">
      <ActionTicks
        name="themeDay.requiredActions"
        legend="规定动作"
        offered={branch.themeDayActions.required}
      />
      <ActionTicks
        name="themeDay.optionalActions"
        legend="自选动作"
        offered={branch.themeDayActions.optional}
      />
      <Field label="联合开展的单位（没有就不填）" className="span-12">
        {(control) => <input {...control} className="input" {...register('themeDay.jointUnits')} />}
      </Field>
    </div>
  );
}
