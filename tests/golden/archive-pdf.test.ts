import { beforeAll, describe, expect, it } from 'vitest';

import { writePdf } from '@shared/book/pdf/write-pdf';
import { anArchive, someAttachments } from '@tests/builders/archive-pages';
import { somePdfMeans } from '@tests/builders/pdf-means';

import { findDifferentCells, findVanished } from './ink';
import {
  checkStructure,
  readFirstAttachment,
  readStructure,
  readWithQpdf,
  renderWithMupdf,
  renderWithPoppler,
} from './pdf-tools';

interface Bookmark {
  readonly title: string;
  readonly destpageposfrom1: number;
  readonly kids: readonly Bookmark[];
}

const toLine = ({ title, destpageposfrom1, kids }: Bookmark): unknown => [
  `${title} ${destpageposfrom1}`,
  ...kids.map(toLine),
];

describe('the file for keeping, as other programs read it', () => {
  const pages = anArchive();
  let pdf: Uint8Array;

  beforeAll(async () => {
    pdf = await writePdf(pages, await somePdfMeans({ attachments: someAttachments }));
  });

  it('is a sound file', () => {
    expect(checkStructure(pdf)).toContain('No syntax or stream encoding errors found');
  });

  it('gives back the attached data byte for byte', () => {
    expect(readFirstAttachment(pdf)).toEqual(someAttachments[0]?.bytes);
  });

  it('has its bookmarks nested, each on its page', () => {
    const bookmarks = readWithQpdf(pdf, 'outlines') as readonly Bookmark[];
    expect(bookmarks.map(toLine)).toEqual([['目录 2'], ['组织生活 3', ['支部党员大会 第1次 3']]]);
  });

  it('labels its pages as they are printed', () => {
    expect(readWithQpdf(pdf, 'pagelabels')).toEqual([
      { index: 0, label: { '/St': 1 } },
      { index: 1, label: { '/S': '/D', '/St': 2 } },
      { index: 2, label: { '/P': 'u:1-', '/S': '/D', '/St': 1 } },
    ]);
  });

  it('tells what is a title, a list, a table, a picture, and what goes on over a page', () => {
    const lines = readStructure(pdf).split('\n');
    const elements = lines.map((line) => /^( *[A-Z][A-Za-z0-9]*)\b/.exec(line)?.[1] ?? '');
    expect(elements.filter((line) => line !== '').join('\n')).toMatchInlineSnapshot(`
      "Document
        Sect
          H1
        Sect
          H2
          TOC
            TOCI
              Link
                Object
            TOCI
              Link
                Object
        Sect
          H1
          Table
            TR
              TH
              TD
          L
            LI
              LBody
            LI
              LBody
          Figure
            Caption
          P"
    `);
  });

  it('shows every character in both renderers, which agree about the ink', () => {
    const poppler = renderWithPoppler(pdf);
    const mupdf = renderWithMupdf(pdf);
    expect(findVanished(pages, poppler)).toEqual([]);
    expect(findVanished(pages, mupdf)).toEqual([]);
    expect(findDifferentCells(poppler, mupdf)).toEqual([]);
  });
});
