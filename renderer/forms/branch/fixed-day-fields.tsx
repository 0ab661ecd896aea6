import { useFormContext, useWatch } from 'react-hook-form';

import type { FixedDayRule } from '@shared/domain/branch';
import { describeFixedDay } from '@shared/domain/fixed-day';
import type { LocalDate } from '@shared/domain/schema';

import { Field } from '../../ui/field';

import type { BranchValues } from './branch-values';
import { toExampleDays, tryFixedDayRule } from './fixed-day-values';

const kinds: readonly { readonly kind: FixedDayRule['kind']; readonly name: string }[] = [
  { kind: 'day-of-month', name: '每月固定一天' },
  { kind: 'nth-weekday', name: '每月第几个星期几' },
  { kind: 'one-of', name: '几个日子中的一天' },
  { kind: 'window', name: '一段日子中的一天' },
  { kind: 'free', name: '由支部自定' },
];

const ordinals = ['一', '二', '三', '四', '五'];
const weekdays = ['一', '二', '三', '四', '五', '六', '日'];

interface DayInputProps {
  readonly name: 'day' | 'days' | 'from' | 'to';
  readonly label: string;
}

function DayInput({ name, label }: DayInputProps) {
  const { register, formState } = useFormContext<BranchValues>();
  return (
    <Field label={label} error={formState.errors.fixedDay?.[name]?.message} className="span-3">
      {(control) => (
        <input
          {...control}
          className="input numeric"
          autoComplete="off"
          {...register(`fixedDay.${name}`)}
        />
      )}
    </Field>
  );
}

interface NumberSelectProps {
  readonly name: 'nth' | 'weekday';
  readonly label: string;
  readonly texts: readonly string[];
}

function NumberSelect({ name, label, texts }: NumberSelectProps) {
  const { register } = useFormContext<BranchValues>();
  return (
    <Field label={label} className="span-3">
      {(control) => (
        <select {...control} className="select" {...register(`fixedDay.${name}`)}>
          {texts.map((text, index) => (
            <option key={text} value={index + 1}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function RuleInputs({ kind }: { readonly kind: FixedDayRule['kind'] }) {
  switch (kind) {
    case 'day-of-month':
      return <DayInput name="day" label="每月几日" />;
    case 'one-of':
      return <DayInput name="days" label="哪几日（如 5、15、25）" />;
    case 'window':
      return (
        <>
          <DayInput name="from" label="从几日" />
          <DayInput name="to" label="到几日" />
        </>
      );
    case 'nth-weekday':
      return (
        <>
          <NumberSelect name="nth" label="第几个" texts={ordinals.map((text) => `第${text}个`)} />
          <NumberSelect
            name="weekday"
            label="星期几"
            texts={weekdays.map((text) => `星期${text}`)}
          />
        </>
      );
    case 'free':
      return null;
  }
}

/** 固定党日: the rule in words, and the days that it names next. */
export function FixedDayFields({ today }: { readonly today: LocalDate }) {
  const { register, control } = useFormContext<BranchValues>();
  const values = useWatch({ control, name: 'fixedDay' });
  const rule = tryFixedDayRule(values);
  return (
    <div className="stack">
      <div className="grid">
        <Field label="主题党日的日子" className="span-4">
          {(attributes) => (
            <select {...attributes} className="select" {...register('fixedDay.kind')}>
              {kinds.map(({ kind, name }) => (
                <option key={kind} value={kind}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <RuleInputs kind={values.kind} />
      </div>
      {rule.ok ? (
        <p className="field-hint numeric" role="status">
          {describeFixedDay(rule.value)}
          {rule.value.kind === 'free'
            ? '，不按固定日子提醒。'
            : `。接下来是：${toExampleDays(rule.value, today).join('，')}。`}
        </p>
      ) : null}
    </div>
  );
}
