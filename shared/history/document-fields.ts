import type { RecordContent } from '../domain/record';
import { recordKindFacts } from '../domain/record-kind';
import type { FiledDocument } from '../domain/seal';

/** A part of a filed document that can differ by itself; `content.` are the parts of the form. */
export type DocumentField =
  `content.${keyof RecordContent}` | Exclude<keyof FiledDocument, 'content'>;

/**
 * Every part of a filed document in the words of the form, in the order of the form; what the
 * program adds at filing comes after it.
 */
export const documentFieldNames: Readonly<Record<DocumentField, string>> = {
  branchName: '支部名称',
  superior: '上级党组织',
  'content.kinds': '类别',
  ordinals: '次数',
  'content.theme': '主题',
  'content.startsAt': '日期和开始时间',
  'content.endsAt': '结束时间',
  'content.bookYear': '记入年度',
  'content.place': '地点',
  'content.chairId': '主持人',
  'content.recorderId': '记录人',
  'content.forms': '形式',
  people: '当天名册',
  'content.attendance': '出席',
  counts: '人数',
  'content.countOverride': '另记人数',
  'content.guests': '列席人员',
  'content.studyTenths': '学时',
  'content.themeDay': '规定动作、自选动作和联合单位',
  'content.generalMeeting': recordKindFacts['general-meeting'].name,
  'content.committeeMeeting': recordKindFacts['committee-meeting'].name,
  'content.groupMeeting': recordKindFacts['group-meeting'].name,
  'content.lecture': recordKindFacts.lecture.name,
  'content.lifeMeeting': recordKindFacts['life-meeting'].name,
  'content.appraisal': recordKindFacts.appraisal.name,
  'content.talk': recordKindFacts.talk.name,
  'content.admission': recordKindFacts.admission.name,
  'content.election': recordKindFacts.election.name,
  'content.volunteering': recordKindFacts.volunteering.name,
  'content.practicalWork': recordKindFacts['practical-work'].name,
  'content.homeTeaching': recordKindFacts['home-teaching'].name,
  'content.publicity': recordKindFacts.publicity.name,
  'content.ownKind': '自定类别',
  'content.agenda': '议程',
  'content.minutes': '活动内容',
  'content.matters': '议定事项',
  'content.photos': '照片',
  photos: '照片文件',
  'content.makeUps': '补课',
  enteredAt: '登记时间',
  enteredAtMs: '登记时刻',
  filedAt: '归档时间',
  filedAtMs: '归档时刻',
  correctionReason: '更正原因',
  recordId: '记录编号',
  revision: '版次',
  format: '格式编号',
};

/** All parts in the order in which they are told. */
export const documentFields = Object.keys(documentFieldNames) as readonly DocumentField[];

/** The value of one part; `undefined` if a damaged document lacks it. */
export function readField(document: FiledDocument, field: DocumentField): unknown {
  const isOfContent = field.startsWith('content.');
  const holder: unknown = isOfContent ? document.content : document;
  if (typeof holder !== 'object' || holder === null) return undefined;
  return (holder as Readonly<Record<string, unknown>>)[field.replace('content.', '')];
}
