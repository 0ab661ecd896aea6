import { Button } from 'antd';

import { formatDate, toDatePart } from '@shared/domain/calendar';
import type { Branch } from '@shared/domain/branch';
import { tryParseDate } from '@shared/domain/parse-date';
import type { LocalDate } from '@shared/domain/schema';
import { termEndsOn } from '@shared/rules/judge-term';

import { clock } from '../../platform/clock';
import { LineInput } from '../../ui/line-input';
import { ParsedField } from '../../ui/parsed-field';

import type { TermValues } from './term-values';

interface TermDayProps {
  readonly label: string;
  readonly value: LocalDate | null;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly onChange: (day: LocalDate | null) => void;
}

function TermDay(props: TermDayProps) {
  return (
    <ParsedField
      {...props}
      className="span-3"
      placeholder="如 20211105"
      parse={(text) => tryParseDate(text, toDatePart(clock.nowLocal()))}
      format={formatDate}
    />
  );
}

interface TermFieldsProps {
  readonly kind: Branch['kind'];
  readonly term: TermValues;
  readonly error: string | undefined;
  readonly onChange: (term: TermValues) => void;
  readonly onRemove: () => void;
}

/** One 届: its name, the day of the election, and an extension if there is one. */
export function TermFields({ kind, term, error, onChange, onRemove }: TermFieldsProps) {
  const { name, electedOn, until, approvedOn } = term;
  const endsOn = electedOn === null ? null : termEndsOn(kind, electedOn);
  const end = endsOn === null ? undefined : `任期到${formatDate(endsOn)}`;
  return (
    <li className="grid term-row">
      <LineInput
        label="届次"
        className="span-2"
        placeholder="如 第五届"
        value={name}
        onChange={(changed) => onChange({ ...term, name: changed })}
      />
      <TermDay
        label="当选日期"
        hint={end}
        error={error}
        value={electedOn}
        onChange={(day) => onChange({ ...term, electedOn: day })}
      />
      <TermDay
        label="延期到（没有不填）"
        value={until}
        onChange={(day) => onChange({ ...term, until: day })}
      />
      {until === null ? null : (
        <TermDay
          label="上级批准延期的日期"
          hint="没有批复的不填"
          value={approvedOn}
          onChange={(day) => onChange({ ...term, approvedOn: day })}
        />
      )}
      <div className="span-2 term-remove">
        <Button onClick={onRemove} aria-label={`去掉${name === '' ? '这一届' : name}`}>
          去掉
        </Button>
      </div>
    </li>
  );
}
