import { namedKindsOf } from '@shared/domain/record-kind';
import type { MeetingRecord, RecordContent } from '@shared/domain/record';

import type { BookDatabase } from '../../../data/db';
import { findNewestBefore, loadRecordsOfMonth } from '../../../data/repositories/record-lists';

/** Which earlier record is asked for. */
export type EarlierChoice = 'last-time' | 'last-year';

export const earlierNames: Readonly<Record<EarlierChoice, string>> = {
  'last-time': '照上次',
  'last-year': '照去年同月',
};

/** The newest record of the same first kind before this one, or of this month a year ago. */
export async function findEarlier(
  db: BookDatabase,
  recordId: string,
  current: RecordContent,
  choice: EarlierChoice,
): Promise<MeetingRecord | null> {
  const { startsAt } = current;
  const first = namedKindsOf(current)[0]?.key;
  if (first === undefined || startsAt === null) return null;
  const fits = ({ id, content }: MeetingRecord) =>
    id !== recordId &&
    namedKindsOf(content).some(({ key }) => key === first) &&
    (content.startsAt ?? '') < startsAt;
  if (choice === 'last-time') return findNewestBefore(db, startsAt, fits);
  const month = `${Number(startsAt.slice(0, 4)) - 1}${startsAt.slice(4, 7)}`;
  return (await loadRecordsOfMonth(db, month)).find(fits) ?? null;
}
