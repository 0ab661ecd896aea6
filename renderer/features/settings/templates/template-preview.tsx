import { Button } from 'antd';
import { useMemo, useState } from 'react';

import { formatDate } from '@shared/domain/calendar';
import { toThemeLines } from '@shared/template/month-themes';
import { planTemplate, type TemplateBook } from '@shared/template/plan-template';
import type { MonthTheme, Template } from '@shared/template/template';
import type { Problem } from '@shared/util/result';

import { useBook } from '../../../data/book-context';
import { takeFromTemplate } from '../../../data/repositories/templates';
import { Field } from '../../../ui/field';
import { ProblemNote } from '../../../ui/problem-note';

import { OfferLine } from './offer-line';

interface TemplatePreviewProps {
  readonly template: Template;
  readonly book: TemplateBook;
  readonly onClose: () => void;
}

/** Themes belong to a year's plan: here they are shown to be copied from. */
function ThemeLines({ themes }: { readonly themes: readonly MonthTheme[] }) {
  return (
    <Field
      label={`每月主题建议（${themes.length} 条）`}
      hint="要用的，从这里复制；不会自己填进任何地方。"
    >
      {(control) => (
        <textarea
          {...control}
          className="textarea"
          readOnly
          value={toThemeLines(themes)}
          onFocus={(event) => event.target.select()}
        />
      )}
    </Field>
  );
}

/** What a template offers to this book; only what is ticked is taken, by one press. */
export function TemplatePreview({ template, book, onClose }: TemplatePreviewProps) {
  const { db } = useBook();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [taken, setTaken] = useState(0);
  const [problem, setProblem] = useState<Problem | null>(null);
  const offers = useMemo(() => planTemplate(template, book), [template, book]);
  const chosen = offers.filter(({ key, change }) => ticked.has(key) && change !== null);
  const tick = (key: string, isTicked: boolean) =>
    setTicked(new Set([...ticked, key].filter((one) => isTicked || one !== key)));
  const take = async () => {
    const changes = chosen.flatMap(({ change }) => (change === null ? [] : [change]));
    const done = await takeFromTemplate(db, changes);
    setProblem(done.ok ? null : done.error);
    if (!done.ok) return;
    setTaken(changes.length);
    setTicked(new Set());
  };
  const { title, issuer, issuedOn, themes = [] } = template;
  return (
    <div className="stack" role="group" aria-label={`模板“${title}”`}>
      <dl className="facts">
        <dt>模板</dt>
        <dd>{title}</dd>
        <dt>发布单位</dt>
        <dd>{issuer === '' ? '没有写' : issuer}</dd>
        <dt>日期</dt>
        <dd className="numeric">{formatDate(issuedOn)}</dd>
      </dl>
      {problem === null ? null : <ProblemNote problem={problem} />}
      {offers.length === 0 && themes.length === 0 ? <p>这个模板里什么也没有。</p> : null}
      {offers.length === 0 ? null : (
        <>
          <p className="field-hint">要哪一项，就在哪一项前打勾。没打勾的不会有任何改动。</p>
          <ul className="template-offers">
            {offers.map((offer) => (
              <OfferLine
                key={offer.key}
                offer={offer}
                isTicked={ticked.has(offer.key)}
                onTick={(isTicked) => tick(offer.key, isTicked)}
              />
            ))}
          </ul>
        </>
      )}
      {themes.length === 0 ? null : <ThemeLines themes={themes} />}
      <div className="actions">
        {offers.length === 0 ? null : (
          <Button type="primary" disabled={chosen.length === 0} onClick={() => void take()}>
            取用打勾的{chosen.length === 0 ? '' : ` ${chosen.length} 项`}
          </Button>
        )}
        <Button onClick={onClose}>换一个文件</Button>
        <span role="status" className="field-hint">
          {taken > 0 && chosen.length === 0 ? `已取用 ${taken} 项。` : ''}
        </span>
      </div>
    </div>
  );
}
