import { useFormContext, useWatch } from 'react-hook-form';

import type { TemplateBook } from '@shared/template/plan-template';

import { Field } from '../../../ui/field';

import type { ExportValues } from './export-values';
import './templates.css';

interface Choice {
  readonly value: string;
  readonly words: string;
}

interface TicksProps {
  readonly name: 'kindIds' | 'rules';
  readonly legend: string;
  readonly choices: readonly Choice[];
}

/** A list of ticks; nothing is shown where there is nothing to tick. */
function Ticks({ name, legend, choices }: TicksProps) {
  const { register } = useFormContext<ExportValues>();
  if (choices.length === 0) return null;
  return (
    <fieldset className="plain-fieldset">
      <legend className="field-label">{legend}</legend>
      <div className="template-ticks">
        {choices.map(({ value, words }) => (
          <label key={value} className="check">
            <input type="checkbox" value={value} {...register(name)} />
            {words}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Which parts of the book go into the file, each by its own tick. */
export function ExportParts({ book }: { readonly book: TemplateBook }) {
  const { register, formState } = useFormContext<ExportValues>();
  const year = useWatch<ExportValues, 'year'>({ name: 'year' });
  const { required, optional } = book.themeDayActions;
  const kinds = book.ownKinds.filter(({ isRetired }) => !isRetired);
  return (
    <>
      <Ticks
        name="kindIds"
        legend="自定类别"
        choices={kinds.map(({ id, name }) => ({ value: id, words: name }))}
      />
      {required.length + optional.length === 0 ? null : (
        <fieldset className="plain-fieldset">
          <legend className="field-label">主题党日</legend>
          <label className="check">
            <input type="checkbox" {...register('hasActions')} />
            规定动作 {required.length} 项、自选动作 {optional.length} 项
          </label>
        </fieldset>
      )}
      <Ticks
        name="rules"
        legend="本地规定"
        choices={book.localRules.map(({ title, source }, index) => ({
          value: String(index),
          words: `${title}（${source}）`,
        }))}
      />
      <div className="grid">
        <Field
          label={`每月主题建议（一行一个月，没有就不填；没写年份的算 ${year} 年）`}
          error={formState.errors.themes?.message}
          className="span-12"
        >
          {(control) => (
            <textarea
              {...control}
              className="textarea"
              placeholder="如 3月 学雷锋志愿服务"
              {...register('themes')}
            />
          )}
        </Field>
      </div>
    </>
  );
}
