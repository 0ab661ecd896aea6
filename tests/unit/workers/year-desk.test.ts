import { beforeAll, describe, expect, it } from 'vitest';

import type { YearFrame } from '@renderer/workers/typeset/protocol';
import { createYearDesk, type YearDesk } from '@renderer/workers/typeset/year-desk';
import type { FontBook } from '@shared/book/fonts/font-metrics';
import type { Revision } from '@shared/domain/seal';
import { assertPresent } from '@shared/util/assert';
import type { YearSource } from '@shared/year-book/year-source';
import { aPrinting } from '@tests/builders/bound-book';
import { someShapingFonts } from '@tests/builders/shaper';
import { aSampleYear } from '@tests/builders/year-source';

let source: YearSource;
let frame: YearFrame;
let fonts: FontBook;

beforeAll(async () => {
  source = await aSampleYear();
  frame = { ...source, design: { ...source.design, numbering: 'by-section' } };
  fonts = await someShapingFonts();
});

function aDesk(): YearDesk {
  const desk = createYearDesk(fonts);
  const { revisions, photos } = source;
  desk.put({ revisions, photos, removedIds: [] });
  return desk;
}

function layOut(desk: YearDesk, of: YearFrame = frame) {
  const { pages } = desk.layOut(of);
  if (!pages.ok) throw new Error(pages.error.map(({ what }) => what).join('\n'));
  return pages.value;
}

const textOf = (desk: YearDesk, edition: number, page: number) =>
  (desk.getPages(edition, page, page)[0]?.marks ?? [])
    .flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []))
    .join('');

const withPlace = ({ document, seal }: Revision, place: string): Revision => ({
  document: { ...document, revision: 2, content: { ...document.content, place } },
  seal: { ...seal, sequence: 9000 },
});

describe('the book of a year in the worker', () => {
  it('hands out its pages, and none of a book that was laid out before', () => {
    const desk = aDesk();
    const first = layOut(desk);
    expect(first.pages.length).toBeGreaterThan(100);
    expect(desk.getPages(first.edition, 5, 8).map(({ number }) => number)).toEqual([5, 6, 7, 8]);
    const second = layOut(desk);
    expect(desk.getPages(first.edition, 5, 8)).toEqual([]);
    expect(desk.pick({ edition: first.edition, pageNumbers: [1], isDuplex: true })).toBeNull();
    expect(desk.getPages(second.edition, 5, 5)).toHaveLength(1);
  });

  it('follows a correction of one record, and a record that is taken away', () => {
    const desk = aDesk();
    layOut(desk);
    const [revision] = source.revisions;
    const changed = withPlace(assertPresent(revision, 'the sample has records'), '牧民文化室东屋');
    desk.put({ revisions: [changed], photos: [], removedIds: [] });
    const { edition, pages } = layOut(desk);
    const key = `record:${changed.document.recordId}`;
    const page = pages.findIndex(({ chapter }) => chapter === key) + 1;
    expect(textOf(desk, edition, page)).toContain('牧民文化室东屋');
    desk.put({ revisions: [], photos: [], removedIds: [changed.document.recordId] });
    expect(layOut(desk).pages.some(({ chapter }) => chapter === key)).toBe(false);
  });

  it('prints no record of another book year, though numbers ask for it', () => {
    const desk = aDesk();
    const [revision] = source.revisions;
    const { document, seal } = assertPresent(revision, 'the sample has records');
    const moved = { ...document, content: { ...document.content, bookYear: 2025 } };
    desk.put({ revisions: [{ document: moved, seal }], photos: [], removedIds: [] });
    const key = `record:${document.recordId}`;
    expect(layOut(desk).pages.some(({ chapter }) => chapter === key)).toBe(false);
  });

  it('names what is replaced after a printing, and nothing else', async () => {
    const desk = aDesk();
    const { edition, pages } = layOut(desk);
    const pageNumbers = pages.map((_, index) => index + 1);
    const printed = await desk.listPrinted({ edition, pageNumbers, isDuplex: true });
    const printings = [aPrinting(1, { pages: [...printed] })];
    const [revision] = source.revisions;
    const changed = withPlace(assertPresent(revision, 'the sample has records'), '东屋');
    desk.put({ revisions: [changed], photos: [], removedIds: [] });
    const after = layOut(desk, { ...frame, printings });
    const answer = await desk.planReprint(after.edition, false);
    const replaced = answer?.plan.toPrint.filter(({ reason }) => reason === 'replacement') ?? [];
    expect(replaced.map(({ chapter }) => chapter)).toContain(`record:${changed.document.recordId}`);
    expect(answer?.words.join('')).toContain(changed.document.content.theme);
    expect(await desk.planReprint(edition, false)).toBeNull();
  });

  it('says in which record a character stands that no font has, and still lists the sections', () => {
    const desk = aDesk();
    const [revision] = source.revisions;
    const changed = withPlace(assertPresent(revision, 'the sample has records'), '𱍐面馆');
    desk.put({ revisions: [changed], photos: [], removedIds: [] });
    const { sections, pages } = desk.layOut(frame);
    expect(sections.length).toBeGreaterThan(15);
    expect(pages.ok).toBe(false);
    const ids = pages.ok ? [] : pages.error.map(({ recordId }) => recordId);
    expect(ids).toContain(changed.document.recordId);
  });
});
