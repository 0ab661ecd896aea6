import { formatPeriod } from '@shared/statistics/period';
import { toSheet } from '@shared/statistics/output/to-sheet';
import type { StatisticsSource } from '@shared/statistics/statistics-source';
import { writeWorkbook } from '@shared/tables/write-workbook';
import { toFileNamePart } from '@shared/util/file-name';

import { host } from '../../platform/host';

import type { View } from './views';

/** Saves the tables of one or more views as a workbook, a sheet each. */
export async function saveWorkbook(
  source: StatisticsSource,
  views: readonly View[],
  name: string,
): ReturnType<typeof host.files.save> {
  const period = formatPeriod(source.period);
  const subtitle = `${source.branch.name}\u3000${period}\u3000按 ${source.records.length} 份已归档的记录统计`;
  const sheets = views
    .flatMap(({ tables, sheets: own }) => own ?? tables)
    .map((toTable) => toSheet(toTable(source), { subtitle }));
  const fileName = toFileNamePart(`${source.branch.name} ${period} ${name}`);
  return host.files.save({
    suggestedName: `${fileName}.xlsx`,
    kind: 'xlsx',
    bytes: writeWorkbook(sheets),
  });
}
