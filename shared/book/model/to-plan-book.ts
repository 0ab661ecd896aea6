import type { Branch } from '../../domain/branch';
import { formatDate } from '../../domain/calendar';
import type { Plan, PlanItem } from '../../domain/plan';
import { recordKindFacts } from '../../domain/record-kind';
import { describeDrift, driftOf, inOrder } from '../../plan/plan-items';

import type { Block, BookModel } from './book-model';
import { toColumnsByContent, type ColumnLimits } from './column-shares';
import { toParagraphs } from './paragraphs';
import { toPlannedWhen } from './plan-words';

/** A day with its weekday takes one line and its hour another; a kind's name one. */
const columns: readonly ColumnLimits[] = [
  { title: '时间', least: 8.7, most: 8.7 },
  { title: '类别', least: 4, most: 7.4, isFirst: true },
  { title: '主题', least: 7, most: 16 },
  { title: '地点', least: 4, most: 10 },
  { title: '负责人', least: 4, most: 6 },
  { title: '备注', least: 3.2, most: 8 },
];

/** Lines of a blank box for 意见: about 4 cm. */
const OPINION_LINES = 6;

interface PlanSource {
  readonly plan: Plan;
  readonly branch: Pick<Branch, 'name' | 'superior'>;
  /** The text as it was handed in, instead of the present one. */
  readonly isAsSubmitted: boolean;
  /** In the bound book nobody fills a column any more: the room of an empty one goes to others. */
  readonly isBound?: boolean;
}

/** The lines as a table, without the columns in which none has anything where that is asked for. */
function toTable(items: readonly PlanItem[], leavesOutEmpty: boolean): Block {
  const rows = inOrder(items).map((item) => [
    toPlannedWhen(item),
    recordKindFacts[item.kind].name,
    item.theme,
    item.place,
    item.who,
    item.note,
  ]);
  const isShown = columns.map(
    (_, place) => !leavesOutEmpty || rows.some((row) => (row[place] ?? '').trim() !== ''),
  );
  const shown = rows.map((row) => row.filter((_, place) => isShown[place]));
  return {
    kind: 'table',
    label: '安排',
    look: 'whole-width',
    columns: toColumnsByContent(
      columns.filter((_, place) => isShown[place]),
      shown,
    ),
    rows: shown,
  };
}

/** The year's plan for 备案: the table by month, a blank for the superior's opinion, signatures. */
export function toPlanBook({
  plan,
  branch,
  isAsSubmitted,
  isBound = false,
}: PlanSource): BookModel {
  const { submission, bookYear } = plan;
  const { aim, items } = isAsSubmitted && submission !== null ? submission : plan;
  const title = `${bookYear}年度“三会一课”等组织生活计划`;
  const drift = isAsSubmitted ? null : driftOf(plan);
  const blocks: readonly Block[] = [
    { kind: 'title', title: '年度组织生活计划', subtitle: `${bookYear}年度` },
    {
      kind: 'form',
      rows: [
        [
          { label: '支部', value: branch.name, note: '' },
          { label: '上级党组织', value: branch.superior, note: '' },
        ],
        ...(submission === null
          ? []
          : [[{ label: '备案日期', value: formatDate(submission.on), note: '' }]]),
      ],
    },
    ...(aim.trim() === ''
      ? []
      : [{ kind: 'heading', text: '工作目标' } as const, ...toParagraphs('', aim, '工作目标')]),
    { kind: 'heading', text: '安排' },
    toTable(items, isBound),
    ...(drift === null
      ? []
      : [
          { kind: 'note', text: `备案后有改动：${describeDrift(drift)}。`, field: '备案' } as const,
        ]),
    { kind: 'blank', label: '上级意见', lineCount: OPINION_LINES },
    { kind: 'signatures', labels: ['支部书记（签字）：', '上级党组织（盖章）：'] },
  ];
  return {
    title: `${branch.name}${title}`,
    author: branch.name,
    isDraft: false,
    chapters: [
      { name: title, headLeft: branch.name, headRight: `${bookYear}年度计划`, foot: '', blocks },
    ],
  };
}
