import { formatPeriod } from '@shared/domain/calendar';
import { isAttending } from '@shared/domain/attendance';
import type { RecordContent } from '@shared/domain/record';

/** One part of a record whose words differ between two revisions. */
export interface ChangedPart {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

type Reader = (content: RecordContent) => string;

const readers: readonly (readonly [string, Reader])[] = [
  ['主题', (content) => content.theme],
  ['时间', (content) => formatPeriod(content.startsAt, content.endsAt)],
  ['地点', (content) => content.place],
  ['记入年度', (content) => String(content.bookYear)],
  ['形式', (content) => content.forms.join('、')],
  ['主持人', (content) => content.chairId ?? ''],
  ['记录人', (content) => content.recorderId ?? ''],
  [
    '出席',
    (content) => `${content.attendance.filter((one) => isAttending(one.state)).length} 人到会`,
  ],
  ['出席明细', (content) => JSON.stringify(content.attendance)],
  [
    '列席',
    (content) => content.guests.map((one) => `${one.name} ${one.unit} ${one.role}`).join('；'),
  ],
  ['议程', (content) => content.agenda.map((one) => one.text).join('；')],
  ['内容', (content) => content.minutes.map((one) => one.speaker + one.text).join('\n')],
  [
    '决议',
    (content) =>
      content.matters
        .map((one) => `${one.title}：${one.decision}${JSON.stringify(one.vote)}`)
        .join('\n'),
  ],
  [
    '照片',
    (content) => content.photos.map((one, index) => `${index + 1} ${one.caption}`).join('；'),
  ],
  [
    '补课',
    (content) => content.makeUps.map((one) => `${one.on ?? ''} ${one.how} ${one.by}`).join('；'),
  ],
];

/** What differs between two revisions, part by part, in the order of the page. */
export function toChangedParts(
  before: RecordContent,
  after: RecordContent,
): readonly ChangedPart[] {
  return readers
    .map(([label, read]) => ({ label, before: read(before), after: read(after) }))
    .filter((part) => part.before !== part.after);
}
