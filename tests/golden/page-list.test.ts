import { describe, expect, it } from 'vitest';

import { bundledFonts } from '@shared/book/fonts/bundled-fonts';
import { layOutBook } from '@shared/book/layout/lay-out-book';
import { toRecordBook } from '@shared/book/model/to-record-chapter';
import type { FiledDocument } from '@shared/domain/seal';
import { aFiledDocument, aFullContent, aSeal, filedPhotos } from '@tests/builders/filed-document';

import { formatPages } from './format-pages';

function format(document: FiledDocument, isSealed: boolean): string {
  const seal = isSealed ? aSeal(document) : null;
  const book = toRecordBook({ document, seal, photos: filedPhotos });
  const laidOut = layOutBook(book, bundledFonts);
  if (!laidOut.ok) throw new Error(laidOut.error[0]?.what);
  return formatPages(laidOut.value);
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
});
