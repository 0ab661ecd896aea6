import { formatDate, toDatePart } from '@shared/domain/calendar';
import type { MeetingRecord } from '@shared/domain/record';
import { toKindNames } from '@shared/domain/record-kind';

/** A record by what its reader knows it: `“年底对账”（主题党日，2025年12月17日（周三））`. */
export function toRecordWords({ content }: MeetingRecord): string {
  const theme = content.theme === '' ? '主题未填' : `“${content.theme}”`;
  const date = content.startsAt === null ? '日期未填' : formatDate(toDatePart(content.startsAt));
  return `${theme}（${toKindNames(content)}，${date}）`;
}
