import type { ReactNode } from 'react';
import { useFormContext } from 'react-hook-form';

import { formatDate } from '@shared/domain/calendar';
import { tryParseDate } from '@shared/domain/parse-date';
import type { SheetField } from '@shared/domain/sheets/sheet';

import { Field, type ControlProps } from '../../../ui/field';
import { ParsedField } from '../../../ui/parsed-field';
import { CountInput } from '../editor/count-input';
import { HoursInput } from '../editor/hours-input';
import { usePeople } from '../editor/people';

import { GroupChoice } from './group-choice';
import { MemberChoice } from './member-choice';
import { MemberTicks } from './member-ticks';
import { PersonInput } from './person-input';
import { useSheetValue } from './use-sheet-value';

interface SheetFieldProps {
  /** Path in the record's content. */
  readonly name: string;
  readonly field: SheetField;
}

function toLabel({ label, hint }: SheetField): string {
  return hint === undefined ? label : `${label}（${hint}）`;
}

function LabelledField({
  field,
  children,
}: {
  readonly field: SheetField;
  readonly children: (control: ControlProps) => ReactNode;
}) {
  return (
    <Field label={toLabel(field)} className={`span-${field.span}`}>
      {children}
    </Field>
  );
}

function TextControl({ name, field }: SheetFieldProps) {
  const { register } = useFormContext();
  return (
    <LabelledField field={field}>
      {(control) =>
        field.control === 'text' ? (
          <textarea {...control} className="textarea textarea-short printed" {...register(name)} />
        ) : (
          <input {...control} className="input" autoComplete="off" {...register(name)} />
        )
      }
    </LabelledField>
  );
}

function DateControl({ name, field }: SheetFieldProps) {
  const [value, setValue] = useSheetValue<string | null | undefined>(name);
  const { today } = usePeople();
  return (
    <ParsedField
      label={toLabel(field)}
      className={`span-${field.span}`}
      placeholder="如 6.19"
      value={value ?? null}
      parse={(text) => tryParseDate(text, today)}
      format={formatDate}
      onChange={setValue}
    />
  );
}

function CountControl({ name, field }: SheetFieldProps) {
  // Left out of records made before the field was asked.
  const [value, setValue] = useSheetValue<number | undefined>(name);
  return (
    <LabelledField field={field}>
      {(control) => <CountInput control={control} value={value ?? 0} onChange={setValue} />}
    </LabelledField>
  );
}

function HoursControl({ name, field }: SheetFieldProps) {
  const [value, setValue] = useSheetValue<number>(name);
  return (
    <HoursInput
      label={toLabel(field)}
      className={`span-${field.span}`}
      tenths={value}
      onChange={setValue}
    />
  );
}

function ChoiceControl({ name, field }: SheetFieldProps) {
  const { register } = useFormContext();
  return (
    <LabelledField field={field}>
      {(control) => (
        <select {...control} className="select" {...register(name)}>
          <option value="">请选择</option>
          {Object.entries(field.choices ?? {}).map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      )}
    </LabelledField>
  );
}

/** One field of a kind's sheet, by the kind of its value. */
export function SheetFieldInput({ name, field }: SheetFieldProps) {
  switch (field.control) {
    case 'line':
    case 'text':
      return <TextControl name={name} field={field} />;
    case 'date':
      return <DateControl name={name} field={field} />;
    case 'count':
      return <CountControl name={name} field={field} />;
    case 'tenths':
      return <HoursControl name={name} field={field} />;
    case 'choice':
      return <ChoiceControl name={name} field={field} />;
    case 'members':
    case 'committee':
      return (
        <MemberTicks
          name={name}
          legend={toLabel(field)}
          offersCommittee={field.control === 'committee'}
        />
      );
    case 'member':
      return (
        <LabelledField field={field}>
          {(control) => <MemberChoice name={name} control={control} />}
        </LabelledField>
      );
    case 'person':
      return (
        <LabelledField field={field}>
          {(control) => <PersonInput name={name} control={control} />}
        </LabelledField>
      );
    case 'group':
      return (
        <LabelledField field={field}>
          {(control) => <GroupChoice name={name} control={control} />}
        </LabelledField>
      );
  }
}
