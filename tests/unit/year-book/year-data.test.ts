import { describe, expect, it } from 'vitest';

import { sha256HexOfText } from '@shared/util/hash';
import { toCanonicalJson } from '@shared/util/canonical-json';
import { toYearData } from '@shared/year-book/year-data';
import type { YearSource } from '@shared/year-book/year-source';
import { aFiledDocument, aSeal } from '@tests/builders/filed-document';
import { aYearSource } from '@tests/builders/year-source';

const document = aFiledDocument();
const revision = { document, seal: aSeal(document) };
const sourceOf = (): YearSource => ({ ...aYearSource(), revisions: [revision] });

interface ReadData {
  readonly format: number;
  readonly revisions: readonly { readonly document: unknown }[];
}

const read = (bytes: Uint8Array) => JSON.parse(new TextDecoder().decode(bytes)) as ReadData;

describe('the data in a book’s file', () => {
  it('gives back every sealed text so that it can be hashed again', async () => {
    const data = read(toYearData(sourceOf()).bytes);
    expect(data.format).toBe(1);
    const [first] = data.revisions;
    expect(await sha256HexOfText(toCanonicalJson(first?.document))).toBe(
      await sha256HexOfText(toCanonicalJson(document)),
    );
  });

  it('is the same to the byte, and holds nothing of the roster', () => {
    const { bytes } = toYearData(sourceOf());
    expect(toYearData(sourceOf()).bytes).toEqual(bytes);
    expect(Object.keys(read(bytes)).sort()).toEqual([
      'bookYear',
      'branch',
      'format',
      'plan',
      'revisions',
    ]);
  });
});
