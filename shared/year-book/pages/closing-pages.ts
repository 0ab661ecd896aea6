import type { Block } from '../../book/model/book-model';
import { toParagraphs } from '../../book/model/paragraphs';
import type { PageGrid } from '../../domain/book-design';
import { toYearName } from '../to-chapter';
import type { Year } from '../year';

import { toField, toHeading, toTitle } from './blocks';

/** Lines to write a summary on: with the signature a page. */
const SUMMARY_LINES: Readonly<Record<PageGrid, number>> = { compact: 17, standard: 14 };
/** Where other texts stand above them, a page still has them all. */
const FEWER_LINES = 5;

/** 年度总结: what the plan's sheet and the design say, or lines to write on. */
export function toSummaryBlocks(year: Year): readonly Block[] {
  const { design, plan } = year.source;
  const parts = [
    ['半年小结', plan?.halfYearSummary ?? ''],
    ['年底对账', plan?.yearEndSummary ?? ''],
  ] as const;
  const written = parts.filter(([, text]) => text.trim() !== '');
  const hasParts = written.length > 0;
  const lineCount = SUMMARY_LINES[design.grid] - (hasParts ? FEWER_LINES : 0);
  return [
    toTitle('年度总结', toYearName(year)),
    ...written.flatMap(([heading, text]) => [
      toHeading(heading),
      ...toParagraphs('', text, heading),
    ]),
    ...(hasParts ? [toHeading('全年总结')] : []),
    ...(design.summary.trim() === ''
      ? [{ kind: 'writing-lines', lineCount } as const]
      : toParagraphs('', design.summary, '年度总结')),
    { kind: 'signatures', labels: ['支部书记（签字）：'] },
  ];
}

/** Rooms for two inspections on a page. */
const INSPECTIONS = 2;
/** Lines for an opinion and for what was mended: together they fill the page. */
const INSPECTION_LINES: Readonly<Record<PageGrid, readonly [opinion: number, mending: number]>> = {
  compact: [7, 6],
  standard: [5, 3],
};

/** 检查意见: blanks that whoever inspects the book fills in by hand. */
export function toInspectionBlocks(year: Year): readonly Block[] {
  const [opinion, mending] = INSPECTION_LINES[year.source.design.grid];
  const forms = Array.from({ length: INSPECTIONS }, (_, index): readonly Block[] => [
    toHeading(`第${index + 1}次检查`),
    {
      kind: 'form',
      rows: [
        [toField('检查单位', ''), toField('检查日期', '')],
        [toField('检查人', ''), toField('签字', '')],
      ],
    },
    { kind: 'blank', label: '检查意见', lineCount: opinion },
    { kind: 'blank', label: '整改情况', lineCount: mending },
  ]);
  return [toTitle('检查意见', toYearName(year)), ...forms.flat()];
}
