import { beforeAll, describe, expect, it } from 'vitest';

import { toPrintableParagraphs } from '@shared/book/fonts/printable-text';
import { contentLeftPt, pageMeasures } from '@shared/book/layout/page-geometry';
import type { PageList, TextMark } from '@shared/book/layout/page-list';
import type { RecordContent } from '@shared/domain/record';
import type { FiledDocument } from '@shared/domain/seal';
import { isRows, itemsOf, rowsOf, valueOf } from '@shared/domain/sheets/sheet';
import { sheetsOf } from '@shared/domain/sheets/sheets-of';
import { sha256Hex } from '@shared/util/hash';
import { makeSampleFiles, type SamplePdf } from '@scripts/make-sample-files';

import { acrossLines } from './across-lines';
import { findDifferentCells, findVanished } from './ink';
import { bodyLines, findBadLines, findOverfullLines } from './line-faults';
import {
  checkStructure,
  listFonts,
  readBodyText,
  renderWithMupdf,
  renderWithPoppler,
} from './pdf-tools';

const digestOf = ({ bytes }: SamplePdf) => sha256Hex(Uint8Array.from(bytes));

/** A mark near the right edge of a right-hand page's text. */
const aTextMark: TextMark = {
  kind: 'text',
  font: 'serif',
  sizePt: 12,
  text: '',
  x: contentLeftPt(pageMeasures.compact, 1) + pageMeasures.compact.contentWidthPt - 24,
  y: 300,
  advances: [],
};

/** What is written on the sheets of a record's kinds. */
function sheetTextsOf(content: RecordContent): readonly string[] {
  return sheetsOf(content).flatMap(({ sheet, part }) =>
    itemsOf(sheet).flatMap((item) => {
      const holders = isRows(item) ? rowsOf(part, item) : [part];
      const written = (isRows(item) ? item.fields : [item]).filter(
        ({ control }) => control === 'line' || control === 'text',
      );
      return written.flatMap((field) =>
        holders.flatMap((holder) => {
          const value = valueOf(holder, field);
          return typeof value === 'string' ? toPrintableParagraphs(value) : [];
        }),
      );
    }),
  );
}

/** Everything of a record that a reader may search for. */
function textsOf({ people, content }: FiledDocument): readonly string[] {
  return [
    ...people.map(({ name }) => name),
    ...[content.theme, content.place, ...content.agenda.map(({ text }) => text)],
    ...content.attendance.map(({ reason }) => reason),
    ...content.guests.flatMap(({ name, unit, role }) => [name, unit, role]),
    ...content.minutes.flatMap(({ speaker, text }) =>
      toPrintableParagraphs(`${speaker === '' ? '' : `${speaker}：`}${text}`),
    ),
    ...content.matters.flatMap(({ title, decision }) => [title, decision]),
    ...content.photos.map(({ caption }) => caption),
    ...content.makeUps.flatMap(({ how, by }) => [how, by]),
    ...sheetTextsOf(content),
  ].filter((text) => text !== '');
}

describe('the PDFs of the sample', () => {
  let pdfs: readonly SamplePdf[] = [];

  beforeAll(async () => {
    ({ pdfs } = await makeSampleFiles());
  }, 60_000);

  it('are one for each filed record, in the order of filing', () => {
    expect(pdfs.map(({ fileName }) => fileName)).toMatchInlineSnapshot(`
      [
        "2025-12-17 主题党日 第1次.pdf",
        "2026-01-08 支委会 第1次.pdf",
        "2026-01-13 谈心谈话 第1次.pdf",
        "2026-01-17 主题党日 第1次.pdf",
        "2026-01-23 支部党员大会 第1次.pdf",
        "2026-02-12 主题党日 第2次.pdf",
        "2026-02-27 支部党员大会 第1次.pdf",
        "2026-03-05 志愿服务 第1次.pdf",
        "2026-03-17 主题党日 第3次.pdf",
        "2026-03-26 党课 第1次.pdf",
        "2026-04-02 党务公开 第1次.pdf",
        "2026-04-08 我为群众办实事 第1次.pdf",
        "2026-04-10 党小组会 第1次.pdf",
        "2026-04-17 主题党日 第4次.pdf",
        "2026-04-24 支部党员大会 第3次.pdf",
        "2026-05-20 送学上门 第1次.pdf",
        "2026-05-17 主题党日 第5次.pdf",
        "2026-06-17 主题党日 第6次.pdf",
        "2026-06-26 支部党员大会 第4次.pdf",
        "2026-07-01 党课 第2次.pdf",
        "2026-07-10 我为群众办实事 第2次.pdf",
        "2026-07-17 主题党日 第7次.pdf",
        "2026-07-22 谈心谈话 第2次.pdf",
        "2026-08-06 党小组会 第2次.pdf",
        "2026-08-17 主题党日 第8次.pdf",
        "2026-09-05 志愿服务 第2次.pdf",
        "2026-09-08 支委会 第2次.pdf",
        "2026-09-17 主题党日 第9次.pdf",
        "2026-09-29 送学上门 第2次.pdf",
        "2026-10-09 党务公开 第2次.pdf",
        "2026-10-22 党小组会 第3次.pdf",
        "2026-10-17 主题党日 第10次.pdf",
        "2026-10-30 支部党员大会 第5次.pdf",
      ]
    `);
  });

  it('give back every name, paragraph, decision and caption exactly', () => {
    for (const { revision, bytes, fileName } of pdfs) {
      const text = readBodyText(bytes);
      const texts = textsOf(revision.document);
      const missing = texts.filter((part) => !acrossLines(part).test(text));
      expect({ fileName, missing }).toEqual({ fileName, missing: [] });
      const isOfBranch = revision.document.content.kinds.includes('theme-day');
      expect(texts.length).toBeGreaterThan(isOfBranch ? 70 : 5);
    }
  });

  it('hold every font embedded, as a subset and searchable', () => {
    for (const { bytes } of pdfs) {
      const fonts = listFonts(bytes);
      expect(fonts.length).toBeGreaterThanOrEqual(4);
      for (const { name, flags } of fonts) {
        expect(name).toMatch(/^[A-Z]{6}\+/);
        expect(flags).toBe('yes yes yes');
      }
    }
  });

  it('are sound files', () => {
    for (const { bytes } of pdfs) {
      expect(checkStructure(bytes)).toContain('No syntax or stream encoding errors found');
    }
  });

  it('are the same to the byte when made again', async () => {
    const again = (await makeSampleFiles()).pdfs;
    expect(await Promise.all(again.map(digestOf))).toEqual(await Promise.all(pdfs.map(digestOf)));
  }, 60_000);

  it('break no line against the rules and run none over the edge', () => {
    for (const { pages, fileName } of pdfs) {
      const found = [...findBadLines(pages), ...findOverfullLines(pages)];
      expect({ fileName, found }).toEqual({ fileName, found: [] });
    }
    const lines = pdfs.flatMap(({ pages }) => pages.pages.flatMap((page) => bodyLines(page)));
    expect(lines.length).toBeGreaterThan(1500);
  });

  it('are caught where a line starts with a stop or ends with an opening mark', () => {
    const [{ pages }] = pdfs as [SamplePdf];
    const oneLine = (text: string): PageList => ({
      ...pages,
      pages: [
        {
          ...{ number: 1, label: '1', chapter: '', links: [] },
          marks: [{ ...aTextMark, text, advances: [1000, 1000, 1000] }],
        },
      ],
    });
    for (const text of ['，开会', '他说“', '—好的', '同意—']) {
      expect(findBadLines(oneLine(text))).toEqual([`page 1: ${text}`]);
    }
    expect(findBadLines(oneLine('——好'))).toEqual([]);
    expect(findOverfullLines(oneLine('写满了'))).toHaveLength(1);
  });

  it('show every character in both renderers, which agree about the ink', () => {
    for (const { bytes, pages, fileName } of pdfs) {
      const poppler = renderWithPoppler(bytes);
      const mupdf = renderWithMupdf(bytes);
      const found = [
        ...findVanished(pages, poppler),
        ...findVanished(pages, mupdf),
        ...findDifferentCells(poppler, mupdf),
      ];
      expect({ fileName, found }).toEqual({ fileName, found: [] });
    }
  }, 180_000);
});
