import type { Branch } from '../../domain/branch';
import { formatMonthDay } from '../../domain/calendar';
import type { Plan } from '../../domain/plan';
import { recordKindFacts, toKindNames } from '../../domain/record-kind';
import { lineStateNames } from '../../plan/match-plan';
import type { HeldLine, ReconciledRow, Reconciliation } from '../../plan/reconcile';

import type { Block, BookModel } from './book-model';
import { toParagraphs } from './paragraphs';
import { toPlannedWhen } from './plan-words';

const columns = [
  { title: '计划', share: 0.18 },
  { title: '类别', share: 0.16 },
  { title: '主题', share: 0.25 },
  { title: '开展', share: 0.14 },
  { title: '实到/应到', share: 0.12 },
  { title: '情况和原因', share: 0.15 },
] as const;

const totalColumns = [
  { title: '类别', share: 0.4 },
  { title: '计划', share: 0.2, align: 'center' },
  { title: '已开展', share: 0.2, align: 'center' },
  { title: '计划外', share: 0.2, align: 'center' },
] as const;

/** The day of a meeting, as 6月17日, and whether its page is not filed yet. */
export function toHeldWhen({ date, isFiled }: HeldLine): string {
  const day = date === null ? '日期未填' : formatMonthDay(date);
  return isFiled ? day : `${day}（草稿）`;
}

/** What became of a line in words, with the reason that the user gave. */
export function toStateWords({ state, item }: ReconciledRow): string {
  const words = state === 'unplanned' ? '计划外' : lineStateNames[state];
  const reason = item?.reason.trim() ?? '';
  return reason === '' ? words : `${words}：${reason}`;
}

function toCells(row: ReconciledRow): readonly string[] {
  const { item, held } = row;
  const themes = [...new Set(held.map(({ theme }) => theme))].filter((theme) => theme !== '');
  return [
    item === null ? '' : toPlannedWhen(item),
    toKindNames(row),
    item !== null && item.theme !== '' ? item.theme : themes.join('；'),
    held.map(toHeldWhen).join('、'),
    held
      .flatMap(({ counts }) => (counts === null ? [] : [`${counts.attending}/${counts.expected}`]))
      .join('、'),
    toStateWords(row),
  ];
}

function toText(heading: string, text: string): readonly Block[] {
  return text.trim() === ''
    ? []
    : [{ kind: 'heading', text: heading }, ...toParagraphs('', text, heading)];
}

interface ReconciliationSource {
  readonly plan: Plan;
  readonly branch: Pick<Branch, 'name' | 'superior'>;
  readonly reconciliation: Reconciliation;
}

/** 年初定单、半年小结、年底对账 on one paper: what was planned, what was held, and in words. */
export function toReconciliationBook(source: ReconciliationSource): BookModel {
  const { plan, branch, reconciliation } = source;
  const { bookYear } = plan;
  const name = `${bookYear}年度计划对账表`;
  const number = (count: number) => (count === 0 ? '' : String(count));
  const blocks: readonly Block[] = [
    { kind: 'title', title: '年度计划对账表', subtitle: `${bookYear}年度` },
    {
      kind: 'form',
      rows: [
        [
          { label: '支部', value: branch.name, note: '' },
          { label: '上级党组织', value: branch.superior, note: '' },
        ],
      ],
    },
    ...toText('年初定单：工作目标', plan.aim),
    { kind: 'heading', text: '计划和开展' },
    {
      kind: 'table',
      label: '对账',
      look: 'whole-width',
      columns,
      rows: reconciliation.rows.map(toCells),
    },
    { kind: 'heading', text: '次数' },
    {
      kind: 'table',
      label: '次数',
      look: 'whole-width',
      columns: totalColumns,
      rows: reconciliation.totals.map(({ kind, planned, held, unplanned }) => [
        recordKindFacts[kind].name,
        number(planned),
        number(held),
        number(unplanned),
      ]),
    },
    ...toText('半年小结', plan.halfYearSummary),
    ...toText('年底对账', plan.yearEndSummary),
    { kind: 'signatures', labels: ['支部书记（签字）：', '上级党组织（盖章）：'] },
  ];
  return {
    title: `${branch.name}${name}`,
    author: branch.name,
    isDraft: false,
    chapters: [{ name, headLeft: branch.name, headRight: `${bookYear}年度对账`, foot: '', blocks }],
  };
}
