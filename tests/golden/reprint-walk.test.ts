import { describe, expect, it } from 'vitest';

import { planReprint, type ReprintPlan } from '@shared/book/reprint/plan-reprint';
import { tellReprint } from '@shared/book/reprint/tell-reprint';
import { toPrintedPages } from '@shared/book/reprint/to-printed-pages';
import type { PageNumbering } from '@shared/domain/book-design';
import type { Printing } from '@shared/domain/printing';
import { aBoundBook, pagesOfBook, type SketchedRecord } from '@tests/builders/sketched-book';
import { aPrintingOf } from '@tests/builders/reprinting';

const titles = new Map([['contents', '目录']]);
const titleOf = (key: string) => titles.get(key) ?? key;

/** One stop of the walk: what the secretary changed, what the plan says, what is printed. */
interface Stop {
  readonly what: string;
  readonly meetings: readonly SketchedRecord[];
  readonly themeDays: readonly SketchedRecord[];
  /** Prints pages up to this one of the list; left out: all. */
  readonly upTo?: number;
}

const first: SketchedRecord = { key: '党员大会第1次', lines: 60 };
const second: SketchedRecord = { key: '党员大会第2次', lines: 10 };
const third: SketchedRecord = { key: '党员大会第3次', lines: 40 };
const themeDay: SketchedRecord = { key: '主题党日第1次', lines: 100 };

const walk: readonly Stop[] = [
  { what: '上半年，打印到第9页', meetings: [first, second], themeDays: [themeDay], upTo: 9 },
  { what: '打印其余各页', meetings: [first, second], themeDays: [themeDay] },
  { what: '新增一次党员大会', meetings: [first, second, third], themeDays: [themeDay] },
  {
    what: '更正第1次，多出三页',
    meetings: [{ ...first, lines: 150, text: '更正' }, second, third],
    themeDays: [themeDay],
  },
  {
    what: '更正主题党日，只剩一页；删去党员大会第2次',
    meetings: [{ ...first, lines: 150, text: '更正' }, third],
    themeDays: [{ ...themeDay, lines: 9, text: '更正' }],
  },
];

function formatPlan(plan: ReprintPlan): readonly string[] {
  return [
    ...plan.toPrint.map(
      ({ number, label, chapter, reason }) => `  p${number} ${label || '–'} ${chapter} ${reason}`,
    ),
    ...plan.withdrawn.map(({ label, chapter }) => `  withdrawn ${label} ${chapter}`),
    `  unchanged ${plan.unchangedCount}`,
    ...tellReprint(plan, titleOf).map((sentence) => `  ${sentence.replaceAll('\n', '\n    ')}`),
  ];
}

async function takeWalk(numbering: PageNumbering): Promise<string> {
  const printings: Printing[] = [];
  const lines: string[] = [];
  for (const { what, meetings, themeDays, upTo = Infinity } of walk) {
    const sections = [
      { key: '支部党员大会', records: meetings },
      { key: '主题党日', records: themeDays },
    ];
    const list = pagesOfBook(aBoundBook(sections, numbering), printings);
    const pages = await toPrintedPages(list);
    const plan = planReprint(pages, printings, { numbering, isDuplex: true });
    lines.push(`== ${what}：共${list.pages.length}页`, ...formatPlan(plan));
    const printed = plan.toPrint.filter(({ number }) => number <= upTo);
    const withdrawn = upTo === Infinity ? plan.withdrawn : [];
    printings.push(aPrintingOf(printings.length, pages, printed, withdrawn));
  }
  return `${lines.join('\n')}\n`;
}

describe('a year of printing, adding and correcting', () => {
  it('by section goes as it was read and found right', async () => {
    await expect(await takeWalk('by-section')).toMatchFileSnapshot('reprint-walks/by-section.txt');
  });

  it('numbered throughout goes as it was read and found right', async () => {
    await expect(await takeWalk('continuous')).toMatchFileSnapshot('reprint-walks/continuous.txt');
  });
});
