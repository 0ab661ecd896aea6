import { toShownText } from '@shared/package/bag-fault';
import { formatCell } from '@shared/statistics/statistics-table';
import { branchesColumns, toGapWords } from '@shared/superior/branches-columns';
import type { GatheredBranches } from '@shared/superior/gather-branches';
import { isAllRight, toSetAside } from '@shared/superior/set-aside';

import { toLines } from './terminal-table';

/** The table for a terminal, what was not counted, and the conclusion. */
export function describeBranches(gathered: GatheredBranches, year: number): readonly string[] {
  const { branches, refused } = gathered;
  const columns = branchesColumns.filter(({ isOnScreen }) => isOnScreen);
  const table = [
    [...columns.map(({ title }) => title), '没有开的时段'],
    ...branches.map(({ figures }) => [
      ...columns.map(({ toCell }) => toShownText(formatCell(toCell(figures)))),
      toGapWords(figures),
    ]),
  ];
  const faults = branches.flatMap(({ figures: { branchName, seals } }) =>
    seals.faults.map((fault) => `  ${toShownText(branchName)}：${toShownText(fault)}`),
  );
  const aside = toSetAside(gathered).map(
    ({ fileName, words }) => `  ${toShownText(fileName)}：${toShownText(words)}`,
  );
  return [
    `${year}年度，${branches.length}个支部。“12/12”是已开和全年应开，年度计划是已开展和计划的项数。`,
    ...(branches.length === 0 ? [] : toLines(table)),
    ...(faults.length === 0 ? [] : ['', '封存对不上的：', ...faults]),
    ...(aside.length === 0 ? [] : ['', '没有列入表中的文件：', ...aside]),
    '',
    isAllRight(gathered)
      ? `结论：${branches.length}个支部的包都完好。`
      : `结论：${branches.length}个支部已计入，${refused.length}个文件没有计入，封存对不上的${faults.length}处。`,
  ];
}
