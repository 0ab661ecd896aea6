import { daysBetween, formatDate, toDatePart } from '../domain/calendar';
import { toKindNames } from '../domain/record-kind';
import type { MeetingRecord } from '../domain/record';

import type { Reminder, ReminderFacts } from './reminder';

/** Local rules ask for the record within 24 hours to 3 working days of the event. */
export const FILED_WITHIN_DAYS = 3;
/** A draft that nobody touched for so long was perhaps forgotten. */
const UNTOUCHED_DAYS = 14;

/** Events whose record is not filed days later, and drafts that lie about. */
export function findDrafts(facts: ReminderFacts): readonly Reminder[] {
  return facts.open.flatMap((record) => findDraft(record, facts));
}

function findDraft(record: MeetingRecord, { today, toDay }: ReminderFacts): readonly Reminder[] {
  const { startsAt, theme } = record.content;
  const name = theme.trim() === '' ? toKindNames(record.content) : `“${theme.trim()}”`;
  const target = { kind: 'record', id: record.id } as const;
  const date = startsAt === null ? null : toDatePart(startsAt);
  const late = date === null ? 0 : daysBetween(date, today);
  const untouched = daysBetween(toDay(record.changedAtMs), today);
  const rest = { basis: '', target };
  if (record.status === 'correcting') {
    if (untouched < FILED_WITHIN_DAYS) return [];
    const text = `${name}的更正开了头，还没有重新归档。`;
    return [{ id: `correcting ${record.id}`, group: 'now', text, ...rest }];
  }
  if (date !== null && late >= FILED_WITHIN_DAYS) {
    const text = `${formatDate(date)}的${name}，会后第${late}天还没有归档。`;
    return [{ id: `unfiled ${record.id}`, group: 'now', text, ...rest }];
  }
  if (date !== null || untouched < UNTOUCHED_DAYS) return [];
  const text = `${name}的草稿有${untouched}天没有动过，也没有日期。`;
  return [{ id: `untouched ${record.id}`, group: 'watch', text, ...rest }];
}
