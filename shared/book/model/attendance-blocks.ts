import { attendanceStateNames, isAttending, type AttendanceEntry } from '../../domain/attendance';
import { formatMonthDay } from '../../domain/calendar';
import type { FiledDocument, FiledPerson } from '../../domain/seal';

import type { Block, NameEntry } from './book-model';

type DocumentOf = Pick<FiledDocument, 'content' | 'people'>;

function toNote(person: FiledPerson, entry: AttendanceEntry | undefined): string {
  const notes = [
    person.distinction,
    person.standing === 'probationary' ? '预备' : '',
    entry?.state === 'online' ? '线上' : '',
  ];
  return notes.filter((note) => note !== '').join('，');
}

/** Who is meant by an id, with the mark that tells people of the same name apart. */
export function toPersonName(people: readonly FiledPerson[], memberId: string | null): string {
  const person = people.find((candidate) => candidate.memberId === memberId);
  if (!person) return '';
  return person.distinction === '' ? person.name : `${person.name}（${person.distinction}）`;
}

/** What stands in the table for those who did not attend; nothing is claimed without an entry. */
function toAbsenceRow(person: FiledPerson, entry: AttendanceEntry | undefined): readonly string[] {
  const name = toPersonName([person], person.memberId);
  if (!entry) return [name, '未登记', '', ''];
  const approval = entry.isApproved ? '已批准' : '未批准';
  const leave = entry.state === 'absent' ? '未请假' : approval;
  return [name, attendanceStateNames[entry.state], entry.reason, leave];
}

function toMakeUpBlocks({ content, people }: DocumentOf): Block[] {
  if (content.makeUps.length === 0) return [];
  return [
    {
      kind: 'table',
      label: '补课',
      columns: [
        { title: '姓名', share: 0.25 },
        { title: '日期', share: 0.18 },
        { title: '方式', share: 0.33 },
        { title: '组织人', share: 0.24 },
      ],
      rows: content.makeUps.map((makeUp) => [
        toPersonName(people, makeUp.memberId),
        makeUp.on === null ? '' : formatMonthDay(makeUp.on),
        makeUp.how,
        makeUp.by,
      ]),
    },
  ];
}

function toNameBlock(label: string, names: readonly NameEntry[]): Block[] {
  return names.length === 0 ? [] : [{ kind: 'names', label, names }];
}

/** The attendance part of a record's form: who came, who did not and why, guests, make-ups. */
export function toAttendanceBlocks(document: DocumentOf): readonly Block[] {
  const { content, people } = document;
  const entries = new Map(content.attendance.map((entry) => [entry.memberId, entry]));
  const came = (person: FiledPerson) => {
    const entry = entries.get(person.memberId);
    return entry !== undefined && isAttending(entry.state);
  };
  const toEntry = (person: FiledPerson): NameEntry => ({
    name: person.name,
    note: toNote(person, entries.get(person.memberId)),
  });
  const absences = people
    .filter((person) => person.isExpected && !came(person))
    .map((person) => toAbsenceRow(person, entries.get(person.memberId)));
  const columns = [
    { title: '姓名', share: 0.3 },
    { title: '情况', share: 0.12 },
    { title: '事由', share: 0.44 },
    { title: '请假', share: 0.14 },
  ];
  return [
    ...toNameBlock(
      '出席人员',
      people.filter((person) => person.isExpected && came(person)).map(toEntry),
    ),
    ...(absences.length === 0
      ? []
      : [{ kind: 'table', label: '缺席人员', columns, rows: absences } as const]),
    ...toNameBlock(
      '不计入应到',
      people
        .filter((person) => !person.isExpected && person.isOutside !== true)
        .map((person) => ({
          name: person.name,
          note: [toNote(person, entries.get(person.memberId)), came(person) ? '到会' : '']
            .filter((note) => note !== '')
            .join('，'),
        })),
    ),
    ...toNameBlock(
      '列席人员',
      content.guests.map((guest) => ({
        name: guest.name,
        note: [guest.unit, guest.role].filter((part) => part !== '').join('，'),
      })),
    ),
    ...toMakeUpBlocks(document),
  ];
}
