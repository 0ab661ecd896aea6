import { toBranchesSheets } from '@shared/superior/branches-sheets';
import type { GatheredBranches } from '@shared/superior/gather-branches';
import { writeWorkbook } from '@shared/tables/write-workbook';

import { host } from '../../platform/host';

/** Saves the table, and what is not in it, as a workbook. */
export function saveBranches(
  gathered: GatheredBranches,
  year: number,
): ReturnType<typeof host.files.save> {
  return host.files.save({
    suggestedName: `${year}年度各支部组织生活情况.xlsx`,
    kind: 'xlsx',
    bytes: writeWorkbook(toBranchesSheets(gathered, year)),
  });
}
