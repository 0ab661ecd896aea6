import { useFormContext } from 'react-hook-form';

import { Field } from '../../ui/field';

import type { SettingsValues } from './settings-values';

/** Names of places that are the branch's own; a record that uses them is not asked about. */
export function OwnPlacesField() {
  const { register, formState } = useFormContext<SettingsValues>();
  return (
    <Field
      label="本地的地名和说法（一行一个）"
      hint="如 我市、桥头镇。写在这里的，归档检查不再问是不是从别处抄来的"
      error={formState.errors.ownPlaces?.message}
    >
      {(control) => (
        <textarea {...control} className="textarea textarea-short" {...register('ownPlaces')} />
      )}
    </Field>
  );
}
