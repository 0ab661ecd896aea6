import { beforeAll, describe, expect, it } from 'vitest';

import { bundledFonts } from '@shared/book/fonts/bundled-fonts';
import { toPrintableParagraphs } from '@shared/book/fonts/printable-text';
import { layOutBook } from '@shared/book/layout/lay-out-book';
import type { PageList } from '@shared/book/layout/page-list';
import { toRecordBook } from '@shared/book/model/to-record-chapter';
import { checkArchive } from '@shared/book/pdf/conformance/check-archive';
import { writePdf } from '@shared/book/pdf/write-pdf';
import { sha256Hex } from '@shared/util/hash';
import { aFiledDocument, aSeal, filedPhotos } from '@tests/builders/filed-document';
import { cuttingFonts, somePdfMeans } from '@tests/builders/pdf-means';

import { acrossLines } from './across-lines';
import { findDifferentCells, findVanished } from './ink';
import {
  checkStructure,
  listFonts,
  readBodyText,
  renderWithMupdf,
  renderWithPoppler,
} from './pdf-tools';

const document = aFiledDocument();

function layOut(): PageList {
  const book = toRecordBook({ document, seal: aSeal(document), photos: filedPhotos });
  const laidOut = layOutBook(book, bundledFonts);
  if (!laidOut.ok) throw new Error(laidOut.error.map(({ what }) => what).join('\n'));
  return laidOut.value;
}

/** The trap: outlines gone, everything else of the font intact. */
function loseOutlines(font: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const view = new DataView(font.buffer);
  for (let entry = 12; entry < 12 + view.getUint16(4) * 16; entry += 16) {
    const tag = new TextDecoder().decode(font.subarray(entry, entry + 4));
    if (tag !== 'loca') continue;
    font.fill(0, view.getUint32(entry + 8), view.getUint32(entry + 8) + view.getUint32(entry + 12));
  }
  return font;
}

describe('the PDF of a record', () => {
  const pages = layOut();
  let pdf: Uint8Array;
  let text: string;

  beforeAll(async () => {
    pdf = await writePdf(pages, await somePdfMeans());
    text = readBodyText(pdf);
  });

  it('gives back every name exactly', () => {
    const missing = document.people.filter(({ name }) => !acrossLines(name).test(text));
    expect(missing.map(({ name }) => name)).toEqual([]);
  });

  it('gives back every paragraph exactly, without spaces that nobody typed', () => {
    const paragraphs = document.content.minutes.flatMap(({ speaker, text: said }) =>
      toPrintableParagraphs(`${speaker === '' ? '' : `${speaker}：`}${said}`),
    );
    const decisions = document.content.matters.flatMap(({ decision }) => decision);
    const missing = [...paragraphs, ...decisions].filter((part) => !acrossLines(part).test(text));
    expect(missing).toEqual([]);
    expect(paragraphs.length).toBeGreaterThan(20);
  });

  it('gives back every caption and the counts with their formulas', () => {
    const parts = [
      ...document.content.photos.map(({ caption }) => caption),
      ...['2026年6月17日（周三）14:30—16:10', '应到 43 − 请假 3 − 缺席 1', '3F2A 91C0 B7D8 4E16'],
    ];
    expect(parts.filter((part) => !acrossLines(part).test(text))).toEqual([]);
  });

  it('gives back names and paragraphs in reading order as well', () => {
    const reading = readBodyText(pdf, 'reading');
    const names = document.people.map(({ name }) => name);
    expect(names.filter((name) => !acrossLines(name).test(reading))).toEqual([]);
  });

  it('embeds every font as a subset that can be searched', () => {
    const fonts = listFonts(pdf);
    expect(fonts.length).toBeGreaterThanOrEqual(5);
    for (const { name, flags } of fonts) {
      expect(name).toMatch(/^[A-Z]{6}\+/);
      expect(flags).toBe('yes yes yes');
    }
  });

  it('is a sound file', () => {
    expect(checkStructure(pdf)).toContain('No syntax or stream encoding errors found');
  });

  it('meets every requirement of PDF/A-3b', async () => {
    const report = await checkArchive(pdf);
    const faults = report.ok ? report.value.requirements.flatMap((one) => one.faults) : [report];
    expect(faults).toEqual([]);
    expect(report).toMatchObject({ ok: true, value: { isTagged: true } });
  });

  it('is the same to the byte when made again', async () => {
    const again = await writePdf(layOut(), await somePdfMeans());
    expect(await sha256Hex(Uint8Array.from(again))).toBe(await sha256Hex(Uint8Array.from(pdf)));
  });

  it('shows every character in both renderers, which agree about the ink', () => {
    const poppler = renderWithPoppler(pdf);
    const mupdf = renderWithMupdf(pdf);
    expect(findVanished(pages, poppler)).toEqual([]);
    expect(findVanished(pages, mupdf)).toEqual([]);
    expect(findDifferentCells(poppler, mupdf)).toEqual([]);
  });

  it('is caught where glyphs vanish although its text is still whole', async () => {
    const means = cuttingFonts(await somePdfMeans(), (cutFont) => async (font, kept) => {
      const cut = await cutFont(font, kept);
      return font === 'kai' ? loseOutlines(cut) : cut;
    });
    const damaged = await writePdf(pages, means);
    expect(acrossLines('乌云毕力格').test(readBodyText(damaged))).toBe(true);
    const rendered = renderWithPoppler(damaged);
    expect(findVanished(pages, rendered).length).toBeGreaterThan(100);
    expect(findDifferentCells(rendered, renderWithMupdf(pdf)).length).toBeGreaterThan(10);
  });
});
