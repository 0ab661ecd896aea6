import { bundledFonts } from '@shared/book/fonts/bundled-fonts';
import { layOutBook } from '@shared/book/layout/lay-out-book';
import type { Block } from '@shared/book/model/book-model';
import { toRecordBook, toRecordChapter } from '@shared/book/model/to-record-chapter';
import type { RecordContent } from '@shared/domain/record';
import type { FiledDocument } from '@shared/domain/seal';
import { aFiledDocument } from '@tests/builders/filed-document';
import { idOf } from '@tests/builders/ids';
import { anEmptyPart, committeeMeeting, election, lecture } from '@tests/builders/parts';
import { aContent, aMatter } from '@tests/builders/record';
import { describe, expect, it } from 'vitest';

function aDocument(
  content: Partial<RecordContent>,
  overrides: Partial<FiledDocument> = {},
): FiledDocument {
  return aFiledDocument({
    ordinals: {},
    content: aContent({ themeDay: null, ...content }),
    ...overrides,
  });
}

/** Everybody there: 41 with a vote. */
function anAttendedDocument(content: Partial<RecordContent>): FiledDocument {
  const document = aDocument(content);
  return { ...document, counts: { ...document.counts, attending: 43, attendingVoters: 41 } };
}

const blocksOf = (document: FiledDocument): readonly Block[] =>
  toRecordChapter({ document, seal: null, photos: [] }).blocks;

function headOf(document: FiledDocument): ReadonlyMap<string, string> {
  const form = blocksOf(document).find((block) => block.kind === 'form');
  return new Map(form?.rows.flat().map(({ label, value }) => [label, value]));
}

const wordsUnder = (document: FiledDocument, heading: string) => {
  const blocks = blocksOf(document);
  const start = blocks.findIndex((block) => block.kind === 'heading' && block.text === heading);
  const rest = start < 0 ? [] : blocks.slice(start + 1);
  const end = rest.findIndex((block) => block.kind === 'heading' || block.kind === 'signatures');
  return rest.slice(0, end).map((block) => ('text' in block ? block.text : block.kind));
};

describe('the page of a record of two kinds', () => {
  const document = aDocument(
    { kinds: ['lecture', 'theme-day'], lecture, studyTenths: 15 },
    { ordinals: { lecture: 2, 'theme-day': 6 } },
  );

  it('is headed by the first and names the other with its number', () => {
    expect(blocksOf(document)[0]).toEqual({
      kind: 'title',
      title: '党课记录',
      subtitle: '第2次（2026年度）',
    });
    expect(headOf(document).get('同时记为')).toBe('主题党日第6次');
  });

  it('prints the part of each, and what was not filled in takes no room', () => {
    expect(headOf(document).get('授课人')).toBe('苏日娜');
    expect(headOf(document).get('学时')).toBe('1.5');
    expect(wordsUnder(document, '讲稿要点')).toEqual(['党章第一章，逐条讲。']);
    expect([...headOf(document).keys()]).not.toContain('联合单位');
  });
});

describe('the page of a kind', () => {
  it('lists topics in a table without the columns that nobody filled in', () => {
    const [topic] = committeeMeeting.topics;
    const document = aDocument({
      kinds: ['committee-meeting'],
      committeeMeeting: { ...committeeMeeting, topics: [{ ...topic!, proposer: '' }] },
    });
    const table = blocksOf(document).find(
      (block) => block.kind === 'table' && block.label === '议题和分工',
    );
    expect(table).toMatchObject({
      columns: [{ title: '议题' }, { title: '分工落实' }, { title: '完成时限' }],
      rows: [['冬季取暖', '李娜', '12月1日']],
    });
  });

  it('tells the outcome of a vote where the kind decides by majority', () => {
    const matters = [
      aMatter({ vote: { method: 'show-of-hands', inFavour: 20, against: 9, abstained: 0 } }),
    ];
    const general = anAttendedDocument({ kinds: ['general-meeting'], matters });
    expect(wordsUnder(general, '议定事项').at(-1)).toBe(
      '举手表决，赞成20票，反对9票，弃权0票。应到有表决权41人，超过半数须21票，赞成20票，未通过。',
    );
    const override = { expected: 40, attending: 30, reason: '两人登记有误' };
    const corrected = aDocument({ kinds: ['general-meeting'], matters, countOverride: override });
    expect(wordsUnder(corrected, '议定事项').at(-1)).toBe('举手表决，赞成20票，反对9票，弃权0票。');
  });

  it('has neither counts nor attendance where people are named one by one', () => {
    const talk = {
      ...anEmptyPart('talk').talk!,
      talker: { memberId: idOf(34), name: '王伟（1968年生）' },
      partner: { memberId: null, name: '韩雪' },
      type: 'care' as const,
    };
    const document = aDocument({ kinds: ['talk'], talk, theme: '近况' });
    const head = headOf(document);
    expect(head.get('谈话人')).toBe('王伟（1968年生）');
    expect(head.get('谈话类型')).toBe('关怀');
    expect(head.get('谈话主题')).toBe('近况');
    expect([...head.keys()]).not.toContain('应到');
    expect(blocksOf(document).some(({ kind }) => kind === 'names')).toBe(false);
    const signatures = blocksOf(document).find((block) => block.kind === 'signatures');
    expect(signatures?.labels).toEqual(['谈话人（签字）：', '谈话对象（签字）：']);
  });

  it('lists who took part as it lists who attended', () => {
    const part = anEmptyPart('volunteering').volunteering!;
    const document = aDocument({
      kinds: ['volunteering'],
      volunteering: { ...part, participantIds: [idOf(34), idOf(18)] },
    });
    expect(blocksOf(document).find((block) => block.kind === 'names')).toEqual({
      kind: 'names',
      label: '参加党员',
      names: [
        { name: '王頔', note: '' },
        { name: '王伟', note: '1968年生' },
      ],
    });
  });

  it('tells the result of an election with its arithmetic', () => {
    const candidates = election.candidates.map((one, index) => ({
      ...one,
      inFavour: 36 - index * 8,
    }));
    const document = anAttendedDocument({
      kinds: ['election'],
      election: { ...election, candidates, issued: 36, returned: 36, valid: 36 },
    });
    expect(wordsUnder(document, '选举结果')).toEqual([
      `应到有选举权41人，实到${document.counts.attendingVoters}人；应选3人，超过半数须21票。发出选票36张，收回36张，有效36张。`,
      '当选：甲一、乙二（按得票多少）；还缺1名。',
    ]);
  });

  it('tells each admission by itself', () => {
    const person = {
      id: idOf(851),
      name: '于一',
      step: 'confirm' as const,
      introducers: '巴图、哈斯',
      inFavour: 21,
      against: 0,
      abstained: 1,
      written: 2,
      opinions: '',
    };
    const document = anAttendedDocument({ kinds: ['admission'], admission: { people: [person] } });
    expect(wordsUnder(document, '表决结果')).toEqual([
      '于一：无记名投票，赞成21票（其中会前书面2票），反对0票，弃权1票。应到有表决权41人，超过半数须21票，赞成21票，通过。',
    ]);
    expect(wordsUnder(document, '逐人讨论和表决')).toEqual([
      '于一',
      '预备党员转为正式党员',
      '巴图、哈斯',
    ]);
  });

  it('counts the grades of an appraisal', () => {
    const person = {
      id: idOf(861),
      memberId: idOf(34),
      excellent: 20,
      qualified: 3,
      basic: 0,
      unqualified: 0,
      grade: 'excellent' as const,
    };
    const part = anEmptyPart('appraisal').appraisal!;
    const document = aDocument({ kinds: ['appraisal'], appraisal: { ...part, people: [person] } });
    expect(wordsUnder(document, '评定结果')).toEqual(['参加评议1人：优秀1人。']);
  });

  it('prints without a fault even where nothing is filled in', () => {
    for (const kind of ['life-meeting', 'publicity', 'practical-work', 'home-teaching'] as const) {
      const document = aDocument({ kinds: [kind], ...anEmptyPart(kind) });
      const book = toRecordBook({ document, seal: null, photos: [] });
      expect(layOutBook(book, bundledFonts).ok, kind).toBe(true);
    }
  });
});
