import { toDatePart, toTimePart } from '../../domain/calendar';
import { attendanceStateNames } from '../../domain/attendance';
import { sexNames, type Member } from '../../domain/member';
import { toKindNames } from '../../domain/record-kind';
import type { FiledDocument } from '../../domain/seal';
import { writeCsv } from '../../tables/write-csv';

/** One record as the tables tell it. */
export interface ToldRecord {
  readonly document: FiledDocument;
  readonly state: 'draft' | 'filed' | 'correcting';
  /** The whole seal; empty for a draft. */
  readonly seal: string;
  /** Where it lies as PDF; empty where none could be made. */
  readonly path: string;
}

const stateWords: Readonly<Record<ToldRecord['state'], string>> = {
  draft: '草稿，未归档',
  filed: '已归档',
  correcting: '已归档，正在更正',
};

const recordHeaders = [
  '年度',
  '日期',
  '时间',
  '类别',
  '主题',
  '地点',
  '主持人',
  '记录人',
  '应到',
  '实到',
  '照片',
  '状态',
  '登记于',
  '归档于',
  '版次',
  '封存号',
  'PDF',
];

/** 记录一览: a line for each record, in the order in which they are given. */
export function toRecordCsv(records: readonly ToldRecord[]): Uint8Array<ArrayBuffer> {
  return writeCsv([recordHeaders, ...records.map(toRecordRow)]);
}

function toRecordRow({ document, state, seal, path }: ToldRecord): readonly string[] {
  const { content, counts, people } = document;
  const isDraft = state === 'draft';
  const nameOf = (id: string | null) => people.find(({ memberId }) => memberId === id)?.name ?? '';
  const override = content.countOverride;
  return [
    String(content.bookYear),
    content.startsAt === null ? '' : toDatePart(content.startsAt),
    content.startsAt?.includes('T') === true ? toTimePart(content.startsAt) : '',
    toKindNames(content),
    content.theme,
    content.place,
    nameOf(content.chairId),
    nameOf(content.recorderId),
    String(override?.expected ?? counts.expected),
    String(override?.attending ?? counts.attending),
    String(content.photos.length),
    stateWords[state],
    document.enteredAt.replace('T', ' '),
    isDraft ? '' : document.filedAt.replace('T', ' '),
    isDraft ? '' : String(document.revision),
    seal,
    path,
  ];
}

const attendanceHeaders = [
  '日期',
  '类别',
  '主题',
  '姓名',
  '区分',
  '身份',
  '应到',
  '出席情况',
  '原因',
  '补课日期',
  '补课方式',
];

/** 出勤明细: a line for each member at each meeting, as the filed texts froze it. */
export function toAttendanceCsv(records: readonly ToldRecord[]): Uint8Array<ArrayBuffer> {
  const filed = records.filter(({ state }) => state !== 'draft');
  return writeCsv([attendanceHeaders, ...filed.flatMap(toAttendanceRows)]);
}

function toAttendanceRows({ document }: ToldRecord): readonly (readonly string[])[] {
  const { content, people } = document;
  const entries = new Map(content.attendance.map((entry) => [entry.memberId, entry]));
  return people
    .filter(({ memberId }) => entries.has(memberId))
    .map(({ memberId, name, distinction, standing, isExpected }) => {
      const entry = entries.get(memberId);
      const makeUp = content.makeUps.find((one) => one.memberId === memberId);
      return [
        content.startsAt === null ? '' : toDatePart(content.startsAt),
        toKindNames(content),
        content.theme,
        name,
        distinction,
        standing === 'full' ? '正式党员' : '预备党员',
        isExpected ? '是' : '否',
        entry === undefined ? '' : attendanceStateNames[entry.state],
        entry?.reason ?? '',
        makeUp?.on ?? '',
        makeUp?.how ?? '',
      ];
    });
}

const everyMemberHeaders = ['姓名', '性别', '民族', '出生日期', '入党日期', '转正日期', '备注'];

/** Everybody whom the book knows, also those who have left: the names that old records speak of. */
export function toEveryMemberCsv(members: readonly Member[]): Uint8Array<ArrayBuffer> {
  const rows = members.map(({ name, sex, ethnicity, bornOn, joinedOn, fullMemberOn, note }) => [
    name,
    sex === null ? '' : sexNames[sex],
    ethnicity,
    bornOn ?? '',
    joinedOn ?? '',
    fullMemberOn ?? '',
    note,
  ]);
  return writeCsv([everyMemberHeaders, ...rows]);
}
