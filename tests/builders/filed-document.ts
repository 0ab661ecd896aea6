import type { AttendanceState } from '@shared/domain/attendance';
import { attendanceCountsSchema } from '@shared/domain/attendance-counts';
import type { RecordContent } from '@shared/domain/record';
import type { FiledDocument, FiledPerson, Seal } from '@shared/domain/seal';
import type { PhotoShape } from '@shared/book/model/to-record-chapter';

import { idOf } from './ids';
import { aContent, aMatter, anEntry } from './record';

/** Names that go wrong in lesser programs: dots, 19 characters, Extensions A to E, same names. */
export const hardNames = [
  ...['买买提吐尔逊·阿卜杜克热木·艾合买提江', '古丽孜依拉·努尔达吾列提别克克孜', '阿卜来提·买买提'],
  ...[
    '叶尔江·赛力克别克',
    '洛桑·次仁旺堆',
    '爱新觉罗·毓明',
    '吉克·阿依莫',
    '乌云毕力格',
    '敖日格乐',
  ],
  ...[
    '额尔敦其木格',
    '那仁高娃',
    '哈斯',
    '孛儿只斤·巴图孟克',
    '彧赟勰',
    '李琎',
    '屾昇',
    '喆堃翀',
    '王頔',
  ],
  ...[
    '㛃龑',
    '张䶮',
    '䜣磾',
    '刘䃅',
    '陈𫖯',
    '赵𫍯',
    '周𬱖',
    '吴𬭎',
    '郑𬀩',
    '孙𬸚',
    '𡌴玉',
    '于一',
    '欧阳春晓',
  ],
  ...[
    '呼延乌兰',
    '诸葛建国',
    '王伟',
    '王伟',
    '李娜',
    '李娜',
    '白音那',
    '巴雅尔',
    '斯琴',
    '刘志强',
    '张桂兰',
  ],
  ...['赵永红', '高娃', '杨振华', '马秀英'],
];

const distinctions = new Map([
  [33, '1968年生'],
  [34, '1991年生'],
  [35, '汉族'],
  [36, '蒙古族'],
]);

const absences = new Map<number, readonly [AttendanceState, string, boolean]>([
  [3, ['personal-leave', '在呼和浩特照顾住院的家人', true]],
  [7, ['sick-leave', '膝关节手术后休养', true]],
  [
    11,
    ['duty-leave', '受镇党委指派参加全旗乡村振兴现场推进会，会期两天，向主持人请假并经批准', true],
  ],
  [20, ['absent', '', false]],
  [28, ['online', '', false]],
  [30, ['online', '', false]],
]);
const exempt = new Set([38, 40, 44]);
const probationary = new Set([31, 39]);

const paragraph = (number: number, speaker: string, text: string) => ({
  id: idOf(900 + number),
  speaker,
  text,
});

const speeches = [
  '今天的主题党日有三项内容：一是集体学习《中国共产党支部工作条例（试行）》第四章；二是重温入党誓词；三是讨论村道两侧环境整治和“最强党支部”建设的安排。请大家先把手机调到静音，对照各自的笔记一起学。',
  '学习之后我有两点体会。第一，支部每月相对固定1天开展主题党日，“固定”二字不是摆样子，而是让党员心里有数、提前安排；第二，主题党日要“实”——学要学得进去，做要做得出来，不能只拍几张照片了事……这一点我们过去做得不够。',
  '村道两侧的蒿草有2.6公里，其中1.4公里紧挨着耕地，6月下旬雨水一多长得更快。我建议分成4个小组，每组10人左右，用两个上午清完；所需镰刀、手套由村集体统一购置，预算不超过1,200元。',
  '同意前面的意见。补充一点：流动党员在外地参加不了的，可以通过视频连线参加讨论，再由党小组把学习材料用微信（WeChat）发过去，“学习强国”App上也有同样的内容。',
  '《条例》第十六条写得很清楚：“党支部每月相对固定1天开展主题党日，组织党员集中学习、过组织生活、进行民主议事和志愿服务等。”我们要逐条对照，缺什么补什么，谁负责、什么时候完成，都要写在记录里。',
];

function toMinutes(names: readonly string[], paragraphs: number): RecordContent['minutes'] {
  return Array.from({ length: paragraphs }, (_, index) =>
    paragraph(
      index,
      index === 0 ? '' : (names[(index * 5) % names.length] ?? ''),
      index === 0
        ? '14:30，全体起立，奏唱国歌。主持人宣布应到、实到人数，说明请假情况，会议符合规定。'
        : `${speeches[index % speeches.length] ?? ''}${index > 5 ? `（第${Math.ceil(index / 5)}轮发言）` : ''}`,
    ),
  );
}

const photoShapes = [
  { id: idOf(821), widthPx: 1200, heightPx: 900 },
  { id: idOf(822), widthPx: 900, heightPx: 1200 },
  { id: idOf(823), widthPx: 1600, heightPx: 500 },
];

function toPeople(names: readonly string[]): readonly FiledPerson[] {
  return names.map((name, index) => ({
    memberId: idOf(index + 1),
    name,
    distinction: distinctions.get(index) ?? '',
    standing: probationary.has(index) ? 'probationary' : 'full',
    isExpected: !exempt.has(index),
    mayVote: !exempt.has(index) && !probationary.has(index),
  }));
}

function toAttendance(people: readonly FiledPerson[]): RecordContent['attendance'] {
  return people.flatMap((person, index) => {
    if (!person.isExpected) return [];
    const [state, reason, isApproved] = absences.get(index) ?? ['present', '', false];
    return [anEntry(person.memberId, state, { reason, isApproved })];
  });
}

/** A theme day of 46 members with everything that a page can show. */
export function aFullContent(paragraphs = 24): RecordContent {
  const people = toPeople(hardNames);
  return aContent({
    forms: ['集中学习', '重温入党誓词', '志愿服务'],
    recorderId: idOf(34),
    agenda: ['集体学习《支部工作条例》', '重温入党誓词', '讨论环境整治与“最强党支部”建设'].map(
      (text, index) => ({ id: idOf(850 + index), text }),
    ),
    attendance: toAttendance(people),
    guests: [
      { id: idOf(861), name: '苏日娜', unit: '伊金霍洛旗委组织部', role: '上级指导' },
      { id: idOf(862), name: '韩雪', unit: '', role: '入党积极分子' },
    ],
    minutes: toMinutes(hardNames, paragraphs),
    matters: [
      aMatter({
        title: '村道两侧环境整治',
        decision:
          '分4个小组，6月20日、21日两个上午完成；工具由村集体购置，费用不超过1,200元，据实报销。',
        vote: { method: 'show-of-hands', inFavour: 36, against: 1, abstained: 2 },
      }),
      aMatter({ id: idOf(812), title: '推荐李琎为“最强党支部”联络员', decision: '同意推荐。' }),
    ],
    photos: [
      { photoId: idOf(821), caption: '党员清理村道两侧的蒿草' },
      { photoId: idOf(822), caption: '重温入党誓词' },
      { photoId: idOf(823), caption: '整治后的村道：从村口望向文化广场' },
    ],
    makeUps: [
      {
        id: idOf(871),
        memberId: idOf(8),
        on: '2026-06-19',
        how: '送学上门',
        by: '叶尔江·赛力克别克',
      },
      { id: idOf(872), memberId: idOf(21), on: null, how: '自学并交笔记', by: '' },
    ],
    themeDay: {
      requiredActions: ['集中学习', '重温入党誓词', '交纳党费'],
      optionalActions: ['志愿服务'],
      jointUnits: '旗供电公司党支部',
    },
  });
}

/** A filed theme day of a village branch, with 46 hard names and minutes over several pages. */
export function aFiledDocument(overrides: Partial<FiledDocument> = {}): FiledDocument {
  const people = toPeople(hardNames);
  const isThere = (state: AttendanceState) => state === 'present' || state === 'online';
  const content = overrides.content ?? aFullContent();
  const there = new Set(
    content.attendance.filter(({ state }) => isThere(state)).map(({ memberId }) => memberId),
  );
  const expected = people.filter((person) => person.isExpected);
  const voters = people.filter((person) => person.mayVote);
  const zero = Object.fromEntries(Object.keys(attendanceCountsSchema.shape).map((key) => [key, 0]));
  return {
    format: 1,
    recordId: '0197b3c2-5a10-7c3e-9d41-3f7a52c81e06',
    revision: 1,
    branchName: '伊金霍洛旗红海子镇布拉格村党支部',
    superior: '中共红海子镇委员会',
    ordinals: { 'theme-day': 6 },
    content,
    people: [...people],
    counts: attendanceCountsSchema.parse({
      ...zero,
      onRoster: people.length,
      exempted: people.length - expected.length,
      expected: expected.length,
      attending: expected.filter(({ memberId }) => there.has(memberId)).length,
      onLeave: 3,
      absent: 1,
      expectedVoters: voters.length,
      attendingVoters: voters.filter(({ memberId }) => there.has(memberId)).length,
      fullExpected: voters.length,
      probationaryExpected: expected.length - voters.length,
    }),
    photos: [
      { photoId: idOf(821), storedSha256: 'b'.repeat(64), takenAt: '2026-06-17T15:20' },
      { photoId: idOf(822), storedSha256: 'c'.repeat(64), takenAt: null },
      { photoId: idOf(823), storedSha256: 'd'.repeat(64), takenAt: '2026-06-17T16:02' },
    ],
    enteredAtMs: Date.UTC(2026, 5, 17, 12, 5),
    filedAtMs: Date.UTC(2026, 5, 18, 1, 30),
    enteredAt: '2026-06-17T20:05',
    filedAt: '2026-06-18T09:30',
    correctionReason: '',
    ...overrides,
  };
}

/** Shapes of the photos in `tests/fixtures/photos`, as `aFullContent` shows them. */
export const filedPhotos: readonly PhotoShape[] = photoShapes;

/** File of each photo of `aFullContent`. */
export const photoFiles: ReadonlyMap<string, string> = new Map([
  [idOf(821), 'landscape.jpg'],
  [idOf(822), 'portrait.jpg'],
  [idOf(823), 'panorama.jpg'],
]);

/** A seal with fixed digits; for pages only, it seals nothing. */
export function aSeal(document: FiledDocument): Seal {
  return {
    sequence: 6,
    recordId: document.recordId,
    revision: document.revision,
    documentSha256: '5'.repeat(64),
    previous: '6'.repeat(64),
    seal: '3f2a91c0b7d84e16'.repeat(4),
  };
}
