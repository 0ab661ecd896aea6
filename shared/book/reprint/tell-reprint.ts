import type { PrintedPage } from '../../domain/printing';
import { groupBy } from '../../util/group-by';

import type { PageToPrint, ReprintPlan } from './plan-reprint';

/** Title of a chapter by its key, as the contents say it. */
type TitleOf = (key: string) => string;

type NamedPage = Pick<PrintedPage, 'label' | 'chapter'> & { readonly number?: number };

/** Whether a page is the next one: by its place in the list, or else by its number. */
function follows(last: NamedPage | undefined, next: NamedPage): boolean {
  if (!last || last.label === '' || next.label === '') return false;
  if (last.number !== undefined) return next.number === last.number + 1;
  const [, lead = '', count = ''] = /^(.*?)(\d+)$/.exec(last.label) ?? [];
  return count !== '' && next.label === `${lead}${Number(count) + 1}`;
}

/** Numbers as 3-5至3-8、3-12; pages without one as 无页码页. */
function toRanges(pages: readonly NamedPage[]): string {
  const runs: NamedPage[][] = [];
  for (const page of pages) {
    const run = runs.at(-1);
    if (run && follows(run.at(-1), page)) run.push(page);
    else runs.push([page]);
  }
  return runs
    .map((run) => {
      const [first, last] = [run[0]?.label ?? '', run.at(-1)?.label ?? ''];
      if (first === '') return '无页码页';
      return first === last ? first : `${first}至${last}`;
    })
    .join('、');
}

/** Pages by chapter, as 党员大会第6次（3-5至3-8）; of several each in a line of its own. */
function toNames(pages: readonly NamedPage[], titleOf: TitleOf): string {
  const chapters = groupBy(
    pages.filter(({ chapter }) => chapter !== ''),
    ({ chapter }) => chapter,
  );
  const names = [...chapters].map(([key, own]) => `${titleOf(key)}（${toRanges(own)}）`);
  return `${names.length > 1 ? '\n' : ''}${names.join('；\n')}`;
}

function tell(what: string, pages: readonly NamedPage[], names: string): readonly string[] {
  return pages.length === 0 ? [] : [`${what}${pages.length}页：${names}。`];
}

/**
 * A plan in the user's words, one sentence for each thing to do, with a line for each of several
 * chapters; empty where the paper is the book as it is now.
 *
 * @param titleOf - Title of a chapter by its key; of one that is gone, whatever is known of it.
 */
export function tellReprint(plan: ReprintPlan, titleOf: TitleOf): readonly string[] {
  const of = (reason: PageToPrint['reason']) =>
    plan.toPrint.filter((page) => page.reason === reason);
  const otherSides = of('other-side').filter(({ chapter }) => chapter !== '');
  return [
    ...tell('续打', of('new'), toNames(of('new'), titleOf)),
    ...tell('换页', of('replacement'), toNames(of('replacement'), titleOf)),
    ...plan.movedFrom.map(
      (label) => `从第${label}页起页码已经变动，这一页以后须全部重印，旧页全部抽出。`,
    ),
    ...(otherSides.length === 0
      ? []
      : [`双面打印，同一张纸的另一面一并重印${otherSides.length}页，旧纸整张抽出。`]),
    ...tell('作废', plan.withdrawn, `${toNames(plan.withdrawn, titleOf)}，请从册中抽出`),
  ];
}
