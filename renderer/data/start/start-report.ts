import type { Result } from '@shared/util/result';

import { attempt } from '../attempt';
import { registry } from '../registry';

import type { StartReport } from './start-event';

/** Keeps an account until the user has read it. */
export function addReport(report: StartReport): Promise<Result<null>> {
  return attempt('记下开机核对的结果', async () => {
    await registry.reports.add(report);
    return null;
  });
}

/** Accounts of a book that were not read yet, oldest first. */
export function loadReports(bookId: string): Promise<readonly StartReport[]> {
  return registry.reports.where('bookId').equals(bookId).sortBy('atMs');
}

/** The user has read them. */
export function dismissReports(ids: readonly number[]): Promise<Result<null>> {
  return attempt('收起开机核对的结果', async () => {
    await registry.reports.bulkDelete([...ids]);
    return null;
  });
}
