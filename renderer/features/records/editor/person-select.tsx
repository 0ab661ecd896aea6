import { useController } from 'react-hook-form';

import type { RecordContent } from '@shared/domain/record';

import { Field } from '../../../ui/field';

import { usePeople } from './people';

interface PersonSelectProps {
  readonly name: 'chairId' | 'recorderId';
  readonly label: string;
  readonly className: string;
}

/** Picks a member of the roster on the record's date; whoever was picked before stays offered. */
export function PersonSelect({ name, label, className }: PersonSelectProps) {
  const { roster, labels } = usePeople();
  const { field } = useController<RecordContent, typeof name>({ name });
  const ids = roster.map((entry) => entry.member.id);
  const offered = field.value !== null && !ids.includes(field.value) ? [field.value, ...ids] : ids;
  return (
    <Field label={label} className={className}>
      {(control) => (
        <select
          {...control}
          ref={field.ref}
          className="select"
          value={field.value ?? ''}
          onBlur={field.onBlur}
          onChange={(event) => field.onChange(event.target.value || null)}
        >
          <option value="">请选择</option>
          {offered.map((id) => (
            <option key={id} value={id}>
              {labels.get(id) ?? '（已不在名册）'}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
