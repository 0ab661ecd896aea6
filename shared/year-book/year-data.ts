import type { Attachment } from '../book/pdf/attachments';
import { toCanonicalJson } from '../util/canonical-json';

import type { YearSource } from './year-source';

/** A new number whenever a reader must know of a change. */
const FORMAT = 1;

/**
 * The data that goes into the file of a year's book: what was sealed, word for word, with its seals,
 * and the plan. Nothing of the roster that is not printed: the file is handed on.
 */
export function toYearData({ bookYear, branch, plan, revisions }: YearSource): Attachment {
  const data = { format: FORMAT, bookYear, branch: { name: branch.name }, plan, revisions };
  return {
    name: '年度数据.json',
    mime: 'application/json',
    bytes: new TextEncoder().encode(`${toCanonicalJson(data)}\n`),
    description: `${bookYear}年度已归档记录的原文和封存、年度计划`,
  };
}
