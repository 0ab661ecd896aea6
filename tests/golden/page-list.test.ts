import { describe, expect, it } from 'vitest';

import { bundledFonts } from '@shared/book/fonts/bundled-fonts';
import { layOutBook } from '@shared/book/layout/lay-out-book';
import { toRecordBook } from '@shared/book/model/to-record-chapter';
import type { BookModel } from '@shared/book/model/book-model';
import { pageGrids, type PageGrid } from '@shared/domain/book-design';
import type { FiledDocument } from '@shared/domain/seal';
import { aFiledDocument, aFullContent, aSeal, filedPhotos } from '@tests/builders/filed-document';

import { aBookOf } from '@tests/builders/random-blocks';

import { formatPages } from './format-pages';
import { frontBlocks, longTable } from './some-blocks';

function formatBook(book: BookModel): string {
  const laidOut = layOutBook(book, bundledFonts);
  if (!laidOut.ok) throw new Error(laidOut.error[0]?.what);
  return formatPages(laidOut.value);
}

function format(document: FiledDocument, isSealed: boolean, grid: PageGrid = 'compact'): string {
  const seal = isSealed ? aSeal(document) : null;
  return formatBook({ ...toRecordBook({ document, seal, photos: filedPhotos }), grid });
}

describe('page lists', () => {
  it('of a full record are those that were looked at', async () => {
    await expect(format(aFiledDocument(), true)).toMatchFileSnapshot('page-lists/full.txt');
  });

  it('of a corrected record are those that were looked at', async () => {
    const document = aFiledDocument({
      revision: 2,
      correctionReason: '记录人填写有误，经支委会同意更正',
      content: { ...aFullContent(3), photos: [] },
    });
    await expect(format(document, true)).toMatchFileSnapshot('page-lists/corrected.txt');
  });

  it('of a short draft are those that were looked at', async () => {
    const content = { ...aFullContent(2), photos: [], makeUps: [], guests: [], endsAt: null };
    await expect(format(aFiledDocument({ content }), false)).toMatchFileSnapshot(
      'page-lists/draft.txt',
    );
  });

  it('of a full record in the standard grid are those that were looked at', async () => {
    const pages = format(aFiledDocument(), true, 'standard');
    await expect(pages).toMatchFileSnapshot('page-lists/full-standard.txt');
  });

  it.each(pageGrids)('of cover, stamp, lines and scans are those looked at: %s', async (grid) => {
    const pages = formatBook(aBookOf(frontBlocks, grid));
    await expect(pages).toMatchFileSnapshot(`page-lists/front-${grid}.txt`);
  });

  it.each(pageGrids)('of a table over pages are those that were looked at: %s', async (grid) => {
    const pages = formatBook(aBookOf([longTable], grid));
    await expect(pages).toMatchFileSnapshot(`page-lists/table-${grid}.txt`);
  });
});
