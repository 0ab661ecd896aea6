import { describe, expect, it } from 'vitest';

import { bundledFonts } from '@shared/book/fonts/bundled-fonts';
import { layOutBook } from '@shared/book/layout/lay-out-book';
import {
  contentLeftPt,
  PAGE_WIDTH_PT,
  pageMeasures,
  toPoints,
} from '@shared/book/layout/page-geometry';
import type { Page, PageList } from '@shared/book/layout/page-list';
import type { Block } from '@shared/book/model/book-model';
import { toRecordBook } from '@shared/book/model/to-record-chapter';
import { aFiledDocument, aFullContent, aSeal, filedPhotos } from '@tests/builders/filed-document';

function layOut(document = aFiledDocument(), isSealed = true) {
  const seal = isSealed ? aSeal(document) : null;
  return layOutBook(toRecordBook({ document, seal, photos: filedPhotos }), bundledFonts);
}

function pagesOf(...arguments_: Parameters<typeof layOut>): PageList {
  const laidOut = layOut(...arguments_);
  if (!laidOut.ok) throw new Error(laidOut.error[0]?.what);
  return laidOut.value;
}

function pagesOfBlocks(blocks: readonly Block[]): readonly Page[] {
  const chapter = { name: '试排', headLeft: '左', headRight: '右', foot: '下', blocks };
  const book = { title: '试排', author: '试排', isDraft: false, chapters: [chapter] };
  const laidOut = layOutBook(book, bundledFonts);
  if (!laidOut.ok) throw new Error(laidOut.error[0]?.what);
  return laidOut.value.pages;
}

const someLines = (count: number): readonly Block[] =>
  Array.from({ length: count }, () => ({
    kind: 'paragraph',
    speaker: '',
    text: '党员发言。',
    field: '内容',
  }));

const aTable = (rows: number): Block => ({
  kind: 'table',
  label: '缺席人员',
  columns: [
    { title: '姓名', share: 0.3 },
    { title: '事由', share: 0.7 },
  ],
  rows: Array.from({ length: rows }, (_, index) => [`第${index + 1}人`, '外出务工']),
});

const closing: readonly Block[] = [
  { kind: 'signatures', labels: ['主持人（签字）：', '记录人（签字）：'] },
  { kind: 'seal', lines: ['封存号 3F2A 91C0 B7D8 4E16'], code: 'BRB1:1:1:A:B' },
];

const textOf = (page: Page | undefined) =>
  (page?.marks ?? []).flatMap((mark) => (mark.kind === 'text' ? [mark.text] : [])).join('\n');

describe('layOutBook', () => {
  it('binds right-hand pages at their left and left-hand pages at their right', () => {
    for (const measures of Object.values(pageMeasures)) {
      const outer = contentLeftPt(measures, 2) + measures.contentWidthPt;
      expect(contentLeftPt(measures, 1)).toBeCloseTo(toPoints(28));
      expect(PAGE_WIDTH_PT - outer).toBeCloseTo(toPoints(28));
    }
  });

  it('numbers the pages and repeats branch and meeting on each', () => {
    const { pages } = pagesOf();
    expect(pages.length).toBeGreaterThan(4);
    pages.forEach((page, index) => {
      expect(textOf(page)).toContain(`— ${index + 1} —`);
      expect(textOf(page)).toContain('伊金霍洛旗红海子镇布拉格村党支部');
      expect(textOf(page)).toContain('归档于 2026-06-18 09:30');
    });
  });

  it('repeats head and label of a table that goes on over the page', () => {
    const [first, second] = pagesOfBlocks([aTable(40)]);
    expect(textOf(first)).toContain('事由');
    expect(textOf(first)).not.toContain('（续）');
    expect(textOf(second)).toContain('缺席人员（续）');
    expect(textOf(second)).toContain('事由');
  });

  it('leaves no row of a table alone on either side of the page’s end', () => {
    for (let lines = 10; lines < 40; lines += 1) {
      const pages = pagesOfBlocks([...someLines(lines), aTable(6)]);
      const rows = pages.map((page) => [...textOf(page).matchAll(/第\d+人/g)].length);
      expect(rows.reduce((sum, count) => sum + count)).toBe(6);
      expect(rows).not.toContain(1);
    }
  });

  it('never leaves signatures and seal on a page alone', () => {
    for (let lines = 1; lines < 40; lines += 1) {
      const pages = pagesOfBlocks([...someLines(lines), ...closing]);
      const last = textOf(pages.at(-1));
      expect(last).toContain('主持人（签字）');
      expect(last).toContain('封存号');
      expect(last).toContain('党员发言');
    }
  });

  it('never begins a page with a box to write in or with small print under a table', () => {
    const under: readonly Block[] = [
      { kind: 'note', text: '备案后有改动。', field: '备案' },
      { kind: 'blank', label: '上级意见', lineCount: 6 },
      { kind: 'signatures', labels: ['支部书记（签字）：'] },
    ];
    for (let rows = 3; rows < 40; rows += 1) {
      const last = textOf(pagesOfBlocks([aTable(rows), ...under]).at(-1));
      expect(last).toContain('上级意见');
      expect(last).toContain('备案后有改动');
      expect(last.match(/第\d+人/g)?.length).toBeGreaterThan(1);
    }
  });

  it('never leaves a table to sign on a page without rows of what is signed', () => {
    const heading: Block = { kind: 'heading', text: '交接签字' };
    const columns = [
      { title: '', share: 0.3 },
      { title: '签字', share: 0.7 },
    ];
    const rows = ['移交人', '接收人', '监交人'].map((role) => [role, '']);
    const table = { kind: 'table', label: '交接签字', columns, rows, look: 'to-fill-in' } as const;
    for (let count = 3; count < 40; count += 1) {
      const pages = pagesOfBlocks([aTable(count), heading, { ...table, isSigned: true }]);
      const last = textOf(pages.at(-1));
      expect(last).toContain('交接签字');
      expect(last).toContain('移交人');
      expect(last.match(/第\d+人/g)?.length).toBeGreaterThan(1);
    }
  });

  it('leaves no row of a form alone on either side of the page’s end', () => {
    const rows = Array.from({ length: 4 }, (_, index) => [
      { label: `第${index + 1}项`, value: '有', note: '' },
    ]);
    for (let lines = 10; lines < 40; lines += 1) {
      const pages = pagesOfBlocks([...someLines(lines), { kind: 'form', rows }]);
      const counts = pages.map((page) => [...textOf(page).matchAll(/第\d+项/g)].length);
      expect(counts.reduce((sum, count) => sum + count)).toBe(4);
      expect(counts).not.toContain(1);
    }
  });

  it('keeps text clear of the frame above it, and a frame clear of small print', () => {
    const text = { kind: 'paragraph', speaker: '', text: '当选两名。', field: '结果' } as const;
    const note = { kind: 'note', text: '备案后有改动。', field: '备案' } as const;
    const blank = { kind: 'blank', label: '意见', lineCount: 2 } as const;
    const [page] = pagesOfBlocks([aTable(2), text, note, blank]);
    const marks = page?.marks ?? [];
    const baselineOf = (wanted: string) =>
      marks.flatMap((mark) => (mark.kind === 'text' && mark.text === wanted ? [mark.y] : []))[0];
    const rules = marks.flatMap((mark) =>
      mark.kind === 'line' && mark.y1 === mark.y2 && mark.y1 > 100 ? [mark.y1] : [],
    );
    const [said, noted] = [baselineOf(text.text) ?? 0, baselineOf(note.text) ?? 0];
    const above = Math.max(...rules.filter((y) => y < said));
    const below = Math.min(...rules.filter((y) => y > noted));
    // A character reaches 0.88 em over its baseline and 0.12 em under it.
    expect(said - 0.88 * 12 - above).toBeGreaterThan(8);
    expect(below - noted - 0.12 * 9).toBeGreaterThan(8);
  });

  it('keeps signatures and seal under the last photos, however much text stands before', () => {
    for (let lines = 1; lines < 40; lines += 3) {
      const figures = filedPhotos.map(({ id, widthPx, heightPx }): Block => {
        const words = { caption: '合影', takenAt: '无拍摄时间' };
        return { kind: 'figure', photoId: id, widthPx, heightPx, ...words };
      });
      const heading: Block = { kind: 'heading', text: '照片' };
      const pages = pagesOfBlocks([...someLines(lines), heading, ...figures, ...closing]);
      const last = pages.at(-1);
      expect(textOf(last)).toContain('封存号');
      expect(last?.marks.some(({ kind }) => kind === 'image')).toBe(true);
      const begun = pages.find((page) => page.marks.some(({ kind }) => kind === 'image'));
      expect(textOf(begun)).toContain('照片');
    }
  });

  it('sets names in columns, each beginning where the names above and below begin', () => {
    const names = ['王伟', '欧阳春晓', '额尔敦其木格', '洛桑·次仁旺堆', '李琎', '诸葛建国'];
    const entries = Array.from({ length: 36 }, (_, index) => ({
      name: names[index % names.length] ?? '',
      note: index % 9 === 0 ? '1991年生，线上' : '',
    }));
    const pages = pagesOfBlocks([{ kind: 'names', label: '出席人员', names: entries }]);
    const starts = pages
      .flatMap(({ marks }) => marks)
      .flatMap((mark) => (mark.kind === 'text' && names.includes(mark.text) ? [mark.x] : []));
    expect(starts).toHaveLength(36);
    const columns = [...new Set(starts)].toSorted((one, other) => one - other);
    const steps = columns.slice(1).map((x, index) => x - (columns[index] ?? 0));
    expect(columns.length).toBeLessThanOrEqual(6);
    expect(Math.max(...steps) - Math.min(...steps)).toBeLessThan(0.05);
  });

  it('sets the names of every list on the same grid, however many there are', () => {
    const startsOf = (all: readonly string[]) => {
      const names = all.map((name) => ({ name, note: '' }));
      const pages = pagesOfBlocks([{ kind: 'names', label: '出席人员', names }]);
      return pages
        .flatMap(({ marks }) => marks)
        .flatMap((mark) => (mark.kind === 'text' && all.includes(mark.text) ? [mark.x] : []));
    };
    const many = startsOf(
      Array.from({ length: 30 }, (_, index) => `${'王李赵孙周'[index % 5] ?? ''}伟`),
    );
    const few = startsOf(['欧阳春晓', '李琎', '额尔敦其木格', '王伟']);
    expect(few).toEqual([many[0], many[1], many[2], many[4]]);
    expect(new Set(many).size).toBe(6);
  });

  it('shows photos with caption and time on one page, each in its own shape', () => {
    for (const page of pagesOf().pages) {
      for (const mark of page.marks) {
        if (mark.kind !== 'image') continue;
        const shape = filedPhotos.find(({ id }) => id === mark.photoId)!;
        expect(mark.width / mark.height).toBeCloseTo(shape.widthPx / shape.heightPx, 1);
        expect(textOf(page)).toContain(mark.alternative);
      }
    }
    const all = pagesOf().pages.map(textOf).join('\n');
    expect(all).toContain('拍摄于2026年6月17日（周三）15:20');
    expect(all).toContain('无拍摄时间');
  });

  it('marks every page of a draft and prints no seal', () => {
    const { pages } = pagesOf(aFiledDocument(), false);
    for (const page of pages) {
      expect(textOf(page)).toContain('草稿');
      expect(textOf(page)).not.toContain('封存号');
    }
  });

  it('tells why a corrected record was corrected', () => {
    const document = aFiledDocument({ revision: 2, correctionReason: '主持人填写有误' });
    expect(pagesOf(document).pages.map(textOf).join('')).toContain('更正原因：主持人填写有误');
  });

  it('lays the same record out the same way every time', () => {
    expect(JSON.stringify(pagesOf())).toBe(JSON.stringify(pagesOf()));
  });

  it('refuses a character that no font has, by name, with its place and the ways out', () => {
    const content = aFullContent(1);
    const document = aFiledDocument({ content: { ...content, place: '\u{31350}家庄' } });
    const laidOut = layOut(document);
    if (laidOut.ok) throw new Error('it was laid out');
    expect(laidOut.error).toHaveLength(1);
    const [problem] = laidOut.error;
    expect(problem).toMatchObject({
      character: '\u{31350}',
      codePointName: 'U+31350',
      record: '2026年度主题党日第6次',
      field: '地点',
    });
    expect(problem?.what).toContain('U+31350');
    expect(problem?.next).toContain('替代写法');
    expect(problem?.next).toContain('图片');
  });

  it('lays out a draft in which nothing is filled in', () => {
    const empty = aFiledDocument({
      content: {
        ...aFullContent(0),
        startsAt: '2026-06-17',
        endsAt: null,
        place: '',
        theme: '',
        forms: [],
        chairId: null,
        recorderId: null,
        agenda: [],
        attendance: [],
        guests: [],
        matters: [],
        photos: [],
        makeUps: [],
        themeDay: null,
      },
      people: [],
      superior: '',
    });
    expect(pagesOf(empty, false).pages).toHaveLength(1);
  });
});
