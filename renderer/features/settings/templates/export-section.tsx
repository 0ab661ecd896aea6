import { zodResolver } from '@hookform/resolvers/zod';
import { Button } from 'antd';
import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';

import { toDatePart } from '@shared/domain/calendar';
import type { TemplateBook } from '@shared/template/plan-template';
import { templateEnding } from '@shared/template/template';
import { toTemplate, writeTemplate } from '@shared/template/write-template';
import { toFileNamePart } from '@shared/util/file-name';
import type { Problem } from '@shared/util/result';

import { useBook } from '../../../data/book-context';
import { clock } from '../../../platform/clock';
import { host } from '../../../platform/host';
import { ErrorSummary } from '../../../ui/error-summary';
import { Field } from '../../../ui/field';
import { ProblemNote } from '../../../ui/problem-note';
import { Section } from '../../../ui/section';
import { useCheckedSubmit } from '../../../ui/use-checked-submit';

import { ExportParts } from './export-parts';
import { exportValuesSchema, toTemplateParts, type ExportValues } from './export-values';

/** 导出模板: what of this book other branches can take over, as one file. */
export function ExportSection({ book }: { readonly book: TemplateBook }) {
  const { branch } = useBook();
  const today = toDatePart(clock.nowLocal());
  const methods = useForm<ExportValues>({
    resolver: zodResolver(exportValuesSchema),
    defaultValues: {
      title: '',
      issuer: branch.name,
      year: Number(today.slice(0, 4)),
      kindIds: [],
      rules: [],
      hasActions: false,
      themes: '',
    },
    shouldFocusError: false,
  });
  const { register, formState } = methods;
  const { form, attempts, onStopped, guard } = useCheckedSubmit();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [savedAt, setSavedAt] = useState<string | null>(null);

  const submit = methods.handleSubmit(async (values) => {
    setSavedAt(null);
    const template = toTemplate(toTemplateParts(values, book, today));
    const suggestedName = `${toFileNamePart(template.title)}${templateEnding}`;
    const bytes = writeTemplate(template);
    const saved = await host.files.save({ suggestedName, kind: 'json', bytes });
    setProblem(saved.ok ? null : saved.error);
    if (saved.ok && saved.value.outcome === 'saved') setSavedAt(saved.value.location);
  }, onStopped);

  return (
    <Section title="导出模板" note="只有定义，没有记录，也没有党员资料">
      <FormProvider {...methods}>
        <form
          ref={form}
          noValidate
          aria-label="导出模板"
          className="stack"
          onSubmit={guard((event) => void submit(event))}
        >
          <ErrorSummary form={form} attempts={attempts} />
          {problem === null ? null : <ProblemNote problem={problem} />}
          <div className="grid">
            <Field label="模板名称" error={formState.errors.title?.message} className="span-6">
              {(control) => (
                <input
                  {...control}
                  className="input"
                  autoComplete="off"
                  placeholder="如 2027 年主题党日模板"
                  {...register('title')}
                />
              )}
            </Field>
            <Field label="发布单位" error={formState.errors.issuer?.message} className="span-6">
              {(control) => (
                <input {...control} className="input" autoComplete="off" {...register('issuer')} />
              )}
            </Field>
          </div>
          <ExportParts book={book} />
          <div className="actions">
            <Button htmlType="submit">导出模板</Button>
            <span role="status" className="field-hint">
              {savedAt === null ? '' : `已保存：${savedAt}`}
            </span>
          </div>
        </form>
      </FormProvider>
    </Section>
  );
}
