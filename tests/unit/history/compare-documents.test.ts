import type { RecordContent } from '@shared/domain/record';
import type { FiledDocument } from '@shared/domain/seal';
import type { Change } from '@shared/history/change';
import { compareDocuments, findDifferingFields } from '@shared/history/compare-documents';
import { kindSheets } from '@shared/domain/sheets/all-sheets';
import { documentFields } from '@shared/history/document-fields';
import { aFiledDocument } from '@tests/builders/filed-document';
import { idOf } from '@tests/builders/ids';
import { describe, expect, it } from 'vitest';

const before = aFiledDocument();

function toWords(change: Change): string {
  if (change.kind === 'note') return change.text;
  if (change.kind === 'swap') return `${change.label}：${change.before} → ${change.after}`;
  const marks = { same: '', removed: '-', added: '+' };
  return `${change.label}：${change.pieces
    .map(({ kind, text }) => (kind === 'same' ? text : `[${marks[kind]}${text}]`))
    .join('')}`;
}

/** What a correction of the content says, part by part. */
function changesOf(content: Partial<RecordContent>, rest: Partial<FiledDocument> = {}) {
  const after = { ...before, ...rest, content: { ...before.content, ...content } };
  return compareDocuments(before, after).map(({ name, changes }) => [name, changes.map(toWords)]);
}

const { attendance, minutes, matters, photos, agenda, guests, makeUps } = before.content;

describe('compareDocuments', () => {
  it('finds nothing between a document and itself', () => {
    expect(compareDocuments(before, structuredClone(before))).toEqual([]);
  });

  it('marks the characters that changed in a line', () => {
    expect(changesOf({ place: '三楼党员会议室' })).toEqual([
      ['地点', ['：三楼党员[-活动][+会议]室']],
    ]);
  });

  it('writes dates, years and people as the form does', () => {
    expect(
      changesOf({
        startsAt: '2026-06-18T14:30',
        endsAt: null,
        bookYear: 2027,
        recorderId: null,
      }),
    ).toEqual([
      ['日期和开始时间', ['：2026年6月17日（周三）14:30 → 2026年6月18日（周四）14:30']],
      ['结束时间', ['：2026年6月17日（周三）16:10 → 没有填']],
      ['记入年度', ['：2026 年 → 2027 年']],
      ['记录人', ['：王伟（1968年生） → 没有填']],
    ]);
  });

  it('tells attendance as sentences, with the people of same name told apart', () => {
    const changed = attendance.map((entry) => {
      if (entry.memberId === idOf(34)) {
        return { ...entry, state: 'duty-leave', reason: '出差', isApproved: true } as const;
      }
      return entry.memberId === idOf(21) ? { ...entry, reason: '联系不上' } : entry;
    });
    expect(
      changesOf({ attendance: changed.filter(({ memberId }) => memberId !== idOf(1)) }),
    ).toEqual([
      [
        '出席',
        [
          `${before.people[20]?.name ?? ''}：缺席 → 缺席（联系不上）`,
          '王伟（1968年生）：出席 → 因公（出差，已批准）',
          `${before.people[0]?.name ?? ''}：出席 → 不在出席表上`,
        ],
      ],
    ]);
  });

  it('compares minutes paragraph by paragraph', () => {
    const [first, second, third, ...rest] = minutes;
    const changed = [
      first!,
      { ...third!, text: `${third!.text}（插话）` },
      { id: idOf(999), speaker: '哈斯', text: '我同意。' },
      ...rest,
    ];
    const [[name, words] = []] = changesOf({ minutes: changed });
    expect(name).toBe('活动内容');
    expect(words).toEqual([
      `原第 2 段：[-${second!.speaker}：${second!.text}]`,
      `第 2 段：${third!.speaker}：${third!.text}[+（插话）]`,
      '第 3 段：[+哈斯：我同意。]',
    ]);
  });

  it('tells that paragraphs changed places and nothing else', () => {
    const [first, second, ...rest] = minutes;
    expect(changesOf({ minutes: [second!, first!, ...rest] })).toEqual([
      ['活动内容', ['先后次序有调整']],
    ]);
  });

  it('compares the matters, votes by number', () => {
    const [first, second] = matters;
    const vote = { ...first!.vote!, inFavour: 35, against: 2 };
    expect(
      changesOf({
        matters: [
          { ...first!, vote },
          { ...second!, title: '推荐李琎' },
        ],
      }),
    ).toEqual([
      [
        '议定事项',
        [
          '第 1 项表决：举手表决，赞成 36，反对 1，弃权 2 → 举手表决，赞成 35，反对 2，弃权 2',
          '第 2 项议题：推荐李琎[-为“最强党支部”联络员]',
        ],
      ],
    ]);
  });

  it('tells photos that came, went, moved or got another caption', () => {
    const [first, second, third] = photos;
    expect(
      changesOf({
        photos: [
          third!,
          { ...first!, caption: '党员清理蒿草' },
          { photoId: idOf(829), caption: '' },
        ],
      }),
    ).toEqual([
      [
        '照片',
        [
          `去掉了原第 2 张“${second!.caption}”`,
          '第 2 张的说明：党员清理[-村道两侧的]蒿草',
          '增加了第 3 张（没有说明）',
          '照片的先后次序有调整',
        ],
      ],
    ]);
  });

  it('compares agenda, guests, make-ups, actions, forms and the numbers put in by hand', () => {
    expect(
      changesOf({
        forms: ['集中学习'],
        agenda: agenda.slice(1),
        guests: [{ ...guests[0]!, role: '指导' }, guests[1]!],
        makeUps: [makeUps[0]!, { ...makeUps[1]!, on: '2026-06-20' }],
        themeDay: { ...before.content.themeDay!, jointUnits: '' },
        countOverride: { expected: 42, attending: 40, reason: '借调二人' },
      }),
    ).toEqual([
      ['形式', ['：集中学习、重温入党誓词、志愿服务 → 集中学习']],
      ['另记人数', ['：没有另记 → 应到 42 人，实到 40 人（借调二人）']],
      ['列席人员', ['第 1 人：苏日娜，伊金霍洛旗委组织部，[-上级]指导']],
      ['规定动作、自选动作和联合单位', ['联合单位：旗供电公司党支部 → 没有填']],
      ['议程', [`原第 1 项：[-${agenda[0]!.text}]`]],
      ['补课', [expect.stringContaining('[+2026年6月20日（周六），]') as string]],
    ]);
  });

  it('tells what moved outside the form: the roster of the day and its counts', () => {
    const people = before.people.map((person, index) =>
      index === 0 ? { ...person, standing: 'probationary' as const, mayVote: false } : person,
    );
    const counts = { ...before.counts, expectedVoters: before.counts.expectedVoters - 1 };
    const name = people[0]!.name;
    expect(
      changesOf({}, { people, counts, superior: '旗委', ordinals: { 'theme-day': 7 } }),
    ).toEqual([
      ['上级党组织', [expect.stringContaining('旗委') as string]],
      ['次数', ['：主题党日第 6 次 → 主题党日第 7 次']],
      ['当天名册', [`${name}：正式党员、计入应到、有表决权 → 预备党员、计入应到、没有表决权`]],
      [
        '人数',
        [
          `有表决权应到：${before.counts.expectedVoters} 人 → ${before.counts.expectedVoters - 1} 人`,
        ],
      ],
    ]);
  });

  it('leaves out what every revision has of its own', () => {
    const after = {
      ...before,
      revision: 2,
      filedAt: '2026-07-01T09:00',
      filedAtMs: before.filedAtMs + 1,
      correctionReason: '写错',
    };
    expect(compareDocuments(before, after)).toEqual([]);
    expect(findDifferingFields(before, after)).toEqual([
      'filedAt',
      'filedAtMs',
      'correctionReason',
      'revision',
    ]);
  });

  it('knows every part of a filed document by a name', () => {
    const parts = [
      ...Object.keys(before.content).map((key) => `content.${key}`),
      'content.studyTenths',
      'content.ownKind',
      ...Object.values(kindSheets).map(({ key }) => `content.${key}`),
      ...Object.keys(before).filter((key) => key !== 'content'),
    ];
    expect([...documentFields].sort()).toEqual(parts.sort());
  });
});
