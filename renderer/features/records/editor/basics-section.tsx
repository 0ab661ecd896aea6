import { useFormContext, useWatch } from 'react-hook-form';

import { formatDate, joinDateTime, toDatePart, toTimePart } from '@shared/domain/calendar';
import { tryParseDate } from '@shared/domain/parse-date';
import { tryParseTime } from '@shared/domain/parse-time';
import type { RecordContent } from '@shared/domain/record';
import { frameOf } from '@shared/domain/record-kind';

import { Field } from '../../../ui/field';
import { ParsedField } from '../../../ui/parsed-field';
import { Section } from '../../../ui/section';

import { ConveningFields } from '../kinds/convening-fields';

import { FormsField } from './forms-field';
import { HoursInput } from './hours-input';
import { KindsField } from './kinds-field';
import { usePeople } from './people';
import { PersonSelect } from './person-select';
import { PrefillPart } from './prefill-part';

interface BasicsSectionProps {
  readonly recordId: string;
  /** A draft that was never filed may take over from earlier ones; a correction may not. */
  readonly hasPrefill: boolean;
  readonly onDateChange: (date: string | null) => void;
  readonly usedPlaces: readonly string[];
}

interface TimeFieldsProps {
  readonly onDateChange: (date: string | null) => void;
  /** Without times of day the day is enough. */
  readonly hasTimes: boolean;
}

/** When, in the three fields a form has: day, from, to. */
function TimeFields({ onDateChange, hasTimes }: TimeFieldsProps) {
  const { setValue } = useFormContext<RecordContent>();
  const [startsAt, endsAt] = useWatch<RecordContent, ['startsAt', 'endsAt']>({
    name: ['startsAt', 'endsAt'],
  });
  const { today } = usePeople();
  const day = startsAt === null ? null : toDatePart(startsAt);
  const start = startsAt === null ? '' : toTimePart(startsAt);
  const end = endsAt === null ? '' : toTimePart(endsAt);
  const setStart = (time: string | null) => {
    if (day !== null) setValue('startsAt', time === null ? day : joinDateTime(day, time));
  };
  const setEnd = (time: string | null) => {
    setValue('endsAt', time === null || day === null ? null : joinDateTime(day, time));
  };
  return (
    <>
      <ParsedField
        label="日期"
        className="span-4"
        placeholder="如 6.17 或 20260617"
        value={day}
        parse={(text) => tryParseDate(text, today)}
        format={formatDate}
        onChange={onDateChange}
      />
      {hasTimes ? (
        <>
          <ParsedField
            label="开始时间"
            className="span-2"
            placeholder="如 1430"
            disabled={day === null}
            value={start === '' ? null : start}
            parse={tryParseTime}
            format={(time) => time}
            onChange={setStart}
          />
          <ParsedField
            label="结束时间"
            className="span-2"
            placeholder="如 16:10"
            disabled={day === null}
            value={end === '' ? null : end}
            parse={tryParseTime}
            format={(time) => time}
            onChange={setEnd}
          />
        </>
      ) : null}
    </>
  );
}

function BookYearField() {
  const { register, control } = useFormContext<RecordContent>();
  const [startsAt, bookYear] = useWatch<RecordContent, ['startsAt', 'bookYear']>({
    control,
    name: ['startsAt', 'bookYear'],
  });
  const year = startsAt === null ? bookYear : Number(startsAt.slice(0, 4));
  const offered = [...new Set([year - 1, year, bookYear])].sort((a, b) => a - b);
  return (
    <Field label="记入年度" className="span-4">
      {(attributes) => (
        <select
          {...attributes}
          className="select numeric"
          {...register('bookYear', { valueAsNumber: true })}
        >
          {offered.map((value) => (
            <option key={value} value={value}>
              {value} 年记录簿
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** 学时: absent in a record until some are entered. */
function HoursField() {
  const { setValue } = useFormContext<RecordContent>();
  const tenths = useWatch<RecordContent, 'studyTenths'>({ name: 'studyTenths' });
  return (
    <HoursInput
      label="学时（没有就不填）"
      className="span-3"
      tenths={tenths ?? 0}
      onChange={(next) => setValue('studyTenths', next, { shouldDirty: true })}
    />
  );
}

/** Head of the record, in the order of the printed form. */
export function BasicsSection(props: BasicsSectionProps) {
  const { recordId, hasPrefill, onDateChange, usedPlaces } = props;
  const { register } = useFormContext<RecordContent>();
  const frame = frameOf(useWatch<RecordContent, 'kinds'>({ name: 'kinds' }));
  return (
    <Section title="基本信息" id="basics">
      <div className="grid">
        <KindsField />
        {hasPrefill ? <PrefillPart recordId={recordId} /> : null}
        <ConveningFields />
        <Field label={frame.first.themeLabel} className="span-12">
          {(control) => (
            <input {...control} className="input" autoComplete="off" {...register('theme')} />
          )}
        </Field>
        <TimeFields onDateChange={onDateChange} hasTimes={frame.has('times')} />
        <BookYearField />
        <Field label="地点" className="span-6">
          {(control) => (
            <>
              <input
                {...control}
                className="input"
                autoComplete="off"
                list="used-places"
                {...register('place')}
              />
              <datalist id="used-places">
                {usedPlaces.map((place) => (
                  <option key={place} value={place} />
                ))}
              </datalist>
            </>
          )}
        </Field>
        {frame.has('officers') ? (
          <>
            <PersonSelect name="chairId" label="主持人" className="span-3" />
            <PersonSelect name="recorderId" label="记录人" className="span-3" />
          </>
        ) : null}
        {frame.has('forms') ? <FormsField /> : null}
        {frame.has('hours') ? <HoursField /> : null}
      </div>
    </Section>
  );
}
