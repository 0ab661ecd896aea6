import { describe, expect, it } from 'vitest';

import { bundledFonts } from '@shared/book/fonts/bundled-fonts';
import { layOutBook } from '@shared/book/layout/lay-out-book';
import { contentLeftPt, PAGE_WIDTH_PT, toPoints } from '@shared/book/layout/page-geometry';
import type { Page, PageList } from '@shared/book/layout/page-list';
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

const textOf = (page: Page | undefined) =>
  (page?.marks ?? []).flatMap((mark) => (mark.kind === 'text' ? [mark.text] : [])).join('\n');

describe('layOutBook', () => {
  it('binds right-hand pages at their left and left-hand pages at their right', () => {
    expect(contentLeftPt(1)).toBeCloseTo(toPoints(28));
    expect(PAGE_WIDTH_PT - contentLeftPt(2) - 38 * 12).toBeCloseTo(toPoints(28));
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

  it('repeats the head of a table that goes on over the page', () => {
    const [first, second] = pagesOf().pages;
    expect(textOf(first)).toContain('事由');
    expect(textOf(second)).toContain('（续）');
    expect(textOf(second)).toContain('事由');
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
