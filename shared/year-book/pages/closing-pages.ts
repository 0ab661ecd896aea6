import type { Block } from '../../book/model/book-model';
import { toParagraphs } from '../../book/model/paragraphs';
import { toYearName } from '../to-chapter';
import type { Year } from '../year';

import { toField, toHeading, toTitle } from './blocks';

/** Lines to write a summary on: a page. */
const SUMMARY_LINES = 20;

/** 年度总结: what the plan's sheet and the design say, or lines to write on. */
export function toSummaryBlocks(year: Year): readonly Block[] {
  const { design, plan } = year.source;
  const parts = [
    ['半年小结', plan?.halfYearSummary ?? ''],
    ['年底对账', plan?.yearEndSummary ?? ''],
    ['年度总结', design.summary],
  ] as const;
  const written = parts.filter(([, text]) => text.trim() !== '');
  const title = toTitle('年度总结', toYearName(year));
  const signatures: Block = { kind: 'signatures', labels: ['支部书记（签字）：', '日期：'] };
  if (written.length === 0) {
    return [title, { kind: 'writing-lines', lineCount: SUMMARY_LINES }, signatures];
  }
  return [
    title,
    ...written.flatMap(([heading, text]) => [
      ...(written.length === 1 && heading === '年度总结' ? [] : [toHeading(heading)]),
      ...toParagraphs('', text, heading),
    ]),
    signatures,
  ];
}

/** Rooms for two inspections on a page. */
const INSPECTIONS = 2;
const OPINION_LINES = 6;
const MENDING_LINES = 4;

/** 检查意见: blanks that whoever inspects the book fills in by hand. */
export function toInspectionBlocks(year: Year): readonly Block[] {
  const forms = Array.from({ length: INSPECTIONS }, (): readonly Block[] => [
    {
      kind: 'form',
      rows: [
        [toField('检查单位', ''), toField('检查日期', '')],
        [toField('检查人', ''), toField('签字', '')],
      ],
    },
    { kind: 'blank', label: '检查意见', lineCount: OPINION_LINES },
    { kind: 'blank', label: '整改情况', lineCount: MENDING_LINES },
  ]);
  return [
    toTitle('检查意见', toYearName(year)),
    ...forms.flatMap((blocks, index) => (index === 0 ? blocks : [toHeading(''), ...blocks])),
  ];
}
