import { useController, useFormContext } from 'react-hook-form';

import type { AttendanceCounts } from '@shared/domain/attendance-counts';
import type { RecordContent } from '@shared/domain/record';

import { Field } from '../../../ui/field';
import { CountField } from '../editor/count-field';

/** A count that differs from the computed one is recorded only with its reason. */
export function CountOverridePart({ counts }: { readonly counts: AttendanceCounts }) {
  const { field } = useController<RecordContent, 'countOverride'>({ name: 'countOverride' });
  const { register } = useFormContext<RecordContent>();
  const toggle = (isOn: boolean) => {
    const { expected, attending } = counts;
    field.onChange(isOn ? { expected, attending, reason: '' } : null);
  };
  return (
    <div className="stack">
      <label className="check">
        <input
          type="checkbox"
          checked={field.value !== null}
          onChange={(event) => toggle(event.target.checked)}
        />
        要记的人数与上面算出的不同
      </label>
      {field.value === null ? null : (
        <div className="grid">
          <CountField name="countOverride.expected" label="应到" />
          <CountField name="countOverride.attending" label="实到" />
          <Field label="不同的原因（必填，会印在记录上）" className="span-8">
            {(control) => (
              <input {...control} className="input" {...register('countOverride.reason')} />
            )}
          </Field>
        </div>
      )}
    </div>
  );
}
