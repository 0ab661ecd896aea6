import type { Branch } from '../../domain/branch';
import { formatDate } from '../../domain/calendar';
import type { Plan } from '../../domain/plan';
import { recordKindFacts } from '../../domain/record-kind';
import { describeDrift, driftOf, inOrder } from '../../plan/plan-items';

import type { Block, BookModel } from './book-model';
import { toParagraphs } from './paragraphs';
import { toPlannedWhen } from './plan-words';

const columns = [
  { title: '时间', share: 0.18 },
  { title: '类别', share: 0.16 },
  { title: '主题', share: 0.3 },
  { title: '地点', share: 0.14 },
  { title: '负责人', share: 0.1 },
  { title: '备注', share: 0.12 },
] as const;

/** Lines of a blank box for 意见: about 4 cm. */
const OPINION_LINES = 6;

interface PlanSource {
  readonly plan: Plan;
  readonly branch: Pick<Branch, 'name' | 'superior'>;
  /** The text as it was handed in, instead of the present one. */
  readonly isAsSubmitted: boolean;
}

/** The year's plan for 备案: the table by month, a blank for the superior's opinion, signatures. */
export function toPlanBook({ plan, branch, isAsSubmitted }: PlanSource): BookModel {
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
    {
      kind: 'table',
      label: '安排',
      look: 'whole-width',
      columns,
      rows: inOrder(items).map((item) => [
        toPlannedWhen(item),
        recordKindFacts[item.kind].name,
        item.theme,
        item.place,
        item.who,
        item.note,
      ]),
    },
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
