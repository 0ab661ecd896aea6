import { attendanceStateNames, attendanceStates } from '../domain/attendance';
import { formatDate, formatPeriod, toDatePart } from '../domain/calendar';
import { frameOf, toKindNames } from '../domain/record-kind';
import { voteMethodNames, type MeetingRecord, type RecordContent } from '../domain/record';
import { formatTenths } from '../domain/sheets/field-text';

import type { Passage, SearchDocument } from './search-document';
import { toSheetPassages } from './sheet-passages';

const statusNames = { draft: '草稿', filed: '已归档', correcting: '更正中' } as const;

const say = (label: string, ...texts: readonly string[]): Passage => ({
  label,
  text: texts.filter((text) => text !== '').join('，'),
});

const name = (label: string, memberId: string | null): readonly Passage[] =>
  memberId === null ? [] : [{ label, text: '', memberIds: [memberId] }];

/** Those with one state together, since most say nothing else; a reason stands by its person. */
function toAttendance({ attendance }: RecordContent): readonly Passage[] {
  return attendanceStates.flatMap((state) => {
    const label = attendanceStateNames[state];
    const entries = attendance.filter((entry) => entry.state === state);
    const plain = entries.filter(({ reason }) => reason === '').map(({ memberId }) => memberId);
    return [
      ...(plain.length === 0 ? [] : [{ label, text: '', memberIds: plain }]),
      ...entries
        .filter(({ reason }) => reason !== '')
        .map(({ memberId, reason }) => ({ label, text: reason, memberIds: [memberId] })),
    ];
  });
}

function toMakeUps({ makeUps }: RecordContent): readonly Passage[] {
  return makeUps.map(({ memberId, on, how, by }) => ({
    ...say('补课', on === null ? '' : formatDate(on), how, by),
    memberIds: [memberId],
    ...(on === null ? {} : { date: on }),
  }));
}

function toThemeDay({ themeDay }: RecordContent): readonly Passage[] {
  if (themeDay === null) return [];
  return [
    say('规定动作', themeDay.requiredActions.join('、')),
    say('自选动作', themeDay.optionalActions.join('、')),
    say('联合单位', themeDay.jointUnits),
  ];
}

function toPassages(content: RecordContent): readonly Passage[] {
  const { first } = frameOf(content.kinds);
  const { countOverride, studyTenths = 0 } = content;
  return [
    say('形式', content.forms.join('、')),
    ...name('主持人', content.chairId),
    ...name('记录人', content.recorderId),
    ...toThemeDay(content),
    ...content.agenda.map(({ text }) => say('议程', text)),
    ...content.minutes.map(({ speaker, text }) =>
      say(first.contentLabel, speaker === '' ? text : `${speaker}：${text}`),
    ),
    ...content.matters.flatMap(({ title, decision, vote }) => [
      say('议定事项', title),
      say('决定', decision, vote === null ? '' : voteMethodNames[vote.method]),
    ]),
    ...toSheetPassages(content),
    ...content.guests.map((guest) => say('列席人员', guest.name, guest.unit, guest.role)),
    ...content.photos.map(({ caption }) => say('照片说明', caption)),
    ...toMakeUps(content),
    ...(countOverride === null ? [] : [say('人数的说明', countOverride.reason)]),
    ...(studyTenths === 0 ? [] : [say('学时', formatTenths(studyTenths))]),
    ...toAttendance(content),
  ].filter(({ text, memberIds }) => text !== '' || memberIds !== undefined);
}

/** What the second line tells of a record: day, kinds, place and how it stands. */
function toFacts({ status, content }: MeetingRecord): readonly Passage[] {
  const { startsAt, endsAt, bookYear } = content;
  const isOfOtherYear = startsAt !== null && Number(startsAt.slice(0, 4)) !== bookYear;
  return [
    startsAt === null
      ? say('日期', '日期未填')
      : { ...say('日期', formatPeriod(startsAt, endsAt)), date: toDatePart(startsAt) },
    ...(isOfOtherYear ? [say('记入年度', `${bookYear}年度`)] : []),
    say('类别', toKindNames(content)),
    say('地点', content.place),
    say('状态', statusNames[status]),
  ];
}

/** Of a record only what a list shows of it, for a search within that list. */
export function toRecordHead(record: MeetingRecord): SearchDocument {
  const { id, content } = record;
  return {
    id,
    group: 'record',
    title: content.theme,
    facts: toFacts(record),
    passages: [],
    // Undated drafts are the newest of all, as in the lists.
    order: content.startsAt ?? '9999',
  };
}

/** Everything that a record holds, by the words of its form; a new kind comes by its sheet. */
export function toRecordDocument(record: MeetingRecord): SearchDocument {
  return { ...toRecordHead(record), passages: toPassages(record.content) };
}
