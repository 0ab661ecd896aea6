import { useController } from 'react-hook-form';

import type { RecordContent } from '@shared/domain/record';

import { Field } from '../../../ui/field';

import { MemberOptions } from './member-options';

interface PersonSelectProps {
  readonly name: 'chairId' | 'recorderId';
  readonly label: string;
  readonly className: string;
}

/** Picks a member of the roster on the record's date. */
export function PersonSelect({ name, label, className }: PersonSelectProps) {
  const { field } = useController<RecordContent, typeof name>({ name });
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
          <MemberOptions picked={field.value} />
        </select>
      )}
    </Field>
  );
}
