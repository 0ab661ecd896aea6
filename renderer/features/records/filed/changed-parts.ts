import { attendanceStateNames } from '@shared/domain/attendance';
import { formatPeriod } from '@shared/domain/calendar';
import { voteMethodNames, type Matter } from '@shared/domain/record';
import { toKindNames } from '@shared/domain/record-kind';
import type { FiledDocument } from '@shared/domain/seal';
import { formatTenths, toFieldText } from '@shared/domain/sheets/field-text';
import { isRows, itemsOf, rowsOf, valueOf } from '@shared/domain/sheets/sheet';
import { sheetsOf } from '@shared/domain/sheets/sheets-of';

/** One part of a record whose words differ between two revisions. */
export interface ChangedPart {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

type Reader = (document: FiledDocument) => string;

function toName({ people }: FiledDocument, memberId: string | null): string {
  const person = people.find((candidate) => candidate.memberId === memberId);
  if (!person) return '';
  return person.distinction === '' ? person.name : `${person.name}（${person.distinction}）`;
}

function toMatterWords({ title, decision, vote }: Matter): string {
  const votes = vote
    ? `（${voteMethodNames[vote.method]}，赞成 ${vote.inFavour}，反对 ${vote.against}，弃权 ${vote.abstained}）`
    : '';
  return `${title}：${decision}${votes}`;
}

/** Everything on the sheets of the record's kinds, a line for each field and each row. */
function toSheetWords(document: FiledDocument): string {
  const nameOf = (memberId: string) => toName(document, memberId);
  return sheetsOf(document.content)
    .flatMap(({ sheet, part }) =>
      itemsOf(sheet).flatMap((item) => {
        const fields = isRows(item) ? item.fields : [item];
        const holders = isRows(item) ? rowsOf(part, item) : [part];
        return holders.map((holder) => {
          const words = fields.map((field) => toFieldText(field, valueOf(holder, field), nameOf));
          return `${item.label}：${words.filter((one) => one !== '').join('，')}`;
        });
      }),
    )
    .join('\n');
}

const readers: readonly (readonly [string, Reader])[] = [
  ['类别', ({ content }) => toKindNames(content.kinds)],
  ['主题', ({ content }) => content.theme],
  ['时间', ({ content }) => formatPeriod(content.startsAt, content.endsAt)],
  ['地点', ({ content }) => content.place],
  ['记入年度', ({ content }) => String(content.bookYear)],
  ['形式', ({ content }) => content.forms.join('、')],
  ['学时', ({ content }) => formatTenths(content.studyTenths ?? 0)],
  ['主持人', (document) => toName(document, document.content.chairId)],
  ['记录人', (document) => toName(document, document.content.recorderId)],
  [
    '出席',
    (document) =>
      document.content.attendance
        .map((one) =>
          `${toName(document, one.memberId)} ${attendanceStateNames[one.state]} ${one.reason}`.trim(),
        )
        .join('；'),
  ],
  [
    '列席',
    ({ content }) => content.guests.map((one) => `${one.name} ${one.unit} ${one.role}`).join('；'),
  ],
  [
    '规定动作和自选动作',
    ({ content: { themeDay } }) =>
      [...(themeDay?.requiredActions ?? []), ...(themeDay?.optionalActions ?? [])].join('、'),
  ],
  ['本类内容', toSheetWords],
  ['议程', ({ content }) => content.agenda.map((one) => one.text).join('；')],
  [
    '内容',
    ({ content }) =>
      content.minutes
        .map((one) => (one.speaker === '' ? one.text : `${one.speaker}：${one.text}`))
        .join('\n'),
  ],
  ['决议', ({ content }) => content.matters.map(toMatterWords).join('\n')],
  [
    '照片',
    ({ content }) => content.photos.map((one, index) => `${index + 1}. ${one.caption}`).join('；'),
  ],
  [
    '补课',
    (document) =>
      document.content.makeUps
        .map((one) => `${toName(document, one.memberId)} ${one.on ?? ''} ${one.how} ${one.by}`)
        .join('；'),
  ],
];

/** What differs between two revisions, part by part, in the order of the page. */
export function toChangedParts(
  before: FiledDocument,
  after: FiledDocument,
): readonly ChangedPart[] {
  return readers
    .map(([label, read]) => ({ label, before: read(before), after: read(after) }))
    .filter((part) => part.before !== part.after);
}
