import { useFormContext } from 'react-hook-form';

import { branchKindNames, branchKinds } from '@shared/domain/branch';
import { toDatePart } from '@shared/domain/calendar';
import { termYears } from '@shared/rules/judge-term';

import { clock } from '../../platform/clock';
import { Field } from '../../ui/field';

import type { BranchValues } from './branch-values';

/** Names and kind of the branch. */
export function BranchFields() {
  const { register, formState, watch } = useFormContext<BranchValues>();
  const { errors } = formState;
  const years = termYears(watch('kind'), toDatePart(clock.nowLocal()));
  return (
    <div className="grid">
      <Field
        label="支部名称"
        hint="照公章上的全称写，每页页眉都用它"
        error={errors.name?.message}
        className="span-12"
      >
        {(control) => (
          <input {...control} className="input" autoComplete="off" {...register('name')} />
        )}
      </Field>
      <Field label="上级党组织" error={errors.superior?.message} className="span-8">
        {(control) => (
          <input {...control} className="input" autoComplete="off" {...register('superior')} />
        )}
      </Field>
      <Field
        label="类别"
        hint={years === null ? undefined : `每届任期 ${years} 年`}
        className="span-4"
      >
        {(control) => (
          <select {...control} className="select" {...register('kind')}>
            {branchKinds.map((kind) => (
              <option key={kind} value={kind}>
                {branchKindNames[kind]}
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  );
}
