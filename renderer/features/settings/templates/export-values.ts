import { z } from 'zod';

import { readMonthThemes } from '@shared/template/month-themes';
import type { TemplateBook } from '@shared/template/plan-template';
import type { TemplateParts } from '@shared/template/write-template';
import { templateLimits } from '@shared/template/template';

const line = z.string().trim().max(200, '不能超过 200 个字');

/** What is to be handed out, as the form holds it. */
export const exportValuesSchema = z
  .object({
    title: line.min(1, '请写上模板的名称'),
    issuer: line,
    year: z.number(),
    /** Ids of the own kinds and places of the local rules that are ticked. */
    kindIds: z.array(z.string()),
    rules: z.array(z.string()),
    hasActions: z.boolean(),
    themes: z.string(),
  })
  .superRefine(({ themes, year, ...values }, context) => {
    const read = readMonthThemes(themes, year);
    const [first] = read.unread;
    const refuse = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (first !== undefined) refuse('themes', `这一行看不出是哪个月：${first.slice(0, 30)}`);
    if (read.themes.length > templateLimits.themes) {
      refuse('themes', `最多 ${templateLimits.themes} 条`);
    }
    const { kindIds, rules, hasActions } = values;
    const isEmpty = kindIds.length + rules.length + read.themes.length === 0 && !hasActions;
    if (isEmpty && first === undefined) refuse('themes', '上面至少选一项，或者在这里写上主题');
  });
export type ExportValues = z.infer<typeof exportValuesSchema>;

/** The parts that the form names, out of the book. */
export function toTemplateParts(
  values: ExportValues,
  book: TemplateBook,
  issuedOn: string,
): TemplateParts {
  const { title, issuer, year, kindIds, rules, hasActions, themes } = values;
  return {
    origin: { title, issuer, issuedOn },
    ownKinds: book.ownKinds.filter(({ id }) => kindIds.includes(id)),
    themeDayActions: hasActions ? book.themeDayActions : null,
    themes: readMonthThemes(themes, year).themes,
    localRules: book.localRules.filter((_, index) => rules.includes(String(index))),
  };
}
