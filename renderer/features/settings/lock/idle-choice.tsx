import { idleMinutes, type IdleMinutes } from '@shared/lock/window-lock';

import { Field } from '../../../ui/field';

import { toIdleWords } from './lock-words';

interface IdleChoiceProps {
  readonly value: IdleMinutes;
  readonly onChange: (minutes: IdleMinutes) => void;
}

/** After how long without input the window locks itself. */
export function IdleChoice({ value, onChange }: IdleChoiceProps) {
  return (
    <Field label="自动锁定" className="span-4">
      {(control) => (
        <select
          {...control}
          className="select"
          value={idleMinutes.indexOf(value)}
          onChange={(event) => onChange(idleMinutes[Number(event.target.value)] ?? null)}
        >
          {idleMinutes.map((minutes, index) => (
            <option key={index} value={index}>
              {toIdleWords(minutes)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
