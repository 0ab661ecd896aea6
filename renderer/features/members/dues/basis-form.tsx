import { Button } from 'antd';
import { useState, type SyntheticEvent } from 'react';

import { toDatePart } from '@shared/domain/calendar';
import { duesCategories, type DuesCategory } from '@shared/domain/dues';
import type { DuesBasis } from '@shared/rules/dues-of-month';
import { formatYuan, monthlyDues } from '@shared/rules/monthly-dues';
import type { RuleBook } from '@shared/rules/provision-set';

import { useRuleBook } from '../../../data/use-rule-book';
import { clock } from '../../../platform/clock';
import { Field } from '../../../ui/field';
import { LineInput } from '../../../ui/line-input';
import { DayInput } from '../../../forms/day-input';
import { YuanInput } from '../yuan-input';

import { duesCategoryNames } from './dues-words';

interface BasisFormProps {
  /** Answers whether it was stored. */
  readonly onSave: (basis: DuesBasis) => Promise<boolean>;
}

/** Categories whose amount does not follow from a base. */
const fixedCategories: readonly DuesCategory[] = ['farmer', 'fixed'];

interface Values {
  readonly from: string | null;
  readonly category: DuesCategory;
  readonly baseFen: number | null;
  readonly decidedFen: number | null;
  readonly note: string;
}

/** What the rule says of what is typed, before it is stored. */
function toFormula(
  { from, category, baseFen }: Values,
  hasBase: boolean,
  rules: RuleBook,
): string | undefined {
  if (from === null || (hasBase && baseFen === null)) return undefined;
  return monthlyDues(category, baseFen ?? 0, from, rules)?.formula;
}

/** A new 计算基数 with the day from which it holds. */
export function BasisForm({ onSave }: BasisFormProps) {
  const rules = useRuleBook();
  const today = toDatePart(clock.nowLocal());
  const empty: Values = {
    from: `${today.slice(0, 4)}-01-01`,
    category: 'wage',
    baseFen: null,
    decidedFen: null,
    note: '',
  };
  const [values, setValues] = useState(empty);
  const [isAsked, setAsked] = useState(false);
  const set = (change: Partial<Values>) => setValues({ ...values, ...change });
  const { from, category, baseFen, decidedFen, note } = values;
  const hasBase = !fixedCategories.includes(category);
  const formula = toFormula(values, hasBase, rules);
  const save = async (event: SyntheticEvent) => {
    event.preventDefault();
    setAsked(true);
    if (from === null || (hasBase && baseFen === null)) return;
    const basis = { from, category, baseFen: hasBase ? (baseFen ?? 0) : 0, decidedFen, note };
    if (!(await onSave({ ...basis, note: note.trim() }))) return;
    setValues(empty);
    setAsked(false);
  };
  return (
    <form className="grid" aria-label="登记基数" noValidate onSubmit={(event) => void save(event)}>
      <DayInput
        label="从哪天起"
        className="span-3"
        value={from}
        error={isAsked && from === null ? '请填从哪天起' : undefined}
        onChange={(day) => set({ from: day })}
      />
      <Field label="类别" className="span-3">
        {(control) => (
          <select
            {...control}
            className="select"
            value={category}
            onChange={(event) => set({ category: event.target.value as DuesCategory })}
          >
            {duesCategories.map((one) => (
              <option key={one} value={one}>
                {duesCategoryNames[one]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {hasBase ? (
        <YuanInput
          label="每月基数（元）"
          className="span-3"
          hint={formula}
          error={isAsked && baseFen === null ? '请填基数' : undefined}
          value={baseFen}
          onChange={(fen) => set({ baseFen: fen })}
        />
      ) : null}
      <YuanInput
        label="确定每月交（元）"
        className="span-3"
        hint={hasBase ? '按规定算的就不填' : `规定${formula ?? '没有收录'}，定了多少填多少`}
        value={decidedFen}
        onChange={(fen) => set({ decidedFen: fen })}
      />
      <LineInput
        label="备注"
        className="span-6"
        value={note}
        onChange={(text) => set({ note: text })}
      />
      <div className="span-3 contact-save">
        <Button htmlType="submit">登记基数</Button>
      </div>
      {decidedFen === null ? null : (
        <p className="field-hint span-12">应交按确定的每月{formatYuan(decidedFen)}算。</p>
      )}
    </form>
  );
}
