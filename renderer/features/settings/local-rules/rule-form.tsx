import { Button } from 'antd';
import { useState } from 'react';

import { formatDate, toDatePart } from '@shared/domain/calendar';
import { tryParseDate } from '@shared/domain/parse-date';
import {
  describeNumbers,
  type LocalNumber,
  type LocalRuleItem,
} from '@shared/rules/local-rule-items';
import type { LocalRule, LocalRuleRow } from '@shared/rules/local-rules';
import { newId } from '@shared/util/ids';
import type { Problem } from '@shared/util/result';

import { useBook } from '../../../data/book-context';
import { saveLocalRule } from '../../../data/repositories/local-rules';
import { useReportUnsaved } from '../../../data/use-report-unsaved';
import { clock } from '../../../platform/clock';
import { CheckedForm } from '../../../ui/checked-form';
import { Field } from '../../../ui/field';
import { LineInput } from '../../../ui/line-input';
import { ParsedField } from '../../../ui/parsed-field';
import { useCheckedSubmit } from '../../../ui/use-checked-submit';
import { useLeaveGuard } from '../../../ui/leave-guards';

interface RuleFormProps {
  readonly item: LocalRuleItem;
  /** The rule that is changed; null for a new one. */
  readonly row: LocalRuleRow | null;
  readonly onDone: () => void;
}

function toNewRule({ id, national, numbers }: LocalRuleItem, today: string): LocalRule {
  const first = ({ key, choices }: LocalNumber) =>
    national?.parameters[key] ?? Number(Object.keys(choices ?? { 1: '' })[0]);
  return {
    id,
    title: '',
    source: '',
    article: '',
    effectiveFrom: `${today.slice(0, 4)}-01-01`,
    effectiveTo: null,
    parameters: Object.fromEntries(numbers.map((number) => [number.key, first(number)])),
  };
}

function NumberField({
  number,
  value,
  onChange,
}: {
  readonly number: LocalNumber;
  readonly value: number;
  readonly onChange: (value: number) => void;
}) {
  const { label, unit, choices } = number;
  return (
    <Field label={unit === '' ? label : `${label}（${unit}）`} className="span-4">
      {(control) =>
        choices ? (
          <select
            {...control}
            className="select"
            value={value}
            onChange={(event) => onChange(Number(event.target.value))}
          >
            {Object.entries(choices).map(([one, words]) => (
              <option key={one} value={one}>
                {words}
              </option>
            ))}
          </select>
        ) : (
          <input
            {...control}
            className="input numeric"
            inputMode="decimal"
            value={String(value)}
            onFocus={(event) => event.target.select()}
            onChange={(event) => onChange(Number(event.target.value.replace(/[^0-9.]/g, '')) || 0)}
          />
        )
      }
    </Field>
  );
}

/** One of the branch's own rules: its numbers, on whose word, from when to when. */
export function RuleForm({ item, row, onDone }: RuleFormProps) {
  const { db } = useBook();
  const today = toDatePart(clock.nowLocal());
  const [rule, setRule] = useState(() => row?.rule ?? toNewRule(item, today));
  const [isTouched, setTouched] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isMissing, setMissing] = useState(false);
  const checked = useCheckedSubmit();
  useLeaveGuard(isTouched);
  useReportUnsaved(isTouched);
  const change = (changes: Partial<LocalRule>) => {
    setRule((current) => ({ ...current, ...changes }));
    setTouched(true);
  };
  const save = async () => {
    const isEmpty = rule.source.trim() === '';
    setMissing(isEmpty);
    if (isEmpty) {
      checked.onStopped();
      return;
    }
    const title = `${item.name.replace('的次数', '')}${describeNumbers(item, rule.parameters)}`;
    const whole = { ...rule, title, source: rule.source.trim(), article: rule.article.trim() };
    const saved = await saveLocalRule(db, { id: row?.id ?? newId(), rule: whole });
    if (saved.ok) onDone();
    else setProblem(saved.error);
  };
  const toDay = (text: string) => tryParseDate(text, today);
  return (
    <CheckedForm
      checked={checked}
      problem={problem}
      label={`${item.name}，本支部自定`}
      className="local-rule-form stack"
      onSubmit={() => void save()}
    >
      <div className="grid">
        {item.numbers.map((number) => (
          <NumberField
            key={number.key}
            number={number}
            value={rule.parameters[number.key] ?? 0}
            onChange={(value) =>
              change({ parameters: { ...rule.parameters, [number.key]: value } })
            }
          />
        ))}
      </div>
      <div className="grid">
        <LineInput
          label="依据"
          hint="上级的文件名称，或者支部的决定"
          error={isMissing ? '请写明依据' : undefined}
          className="span-8"
          value={rule.source}
          onChange={(source) => change({ source })}
        />
        <LineInput
          label="条次（没有就不填）"
          className="span-4"
          value={rule.article}
          onChange={(article) => change({ article })}
        />
        <ParsedField
          label="从哪一天起"
          className="span-4"
          placeholder="如 2026.1.1"
          value={rule.effectiveFrom}
          parse={toDay}
          format={formatDate}
          onChange={(effectiveFrom) => change({ effectiveFrom })}
        />
        <ParsedField
          label="到哪一天止（还在用就不填）"
          className="span-4"
          placeholder="如 2026.12.31"
          value={rule.effectiveTo}
          parse={toDay}
          format={formatDate}
          onChange={(effectiveTo) => change({ effectiveTo })}
        />
      </div>
      <div className="actions">
        <Button type="primary" htmlType="submit">
          保存
        </Button>
        <Button onClick={onDone}>不保存</Button>
      </div>
    </CheckedForm>
  );
}
